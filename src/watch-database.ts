import { restore } from './restore.js';
import { errorFields, type Log } from './slack/logger.js';
import type { Gate } from './store/gate.js';
import { type HighWater, isSameDatabase, type Reached, raiseCounter, readReached } from './store/high-water.js';
import type { Store } from './store/store.js';

/** How often, in milliseconds, the counter is raised and the database is held against it. */
const every = 60_000;

export type DatabaseWatch = {
  /** Looks now; once it resolves, the gate is open unless another database has taken this one's place. */
  look(): Promise<void>;
  /** Looks every minute from now on. */
  begin(): void;
  stop(): Promise<void>;
};

/**
 * Finds that the database is a restored backup, and lets nothing pass the gate until every case was told. `store` has a pool of
 * its own that stands behind the gate.
 */
export function watchDatabase(store: Store, gate: Gate, log: Log): DatabaseWatch {
  let known: HighWater | null = null;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  async function lookOnce(): Promise<void> {
    const kept = await store.keys.highWater();
    const now = await readReached(store.db);
    if (kept && known && !isSameDatabase(kept, now) && isStill(known, now)) {
      gate.close();
      log.error('another_database');
      return;
    }
    if (now.restoring || (kept && isBehind(kept, now))) {
      gate.close();
      await restore(store, log, now);
      return lookOnce();
    }
    const raised = await raise();
    // Something has happened to it since it was looked at.
    if (raised === null || (kept && isBehind(kept, raised))) return lookOnce();
    known = raised;
    gate.open(raised);
  }

  /** In the database first: killed in between, that is ahead, which is nothing. */
  async function raise(): Promise<HighWater | null> {
    const raised = await raiseCounter(store);
    if (raised) await store.keys.raise(raised);
    return raised;
  }

  function look(): Promise<void> {
    looking = looking.catch(() => undefined).then(lookOnce);
    return looking;
  }

  return {
    look,
    begin() {
      timer = setInterval(() => void look().catch((error) => log.error('watch_failed', errorFields(error))), every);
      timer.unref();
    },
    async stop() {
      if (timer) clearInterval(timer);
      await looking.catch(() => undefined);
      // A backup of what is stopped has all of it, and one from before this moment has not.
      if (gate.isOpen()) await raise().catch((error) => log.error('watch_failed', errorFields(error)));
    },
  };
}

/** Whether the database was put back, or another one is in its place: what was kept beside the keys is not in it. */
function isBehind(kept: HighWater, now: HighWater): boolean {
  return now.counter < kept.counter || !isSameDatabase(kept, now);
}

/** Whether this is what this copy has worked with all along. Then it is another copy that has another database. */
function isStill(known: HighWater, now: Reached): boolean {
  return isSameDatabase(known, now) && now.counter >= known.counter && !now.restoring;
}
