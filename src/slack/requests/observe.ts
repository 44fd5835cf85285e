import type { Clock } from '../../chance.js';
import type { Metrics, RequestKind, RequestOutcome } from '../../metrics/metrics.js';
import type { Log } from '../logger.js';

/**
 * Why a request was refused, as coarsely as it must be to tell nobody what it was about: who asked may not, whatever it was and
 * whether or not it is there; it cannot be done now; a field was filled in wrongly; nothing answers to it.
 */
export type RefusedAs = 'not_permitted' | 'not_possible' | 'not_valid' | 'not_known';

/** How a request ended. */
export type Ended = { outcome: RequestOutcome; code?: RefusedAs };

/** Runs each request and says, in one line of the log and in the metrics, how it ended and how long it took. */
export type Observe = (kind: RequestKind, run: () => Promise<Ended>) => Promise<void>;

export function observer({ clock, log, metrics }: { clock: Clock; log: Log; metrics: Metrics }): Observe {
  return async (kind, run) => {
    const began = clock.now().getTime();
    let ended: Ended = { outcome: 'failed' };
    try {
      ended = await run();
    } finally {
      const { outcome, code } = ended;
      const ms = Math.max(0, clock.now().getTime() - began);
      metrics.request(kind, outcome, ms / 1000);
      log.info('request', { kind, outcome, ms, code });
    }
  };
}
