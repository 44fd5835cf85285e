import { useCallback, useEffect, useRef, useState } from 'react';
import { Chair } from './chair.js';
import { keepSeats, keptSeats } from './kept-seats.js';
import type { Hears, Person } from './screen.js';
import { people as askPeople, listen } from './server.js';
import { TourButton, TourStrip } from './tour.js';
import { keepProgress, keptProgress } from './tour-progress.js';
import type { Progress } from './tour-reached.js';
import { cast } from './tour-steps.js';
import { Wall } from './wall.js';

/** The whole page: one, two or four chairs, and the wall between them. */
export function Playground() {
  const [seats, setSeats] = useState(keptSeats);
  const [tour, setTour] = useState<Progress | null>(keptProgress);
  const [everyone, setEveryone] = useState<Person[]>([]);
  const [runs, setRuns] = useState(true);
  const heard = useRef(new Set<Hears>());

  const shown = seats.people.slice(0, seats.count);
  const heardOf = [...new Set([...shown, ...(tour?.open ? Object.values(cast) : [])])].sort().join();
  const hear = useCallback((listener: Hears) => {
    heard.current.add(listener);
    return () => void heard.current.delete(listener);
  }, []);
  useEffect(() => {
    const tell: Hears = (appeared) => {
      for (const listener of heard.current) listener(appeared);
    };
    return listen(heardOf, tell, (isRunning) => {
      setRuns(isRunning);
      if (!isRunning) return;
      // Where it is gone again, they are asked for once it is back.
      void askPeople().then(setEveryone, () => undefined);
      // What appeared while the page was not told is looked for once.
      tell(null);
    });
  }, [heardOf]);
  useEffect(() => keepSeats(seats), [seats]);
  useEffect(() => keepProgress(tour), [tour]);

  const seat = (place: number, person: string) =>
    setSeats({ ...seats, people: seats.people.map((each, at) => (at === place ? person : each)) });
  return (
    <div className="playground">
      <header className="bar">
        <h1>Caucus playground</h1>
        <p>This is not Slack. An emulated one runs on this machine only, with the real Caucus in it.</p>
        <TourButton progress={tour} onTour={setTour} />
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
      {tour?.open && (
        <TourStrip
          progress={tour}
          onProgress={(change) => setTour((before) => before && change(before))}
          seats={seats}
          onSeats={setSeats}
          everyone={everyone}
          hear={hear}
        />
      )}
      <main className={`chairs chairs-${seats.count}`}>
        {shown.map((person, place) => (
          <Chair
            // A chair is a place at the table: who sits in it may change.
            key={place}
            person={person}
            everyone={everyone}
            hear={hear}
            onSeat={(who) => seat(place, who)}
          />
        ))}
        <Wall shown={shown} hear={hear} />
      </main>
    </div>
  );
}
