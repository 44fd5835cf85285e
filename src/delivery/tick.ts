import { handle } from '../handle.js';
import { noMetrics } from '../metrics/metrics.js';
import { errorFields, type Log } from '../slack/logger.js';
import { destroyDueKeys } from '../store/disposal.js';
import { endSessionsOver, forgetOldNotices } from '../store/hr-notices.js';
import { forgetOldStates } from '../store/install-states.js';
import { dueCases } from '../store/reading.js';
import { forgetOldRequests } from '../store/requests.js';
import type { Store } from '../store/store.js';
import { within } from '../within.js';

/** How often, in milliseconds, a copy asks what is due. */
const every = 30_000;
/** How long a tick may go on once it is to stop, in milliseconds. */
const patience = 5_000;

/**
 * Tells every case for which something is due that time has passed, destroys the keys whose time has come, ends the sessions of
 * the log page that are over, and forgets requests and notices of a day ago. Each case decides under its lock what then happens,
 * so any number of copies may do this at once. Whatever fails keeps nothing else waiting: a session's row, for one, may be locked
 * by whoever has HR's login.
 */
export async function tick(store: Store, log: Log): Promise<void> {
  const trying = async (step: () => Promise<unknown>) => {
    await step().catch((error) => log.error('tick_failed', errorFields(error)));
  };
  await trying(() => tellDueCases(store, trying));
  for (const step of [destroyDueKeys, forgetOldRequests, endSessionsOver, forgetOldNotices, forgetOldStates]) {
    await trying(() => step(store));
  }
}

async function tellDueCases(store: Store, trying: (step: () => Promise<unknown>) => Promise<void>): Promise<void> {
  const at = store.clock.now().getTime();
  for (const { workspace, caseId } of await dueCases(store, at)) {
    await trying(() => handle(store, { type: 'TimePassed', workspace, caseId, at }));
  }
}

export type RunningTick = {
  /** Ticks now: what is due by this moment has happened once it resolves. */
  now(): Promise<void>;
  /** Begins no further tick and waits a while for the one that runs: what it does not come to is due all the same. */
  stop(): Promise<void>;
};

/**
 * Ticks at once, then every thirty seconds; a tick that takes longer is not overtaken by the next. All of `also` begins after each,
 * and what of it takes longer, or fails, keeps neither ticks nor the rest of it waiting: with many workspaces it waits for Slack for
 * minutes, and what is due must not.
 */
export function startTicking(
  store: Store,
  log: Log,
  also: readonly (() => Promise<unknown>)[],
  metrics = noMetrics,
  everyMs = every,
): RunningTick {
  const failed = (error: unknown) => log.error('tick_failed', errorFields(error));
  const following = also.map((work) => oneByOne(work, failed));
  const ticking = oneByOne(() => tick(store, log).then(metrics.ticked), failed);
  const run = () => ticking.begin().then(() => void following.map(({ begin }) => begin()));
  const ended = async () => {
    await ticking.ended();
    await Promise.all(following.map((each) => each.ended()));
  };
  const timer = setInterval(run, everyMs);
  timer.unref();
  void run();
  return {
    async now() {
      await ended();
      await run();
      await ended();
    },
    async stop() {
      clearInterval(timer);
      await within(patience, ended());
    },
  };
}

/** Work that is not begun again while it goes on: whoever begins it then waits for that. */
function oneByOne(work: () => Promise<unknown>, failed: (error: unknown) => void) {
  let running: Promise<void> | null = null;
  return {
    begin(): Promise<void> {
      running ??= work()
        .then(() => undefined, failed)
        .finally(() => {
          running = null;
        });
      return running;
    },
    ended: async () => running,
  };
}
