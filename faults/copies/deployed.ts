import { listening, type Run } from '../../test/support/built-main.js';
import type { Kept } from '../../wall/two-worlds/side.js';
import type { Path } from '../crash/paths.js';
import { type Picture, pictureOf } from '../crash/picture.js';
import { placeFrom } from '../crash/place.js';
import type { Finding } from '../finding.js';
import { persists } from '../persists.js';
import { startBalancer } from './balancer.js';
import { started } from './together.js';

/** What came of a path while a new version took the place of the old one. */
export type Deployed = { at: string | null; picture: Picture; found: Finding[] };

const copies = 2;
/** A copy that is asked to stop finishes what it has in hand: no longer than Slack waits, and a call to Slack may take. */
const stopsWithinMs = 15_000;

/** Plays a path before two copies; at their nth round trip each of them in turn is asked to stop, and another takes its place. */
export async function tryDeploy(kept: Kept, path: Path, n: number): Promise<Deployed> {
  const place = await placeFrom(kept);
  try {
    const runs: Run[] = [];
    while (runs.length < copies) runs.push(await started(place));
    const ports = await Promise.all(runs.map(listening));
    const balancer = await startBalancer(ports);
    place.slack.setRequestUrl(balancer.url);
    await place.settled();

    const found: Finding[] = [];
    let [at, over]: [string | null, boolean] = [null, false];
    let deploying: Promise<void> = Promise.resolve();
    const deploy = async () => {
      for (const [index, run] of runs.entries()) {
        const stopped = await stops(run);
        if (stopped !== null) found.push({ kind: 'stuck', says: stopped });
        ports[index] = await listening(await started(place));
        place.slack.setRequestUrl(balancer.url);
      }
    };
    place.proxy.watch({
      before(trip) {
        if (!over && at === null && trip.n === n) {
          at = `round trip ${n} (${trip.what})`;
          deploying = deploy();
        }
        return 'pass';
      },
      after: () => 'pass',
    });
    try {
      for (const step of path.steps) {
        const why = await persists(place, step, async ({ seen }) => {
          if (seen.some(({ kind }) => kind === 'failure'))
            found.push({ kind: 'stuck', says: 'a person was told nothing' });
        });
        if (why !== null) found.push({ kind: 'stuck', says: `gave up: ${why}` });
        await deploying;
        await place.settled();
      }
      over = true;
      await deploying;
      await place.settled();
      return { at, picture: await pictureOf(place), found };
    } finally {
      await balancer.stop();
    }
  } finally {
    await place.stop();
  }
}

/** Asks a copy to stop; says what was wrong with how it did. */
async function stops(run: Run): Promise<string | null> {
  run.child.kill('SIGTERM');
  const tooLate = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), stopsWithinMs).unref());
  const code = await Promise.race([run.exit, tooLate]);
  return code === 0 ? null : `a copy that was asked to stop ended with ${code}`;
}
