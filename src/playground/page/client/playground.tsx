import { useCallback, useEffect, useRef, useState } from 'react';
import { Chair } from './chair.js';
import type { Appeared, Person } from './screen.js';
import { people as askPeople, listen } from './server.js';

/** Who sits where at first: a mediator, two sides of the dispute, and HR. */
const usual = ['U0MIRA', 'U0SAMIRA', 'U0INES', 'U0HANA'];
const shown = 'caucus-playground-chairs';

type Seats = { count: 1 | 2 | 4; people: string[] };

/** What is kept of the page in the browser: who sits where. */
function kept(): Seats {
  try {
    const read = JSON.parse(localStorage.getItem(shown) ?? '');
    if ([1, 2, 4].includes(read.count) && Array.isArray(read.people) && read.people.length === 4) return read;
  } catch {}
  return { count: window.innerWidth < 700 ? 1 : window.innerWidth < 1500 ? 2 : 4, people: usual };
}

/** The whole page: one, two or four chairs, and the wall between them. */
export function Playground() {
  const [seats, setSeats] = useState(kept);
  const [everyone, setEveryone] = useState<Person[]>([]);
  const [runs, setRuns] = useState(true);
  const heard = useRef(new Set<(appeared: Appeared | null) => void>());

  const hear = useCallback((listener: (appeared: Appeared | null) => void) => {
    heard.current.add(listener);
    return () => void heard.current.delete(listener);
  }, []);
  useEffect(() => {
    const tell = (appeared: Appeared | null) => {
      for (const listener of heard.current) listener(appeared);
    };
    return listen(tell, (isRunning) => {
      setRuns(isRunning);
      if (!isRunning) return;
      void askPeople().then(setEveryone);
      // What appeared while the page was not told is looked for once.
      tell(null);
    });
  }, []);
  useEffect(() => localStorage.setItem(shown, JSON.stringify(seats)), [seats]);

  const seat = (place: number, person: string) =>
    setSeats({ ...seats, people: seats.people.map((each, at) => (at === place ? person : each)) });
  return (
    <div className="playground">
      <header className="bar">
        <h1>Caucus playground</h1>
        <p>This is not Slack. An emulated one runs on this machine only, with the real Caucus in it.</p>
        <fieldset>
          <legend>Chairs</legend>
          {([1, 2, 4] as const).map((count) => (
            <button
              key={count}
              type="button"
              aria-pressed={seats.count === count}
              onClick={() => setSeats({ ...seats, count })}
            >
              {count}
            </button>
          ))}
        </fieldset>
      </header>
      {!runs && (
        <p className="stopped" role="status">
          The playground has stopped, or cannot be reached. Start it again with “npm start”: this page then comes back
          by itself.
        </p>
      )}
      <main className={`chairs chairs-${seats.count}`}>
        {seats.people.slice(0, seats.count).map((person, place) => (
          // A chair is a place at the table: who sits in it may change.
          <Chair
            key={`${place} ${person}`}
            person={person}
            everyone={everyone}
            hear={hear}
            onSeat={(who) => seat(place, who)}
          />
        ))}
      </main>
    </div>
  );
}
