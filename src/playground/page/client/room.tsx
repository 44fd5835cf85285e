import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Full } from './full.js';
import { useLooking, useSoon } from './looking.js';
import { named, OneMessage } from './message.js';
import type { ChairScreen, Hears, Message, Room, RoomScreen } from './screen.js';
import { type Does, readRoom, roomOf } from './server.js';

type RoomProps = {
  screen: ChairScreen;
  room: Room;
  hear: (listener: Hears) => () => void;
  does: Does;
  onRead: () => void;
  /** A form stands in front of it. */
  isBehind: boolean;
  /** Its person has the focus in it, and wants to stay. */
  onUse: () => void;
};

/** One room as its member reads it, with the composer beneath. */
export function RoomView({ screen, room, hear, does, onRead, isBehind, onUse }: RoomProps) {
  const [shown, setShown] = useState<RoomScreen>({ messages: [], more: false });
  const { messages, more } = shown;
  const [news, setNews] = useState('');
  const known = useRef<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const top = useRef(0);
  const person = screen.person.id;

  // A browser tells a moment later that one has scrolled, and what comes meanwhile moves the end.
  const show = useCallback((next: (before: RoomScreen) => RoomScreen) => {
    if (list.current && isAtEnd(list.current)) atEnd.current = true;
    setShown(next);
  }, []);
  const look = useLooking(async () => {
    const read = await readRoom(person, room.id);
    show((before) => withNewest(before, read));
    // What only this person sees may stand before what is older.
    const [last] = read.messages
      .map(({ ts }) => ts)
      .sort()
      .reverse();
    // What stood there before is read, and is not news.
    const before = known.current;
    known.current = last ?? '';
    const come = read.messages.findLast(({ ts, from }) => before !== null && ts > before && from !== person);
    if (come) setNews(`${come.fromName}: ${named(come.text, screen.people).slice(0, 200)}`);
    if (room.unread > 0) onRead();
  });
  const lookSoon = useSoon(look, 100);
  useEffect(() => {
    void look();
    return hear((appeared) => {
      if (appeared === null) return void look();
      const here = appeared.filter((each) => each.person === person && each.channel === room.id);
      if (here.length === 0) return;
      show((before) => here.reduce((shown, { message }) => withOne(shown, message), before));
      lookSoon();
    });
  }, [hear, look, lookSoon, person, room.id, show]);
  useEffect(() => {
    if (room.unread > 0) void look();
  }, [look, room.unread]);
  // Pictures and buttons come in after the words, and move the end.
  useEffect(() => {
    const frame = list.current;
    if (!frame) return;
    const watch = new ResizeObserver(() => {
      if (atEnd.current) frame.scrollTop = frame.scrollHeight;
    });
    for (const each of [frame, ...frame.children]) watch.observe(each);
    return () => watch.disconnect();
  }, [messages.length]);

  const older = async () => {
    const first = messages[0]?.ts;
    const read = await roomOf(person, room.id, first).catch(() => null);
    const frame = list.current;
    if (!frame || !read) return;
    const fromEnd = frame.scrollHeight - frame.scrollTop;
    atEnd.current = false;
    flushSync(() =>
      // Asked for twice, they come once.
      setShown((before) =>
        before.messages[0]?.ts === first
          ? { messages: [...read.messages, ...before.messages], more: read.more }
          : before,
      ),
    );
    // What was read before still stands where it stood.
    frame.scrollTop = frame.scrollHeight - fromEnd;
    if (!read.more) frame.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of what has the focus in it, and has none itself
    <div className="room" inert={isBehind} onFocus={onUse}>
      <h2>
        {room.kind === 'im' ? 'Caucus' : `# ${room.name}`}
        {room.topic !== '' && <small>{room.topic}</small>}
      </h2>
      <ol
        ref={list}
        className="messages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label="Messages"
        onScroll={({ currentTarget: frame }) => {
          // A long message grows while it comes in: only whoever scrolls up leaves the end.
          atEnd.current = isAtEnd(frame) || (atEnd.current && frame.scrollTop >= top.current);
          top.current = frame.scrollTop;
        }}
      >
        {more && (
          <li>
            <button type="button" onClick={() => void older()}>
              Show older messages
            </button>
          </li>
        )}
        {messages.map((message) => (
          <OneMessage key={message.ts} message={message} people={screen.people} rooms={screen.rooms} does={does} />
        ))}
      </ol>
      <p className="unseen" role="status">
        {news}
      </p>
      {room.archived ? (
        <p className="archived">This room is archived.</p>
      ) : (
        <Composer
          person={person}
          room={room}
          does={(done) => {
            // Whoever sends something sees it.
            atEnd.current = true;
            return does(done);
          }}
        />
      )}
    </div>
  );
}

/** Whether its end is seen, or nearly so: less than a line is below. */
function isAtEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < 40;
}

/** With one message as it stands now: in its place, or at the end until the room is looked at. */
function withOne(before: RoomScreen, message: Message | undefined): RoomScreen {
  if (message === undefined) return before;
  const at = before.messages.findIndex(({ ts }) => ts === message.ts);
  return { ...before, messages: at < 0 ? [...before.messages, message] : before.messages.with(at, message) };
}

/** The newest messages after the older ones that are shown already; those that stand as they stood are the same objects. */
function withNewest(before: RoomScreen, read: RoomScreen): RoomScreen {
  const known = new Map(before.messages.map((message) => [message.ts, message]));
  const newest = read.messages.map((message) => {
    const shown = known.get(message.ts);
    return shown && JSON.stringify(shown) === JSON.stringify(message) ? shown : message;
  });
  const first = before.messages.findIndex(({ ts }) => ts === read.messages[0]?.ts);
  // More has come than is read at once: what lies between is asked for as what is older is.
  if (first <= 0) return { messages: newest, more: read.more };
  return { messages: [...before.messages.slice(0, first), ...newest], more: before.more };
}

/** What each person has begun to write in each room stays there when another room or chair is shown, and through a reload. */
const keyOf = (place: string) => `caucus-playground-draft ${place}`;
/** As in Slack, in characters. */
const longest = 40_000;
const draftIn = (place: string) => sessionStorage.getItem(keyOf(place)) ?? '';

function Composer({ person, room, does }: { person: string; room: Room; does: Does }) {
  const place = `${person} ${room.id}`;
  const [text, setText] = useState(draftIn(place));
  const draft = (words: string) => {
    sessionStorage.setItem(keyOf(place), words);
    setText(words);
  };
  const send = async () => {
    const typed = text.trim();
    if (typed === '') return;
    draft('');
    const arrived = await does(
      typed.startsWith('/')
        ? { type: 'command', channel: room.id, line: typed }
        : { type: 'say', channel: room.id, text: typed },
    );
    // What did not arrive can be sent again.
    if (!arrived) draft([typed, draftIn(place)].filter(Boolean).join('\n'));
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Full text={text} holds={longest} />
      <textarea
        aria-label={`Message ${room.kind === 'im' ? 'Caucus' : room.name}`}
        placeholder="Write a message, or /caucus help"
        rows={1}
        maxLength={longest}
        value={text}
        onChange={({ target }) => draft(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void send();
        }}
      />
      <button type="submit">Send</button>
    </form>
  );
}
