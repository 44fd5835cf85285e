import { useCallback, useEffect, useRef, useState } from 'react';
import { Blocks } from './blocks.js';
import { useFocusBack } from './focus.js';
import { Form } from './form.js';
import { useLooking, useSoon } from './looking.js';
import { RoomView } from './room.js';
import type { ChairScreen, Hears, Person } from './screen.js';
import { type Act, act, chairOf } from './server.js';

type ScreenProps = {
  person: string;
  name: string;
  hear: (listener: Hears) => () => void;
};
type ChairProps = Omit<ScreenProps, 'name'> & { everyone: Person[]; onSeat: (person: string) => void };

/** A chair, and who sits in it. */
export function Chair({ person, everyone, hear, onSeat }: ChairProps) {
  const name = everyone.find(({ id }) => id === person)?.realName ?? person;
  return (
    <section className="chair" data-person={person} aria-label={`${name}’s chair`}>
      <div className="who">
        <label>
          <span>Chair of</span>
          <select value={person} onChange={({ target }) => onSeat(target.value)}>
            {everyone.map(({ id, realName, title }) => (
              <option key={id} value={id}>
                {title ? `${realName}, ${title}` : realName}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Screen key={person} person={person} name={name} hear={hear} />
    </section>
  );
}

/** What appears in rooms, of which the rest of a screen shows only how much is unread. */
const inRooms = ['message', 'update', 'deleted', 'ephemeral'];

/** The room in which a person was last, through a reload and while somebody else sits there; none before they have gone to one. */
function useWhere(person: string) {
  const key = `caucus-playground-room ${person}`;
  const [at, setAt] = useState(() => sessionStorage.getItem(key) ?? '');
  // A Home shows what is new in it once it is opened, so nobody is brought back to one.
  useEffect(() => sessionStorage.setItem(key, at === 'home' ? '' : at), [key, at]);
  return [at, setAt] as const;
}

/** One person's screen, with nothing on it that they would not see in Slack. */
function Screen({ person, name, hear }: ScreenProps) {
  const [screen, setScreen] = useState<ChairScreen | null>(null);
  const [at, setAt] = useWhere(person);
  const [failure, setFailure] = useState<string | null>(null);
  const look = useLooking(async () => setScreen(await chairOf(person)));
  const lookSoon = useSoon(look, 150);
  useEffect(() => {
    void look();
    return hear((appeared) => {
      const own = appeared?.filter((each) => each.person === person);
      if (own === undefined || own.some(({ kind }) => !inRooms.includes(kind))) void look();
      else if (own.length > 0) lookSoon();
    });
  }, [hear, look, lookSoon, person]);

  const does = useCallback(
    async (done: Act) => {
      setFailure(null);
      const said = await act(person, done).catch(() => null);
      setFailure(said ? said.failure : 'The playground did not answer.');
      // What a form or a button changes is waited for; words and commands are answered by what appears.
      if (done.type !== 'say' && done.type !== 'command') await look();
      return said?.arrived === true;
    },
    [person, look],
  );
  const nav = useRef<HTMLElement>(null);
  const isBehind = screen?.modal != null;
  useFocusBack(nav, isBehind);
  const rooms = screen?.rooms ?? [];
  const first = rooms.find(({ kind, archived }) => kind === 'private' && !archived) ?? rooms[0];
  const room = rooms.find(({ id }) => id === at) ?? first;
  return (
    <>
      <nav ref={nav} aria-label={`${name}’s rooms`} inert={isBehind}>
        <button
          type="button"
          data-room="home"
          aria-current={at === 'home'}
          onClick={() => {
            setAt('home');
            void does({ type: 'home' });
          }}
        >
          Home
        </button>
        {rooms.map(({ id, name: called, kind, unread, archived }) => (
          <button
            key={id}
            type="button"
            data-room={id}
            className={unread > 0 ? 'unread' : ''}
            aria-current={at !== 'home' && id === room?.id}
            onClick={() => setAt(id)}
          >
            {kind === 'im' ? 'Caucus' : `# ${called}`}
            {archived && <small> (archived)</small>}
            {unread > 0 && (
              <span className="count">
                {unread}
                <span className="unseen"> new</span>
              </span>
            )}
          </button>
        ))}
      </nav>
      {failure !== null && !isBehind && (
        <p className="failure" role="alert">
          {failure}
        </p>
      )}
      {screen && at === 'home' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className="home" tabIndex={0} aria-label="Home" inert={isBehind}>
          <h2 className="unseen">Home</h2>
          {screen.home ? (
            <Blocks
              blocks={screen.home.view.blocks}
              values={screen.home.values}
              where="home"
              people={screen.people}
              rooms={screen.rooms}
              does={does}
            />
          ) : (
            <p>Nothing stands here yet.</p>
          )}
        </section>
      ) : (
        screen &&
        room && (
          <RoomView
            key={room.id}
            screen={screen}
            room={room}
            hear={hear}
            does={does}
            onRead={lookSoon}
            isBehind={isBehind}
            onUse={() => at === '' && setAt(room.id)}
          />
        )
      )}
      {screen?.modal && (
        <Form
          key={screen.modal.view.id}
          shown={screen.modal}
          people={screen.people}
          rooms={screen.rooms}
          does={does}
          failure={failure}
        />
      )}
    </>
  );
}
