import { errorFields } from '../slack/logger.js';
import { type Claim, claimRoom, giveUp, idle, nextFree } from '../store/deliveries.js';
import { within } from '../within.js';
import { countFailures, doubling } from './back-off.js';
import type { Courier, DeliveryOptions } from './courier.js';
import { serve } from './room.js';

/** How often, in milliseconds, a copy looks for work that nobody in its own process has told it of, and after it could not. */
const usualPoll = 1000;
/** Another copy may just be taking the room that is free: it is not asked for without a pause, in milliseconds. */
const soonest = 5;
/** How long deliveries in hand may take once it is asked to stop, in milliseconds: as long as one call to Slack at most. */
const patience = 10_000;

export type RunningDelivery = {
  /** Looks for work now: called after a commit that left some. */
  wake(): void;
  /** Resolves when no room waits for anything; waits out throttles and back-offs. */
  settle(): Promise<void>;
  /** Takes no more rooms, finishes the deliveries in hand, or gives them up if that takes too long, and frees their rooms. */
  stop(): Promise<void>;
};

/** Drains every workspace's rooms, some at a time, beside any number of other copies on the same database. */
export function startDelivery(options: DeliveryOptions): RunningDelivery {
  const { store, log, leaseSeconds, roomsAtOnce = 4, poll = usualPoll, backOff = doubling } = options;
  const { patienceMs = patience } = options;
  const courier: Courier = { ...options, failures: countFailures(backOff) };
  const underway = new Map<Promise<void>, Claim>();
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let next: NodeJS.Timeout | undefined;
  let stopping = false;
  let resting = false;

  function wake(): void {
    lookAgain = true;
    looking ??= look().finally(() => {
      looking = null;
      if (lookAgain && !stopping) wake();
    });
  }

  async function look(): Promise<void> {
    while (lookAgain && !stopping) {
      lookAgain = false;
      while (!stopping && underway.size < roomsAtOnce) {
        const claim = await claimRoom(store, leaseSeconds).catch(failed);
        if (!claim) {
          await wakeAtNext();
          break;
        }
        const served: Promise<void> = serve(courier, claim, () => stopping)
          .catch(failed)
          .then(() => {
            underway.delete(served);
            wake();
          });
        underway.set(served, claim);
      }
    }
  }

  /** A room whose wait is over sooner than the next poll is not kept waiting for it. */
  async function wakeAtNext(): Promise<void> {
    const seconds = await nextFree(store).catch(failed);
    clearTimeout(next);
    if (seconds === null || seconds * 1000 >= poll || stopping) return;
    next = setTimeout(wake, Math.max(seconds * 1000, soonest));
    next.unref();
  }

  function failed(error: unknown): null {
    log.error('delivery_failed', errorFields(error));
    resting = true;
    rest.refresh();
    return null;
  }

  // A database that is away is not asked, nor its absence logged, at every poll.
  const rest = setTimeout(() => {
    resting = false;
  }, usualPoll);
  rest.unref();
  const polling = setInterval(() => {
    if (!resting) wake();
  }, poll);
  polling.unref();
  wake();

  return {
    wake,
    async settle() {
      while (!(await idle(store).catch(failed))) {
        wake();
        await Promise.race([...underway.keys(), new Promise((resolve) => setTimeout(resolve, 20))]);
      }
      await Promise.all(underway.keys());
    },
    async stop() {
      stopping = true;
      clearInterval(polling);
      clearTimeout(next);
      clearTimeout(rest);
      await looking;
      if (await within(patienceMs, Promise.all(underway.keys()))) return;
      // Slack may do yet what it was asked to; whoever takes the room next finds it as after a crash.
      log.warn('deliveries_given_up');
      for (const claim of underway.values()) await giveUp(store, claim).catch(failed);
    },
  };
}
