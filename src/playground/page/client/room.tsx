import { memo, useEffect, useRef, useState } from 'react';
import { Blocks } from './blocks.js';
import { useLooking } from './looking.js';
import type { Appeared, ChairScreen, Message, Person, Room } from './screen.js';
import { type Act, markRead, roomOf } from './server.js';

type Does = (done: Act) => Promise<void>;
type RoomProps = {
  screen: ChairScreen;
  room: Room;
  hear: (listener: (appeared: Appeared | null) => void) => () => void;
  does: Does;
  onRead: () => void;
};

/** One room as its member reads it, with the composer beneath. */
export function RoomView({ screen, room, hear, does, onRead }: RoomProps) {
  const [messages, setMessages] = useState<Message[]>([]);
  const [more, setMore] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const person = screen.person.id;

  const look = useLooking(async () => {
    const read = await roomOf(person, room.id);
    const oldest = read.messages[0]?.ts ?? '';
    const known = messages.filter(({ ts }) => ts < oldest);
    setMessages([...known, ...read.messages]);
    if (known.length === 0) setMore(read.more);
    const last = read.messages.at(-1)?.ts;
    if (room.unread > 0 && last) await markRead(person, room.id, last).then(onRead);
  });
  useEffect(() => {
    void look();
    return hear((appeared) => {
      if (appeared === null || (appeared.person === person && appeared.channel === room.id)) void look();
    });
  }, [hear, look, person, room.id]);
  useEffect(() => {
    if (room.unread > 0) void look();
  }, [look, room.unread]);
  // Pictures and buttons come in after the words, and move the end.
  useEffect(() => {
    const shown = list.current;
    if (!shown) return;
    const watch = new ResizeObserver(() => {
      if (atEnd.current) shown.scrollTop = shown.scrollHeight;
    });
    for (const each of [shown, ...shown.children]) watch.observe(each);
    return () => watch.disconnect();
  }, [messages.length]);

  const older = async () => {
    const read = await roomOf(person, room.id, messages[0]?.ts);
    setMessages([...read.messages, ...messages]);
    setMore(read.more);
  };
  return (
    <div className="room">
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
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
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
      {room.archived ? <p className="archived">This room is archived.</p> : <Composer room={room} does={does} />}
    </div>
  );
}

const OneMessage = memo(
  function OneMessage({
    message,
    people,
    rooms,
    does,
  }: {
    message: Message;
    people: Person[];
    rooms: Room[];
    does: Does;
  }) {
    const { ts, channel, fromName, text, blocks, values, ephemeral, edited, files } = message;
    return (
      <li className={ephemeral ? 'message only-you' : 'message'}>
        <p className="from">
          <b>{fromName}</b> <time>{clock(ts)}</time>
          {edited && <small> (edited)</small>}
          {ephemeral && <small> Only visible to you</small>}
        </p>
        {blocks.length > 0 ? (
          <Blocks blocks={blocks} values={values} where={{ channel, ts }} people={people} rooms={rooms} does={does} />
        ) : (
          <p className="plain">{named(text, people)}</p>
        )}
        {files.map(({ id, name, content }) => (
          <details key={id}>
            <summary>{name}</summary>
            <pre>{content}</pre>
          </details>
        ))}
        {!ephemeral && (
          <button
            type="button"
            className="shortcut"
            aria-label={`Propose this: ${text.slice(0, 40)}`}
            onClick={() => void does({ type: 'shortcut', name: 'Propose this', channel, ts })}
          >
            Propose this
          </button>
        )}
      </li>
    );
  },
  (before, after) =>
    before.message.ts === after.message.ts &&
    JSON.stringify(before.message) === JSON.stringify(after.message) &&
    before.does === after.does,
);

function Composer({ room, does }: { room: Room; does: Does }) {
  const [text, setText] = useState('');
  const send = () => {
    const typed = text.trim();
    if (typed === '') return;
    setText('');
    void does(
      typed.startsWith('/')
        ? { type: 'command', channel: room.id, line: typed }
        : { type: 'say', channel: room.id, text: typed },
    );
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        aria-label={`Message ${room.kind === 'im' ? 'Caucus' : room.name}`}
        placeholder="Write a message, or /caucus help"
        rows={1}
        maxLength={40_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit">Send</button>
    </form>
  );
}

function clock(ts: string): string {
  return new Date(Number(ts.split('.')[0]) * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

function named(text: string, people: Person[]): string {
  const read = text.replace(/<@([A-Z0-9_]+)>/g, (_, id) => `@${people.find((each) => each.id === id)?.realName ?? id}`);
  return read.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
