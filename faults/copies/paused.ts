import type { Run } from '../../test/support/built-main.js';
import type { Kept } from '../../wall/two-worlds/side.js';
import type { Path } from '../crash/paths.js';
import { type Picture, pictureOf } from '../crash/picture.js';
import { type Place, placeFrom } from '../crash/place.js';
import { startProxy } from '../crash/proxy.js';
import type { Point } from '../crash/trial.js';
import type { Finding } from '../finding.js';
import { persists } from '../persists.js';
import { started } from './together.js';
import { wayToSlack } from './way-to-slack.js';

/** What came of a path whose copy was stopped for a while. */
export type Paused = { at: string | null; picture: Picture; found: Finding[] };

/**
 * Stops the copy that serves a path, at this point and past its lease, lets another one finish everything, and then lets the
 * first go on where it was: with the statement, the call or the answer that was on its way when it stopped.
 */
export async function tryPause(kept: Kept, path: Path, point: Point): Promise<Paused> {
  const place = await placeFrom(kept);
  const server = new URL(place.databaseUrl);
  const proxy = await startProxy({ host: server.hostname, port: Number(server.port) });
  const way = await wayToSlack(place.slack.apiUrl);
  server.hostname = '127.0.0.1';
  server.port = `${proxy.port}`;
  try {
    const first = await started(place, { DATABASE_URL: server.href, SLACK_API_URL: way.url });
    await place.settled();

    let at: string | null = null;
    let other: Promise<Run> | null = null;
    let goOn = () => {};
    const resumed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const stopsAt = (of: Point['of'], when: Point['when'], n: number, what: string): Promise<void> | null => {
      if (at !== null || of !== point.of || when !== point.when || n !== point.n) return null;
      at = `${when} ${of} ${n} (${what})`;
      first.child.kill('SIGSTOP');
      other = started(place);
      return resumed;
    };
    proxy.watch({
      before: ({ n, what }) => stopsAt('sql', 'before', n, what) ?? 'pass',
      after: ({ n, what }) => stopsAt('sql', 'after', n, what) ?? 'pass',
    });
    way.watch({
      before: ({ n, method }) => stopsAt('slack', 'before', n, method),
      after: ({ n, method }) => stopsAt('slack', 'after', n, method),
    });

    const found: Finding[] = [];
    for (const step of path.steps) {
      const why = await persists(place, step, async () => void (await other));
      if (why !== null) found.push({ kind: 'stuck', says: `gave up: ${why}` });
      await settledBy(place, () => other);
    }
    first.child.kill('SIGCONT');
    goOn();
    // It finishes what it has in hand, and what it left to others is done too.
    if (other !== null) {
      first.child.kill('SIGTERM');
      await first.exit;
    }
    await place.settled();
    return { at, picture: await pictureOf(place), found };
  } finally {
    await place.stop();
    await proxy.stop();
    await way.stop();
  }
}

/** Until all is done, by the other copy if the first was stopped in between. */
async function settledBy(place: Place, other: () => Promise<Run> | null): Promise<void> {
  const before = other();
  await before;
  await place.settled();
  if (other() !== before) await settledBy(place, other);
}
