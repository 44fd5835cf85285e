import { useEffect, useRef, useState } from 'react';
import { Blocks } from './blocks.js';
import type { Block, ChairScreen, Crossing, Message, Standing } from './screen.js';
import { chairOf, roomOf } from './server.js';

type ReceiptProps = { crossing: Crossing; shown: string[]; title: string; onClose: () => void };

/** Both ends of a crossing, each as somebody reads it who may: nothing can be pressed in it. */
export function Receipt({ crossing, shown, title, onClose }: ReceiptProps) {
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!frame.current?.open) frame.current?.showModal();
  }, []);
  const { sent, came, from, to, type } = crossing;
  return (
    <dialog ref={frame} className="receipt" aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        {/* Whoever closes it as the browser does gets the focus back where it was. */}
        <button type="button" className="press" onClick={() => frame.current?.close()}>
          Close
        </button>
      </header>
      <div className="ends">
        <End
          title={type === 'told' ? `What ${from} said may be told` : `The receipt of ${from}`}
          standing={sent}
          other={came}
          shown={shown}
        />
        <End title={`What ${to} can read`} standing={came} other={sent} shown={shown} />
      </div>
    </dialog>
  );
}

type EndProps = { title: string; standing: Standing; other: Standing; shown: string[] };
type Read = { screen: ChairScreen; message: Message | undefined };

function End({ title, standing, other, shown }: EndProps) {
  const [read, setRead] = useState<Read | null>(null);
  const { channel, ts } = standing;
  const person = readerOf(standing, other, shown);
  useEffect(() => {
    let isGone = false;
    if (person === undefined) return;
    void Promise.all([chairOf(person), roomOf(person, channel, justAfter(ts))]).then(
      ([screen, { messages }]) => {
        if (!isGone) setRead({ screen, message: messages.find((each) => each.ts === ts) });
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [person, channel, ts]);
  if (!read) return <section aria-busy="true" aria-label={title} />;
  const { screen, message } = read;
  const room = screen.rooms.find(({ id }) => id === channel)?.name ?? '';
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="where">
        As {screen.person.realName} reads it in # {room}
      </p>
      {message ? (
        <Blocks
          blocks={message.blocks.filter(onlyShows)}
          values={{}}
          where={{ channel, ts }}
          people={screen.people}
          rooms={screen.rooms}
          does={nothing}
        />
      ) : (
        <p>It does not stand there any more.</p>
      )}
    </section>
  );
}

const nothing = async () => false;
const onlyShows = ({ type }: Block) => type !== 'actions' && type !== 'input';

/** Someone who is shown and reads that end alone, or is shown and reads it; otherwise the mediator, who reads both. */
function readerOf(standing: Standing, other: Standing, shown: string[]): string | undefined {
  const alone = (person: string) => !other.readers.includes(person);
  const here = shown.filter((person) => standing.readers.includes(person));
  return here.find(alone) ?? here[0] ?? standing.readers.find((person) => !alone(person)) ?? standing.readers[0];
}

/** The moment after this one, as Slack counts them: what stands before it ends with this one. */
function justAfter(ts: string): string {
  const [seconds = '0', parts = '0'] = ts.split('.');
  const next = String(Number(parts) + 1).padStart(parts.length, '0');
  return next.length > parts.length ? `${Number(seconds) + 1}.${'0'.repeat(parts.length)}` : `${seconds}.${next}`;
}
