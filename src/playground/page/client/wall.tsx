import { useEffect, useRef, useState } from 'react';
import { useLooking, useSoon } from './looking.js';
import { Receipt } from './receipt.js';
import type { Crossing, Hears } from './screen.js';
import { crossings as askCrossings } from './server.js';

type WallProps = {
  /** Those in the chairs that are shown. */
  shown: string[];
  hear: (listener: Hears) => () => void;
};

const idOf = ({ came }: Crossing) => `${came.channel} ${came.ts}`;

/** The wall between the chairs: what crosses is seen crossing, said in words, and leads to its receipt. */
export function Wall({ shown, hear }: WallProps) {
  const [all, setAll] = useState<Crossing[]>([]);
  const [fresh, setFresh] = useState<string[]>([]);
  const [opened, setOpened] = useState<Crossing | null>(null);
  const known = useRef<Set<string> | null>(null);
  const look = useLooking(async () => {
    const read = await askCrossings();
    const before = known.current;
    known.current = new Set(read.map(idOf));
    setAll(read);
    // What had crossed before the page was opened is listed, and is not seen crossing now.
    const came = before ? read.map(idOf).filter((id) => !before.has(id)) : [];
    if (came.length > 0) setFresh(came);
  });
  const lookSoon = useSoon(look, 200);
  useEffect(() => {
    void look();
    return hear((appeared) => {
      if (appeared === null || appeared.some(({ kind }) => kind === 'message' || kind === 'update')) lookSoon();
    });
  }, [hear, look, lookSoon]);

  // Whoever is shown must be able to know of it.
  const touches = ({ sent, came }: Crossing) =>
    shown.some((person) => sent.readers.includes(person) || came.readers.includes(person));
  const touching = all.filter(touches).reverse();
  const now = touching.filter((each) => fresh.includes(idOf(each)));
  return (
    <aside className="wall" aria-label="The wall between the chairs">
      <h2>The wall</h2>
      <p className="wall-said" role="status">
        {now.map(inWords).join(' ')}
      </p>
      <h3>What has crossed</h3>
      {touching.length === 0 && <p>Nothing yet.</p>}
      <ol>
        {touching.map((each) => (
          <li key={idOf(each)} className={fresh.includes(idOf(each)) ? `crossing ${wayOf(each, shown)}` : ''}>
            <button type="button" onClick={() => setOpened(each)}>
              {inWords(each)}
            </button>
          </li>
        ))}
      </ol>
      {opened && <Receipt crossing={opened} shown={shown} title={inWords(opened)} onClose={() => setOpened(null)} />}
    </aside>
  );
}

function inWords({ type, what, from, to }: Crossing): string {
  if (type === 'told') return `Told: the answer “${what}”, from ${from} to ${to}.`;
  return `Passed: ${what.charAt(0).toLowerCase()}${what.slice(1)}, from ${from} to ${to}.`;
}

/** To which side of the page it goes, by who of those that read it alone sits there. */
function wayOf({ sent, came }: Crossing, shown: string[]): 'to-left' | 'to-right' {
  const isLeft = (person: string) => shown.indexOf(person) % 2 === 0;
  const receiver = shown.find((person) => came.readers.includes(person) && !sent.readers.includes(person));
  const sender = shown.find((person) => sent.readers.includes(person) && !came.readers.includes(person));
  if (receiver !== undefined) return isLeft(receiver) ? 'to-left' : 'to-right';
  return sender !== undefined && !isLeft(sender) ? 'to-left' : 'to-right';
}
