import { errorFields } from '../slack/logger.js';
import { allTold } from '../store/hr-notices.js';
import { allInstallersTold } from '../store/install-notices.js';
import { countFailures, doubling } from './back-off.js';
import { tellNextInstaller } from './install-notices.js';
import { tellNextViewer } from './session-notices.js';
import type { Teller, TellingOptions } from './teller.js';

/** How often, in milliseconds, a copy looks whether somebody is to be told of something outside of a mediation. */
const poll = 1000;

export type RunningTelling = {
  /** Resolves when everyone has been told; waits out throttles and back-offs. */
  settle(): Promise<void>;
  /** Begins with no further notice and finishes the one in hand. */
  stop(): Promise<void>;
};

/**
 * Tells viewers in Slack, at once, that a session of the log page began as them, and that it has ended, and tells those who
 * installed Caucus what comes first; any number of copies may.
 */
export function startTelling(options: TellingOptions): RunningTelling {
  const { store, log, backOff = doubling } = options;
  const teller: Teller = { ...options, failures: countFailures(backOff) };
  let looking: Promise<void> | null = null;
  let stopping = false;

  function look(): Promise<void> {
    looking ??= tellAll()
      .catch(failed)
      .finally(() => {
        looking = null;
      });
    return looking;
  }

  function failed(error: unknown): void {
    log.error('delivery_failed', errorFields(error));
  }

  async function everyoneIsTold(): Promise<boolean> {
    return (await allTold(store)) && (await allInstallersTold(store));
  }

  async function tellAll(): Promise<void> {
    for (const tellNext of [tellNextViewer, tellNextInstaller]) {
      while (!stopping && (await tellNext(teller)));
    }
  }

  const polling = setInterval(look, poll);
  polling.unref();

  return {
    async settle() {
      while (!(await everyoneIsTold().catch(failed))) {
        await look();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async stop() {
      stopping = true;
      clearInterval(polling);
      await looking;
    },
  };
}
