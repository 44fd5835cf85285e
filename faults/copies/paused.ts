import type { Kept } from '../../wall/two-worlds/side.js';
import type { Path } from '../crash/paths.js';
import { type Picture, pictureOf } from '../crash/picture.js';
import { type Place, placeFrom } from '../crash/place.js';
import type { Point } from '../crash/trial.js';
import type { Finding } from '../finding.js';
import { persists } from '../persists.js';
import { stoppable } from './stoppable.js';

/** Where the first copy is stopped; and where the other then is, if the first is to wake before that has finished. */
export type Pause = { first: Point; other: Point | null };

/** What came of a path whose copies were stopped for a while; `at` says where. */
export type Paused = { at: string[]; picture: Picture; found: Finding[] };

/**
 * Stops the copy that serves a path, past its lease, while another takes over. Either that one finishes everything and the first
 * then goes on where it was; or that one is stopped in its turn, the first wakes and finishes, and the other goes on last. With
 * each goes on the statement, the call or the answer that was on its way when it was stopped.
 */
export async function tryPause(kept: Kept, path: Path, pause: Pause): Promise<Paused> {
  const place = await placeFrom(kept);
  const [first, other] = [await stoppable(place), await stoppable(place)];
  let over = false;
  try {
    await first.start();
    await place.settled();

    const at: string[] = [];
    let handedOver: Promise<void> = Promise.resolve();
    // Whoever waits for it hears of what goes wrong; once the trial is over nobody does.
    const handOver = (next: Promise<void>) => {
      handedOver = next;
      next.catch(() => undefined);
    };
    void first.stopAt(pause.first).then((where) => {
      if (over) return;
      at.push(where);
      if (pause.other !== null) {
        void other.stopAt(pause.other).then((there) => {
          if (over) return;
          at.push(there);
          first.goOn();
          handOver(handedOver.then(first.serve));
        });
      }
      handOver(other.start());
    });

    const found: Finding[] = [];
    for (const step of path.steps) {
      const why = await persists(place, step, () => handedOver);
      if (why !== null) found.push({ kind: 'stuck', says: `gave up: ${why}` });
      await settledBy(place, () => handedOver);
    }
    const last = [null, first, other][at.length];
    last?.goOn();
    await last?.end();
    await place.settled();
    return { at, picture: await pictureOf(place), found };
  } finally {
    over = true;
    await place.stop();
    await first.close();
    await other.close();
  }
}

/** Until all is done, by whichever copy then serves. */
async function settledBy(place: Place, handedOver: () => Promise<void>): Promise<void> {
  const before = handedOver();
  await before;
  await place.settled();
  if (handedOver() !== before) await settledBy(place, handedOver);
}
