import { type Pace, takeTurn, throttled } from '../store/turns.js';
import type { Job } from './courier.js';

/** A room's turns while one worker has it. */
export type Turn = {
  /** The room came with a turn that it has waited for. */
  kept: boolean;
  /** A turn was taken for putting something in the place of the card that is sent now. */
  toFill: boolean;
  /** The room waits for its turn. */
  awaited: boolean;
  /** Something may have been posted in the room. */
  posted: boolean;
};

/** Slack's own limits, in calls per minute and workspace. What is left out cannot be called more often than these. */
const perMinute = {
  'chat.update': 50,
  'conversations.create': 20,
  'conversations.invite': 50,
  'conversations.kick': 50,
  'conversations.rename': 20,
  'conversations.archive': 20,
} as const;

export type Paced = keyof typeof perMinute;

/** Of a minute's calls an eighth may be made at once, and the others are spread; one is left out, for calls that come a little late. */
const [atOnce, leftOut] = [1 / 8, 1];

/** The pace of a method, so many times faster than Slack's limits. */
function paceOf(method: Paced, pace: number): Pace {
  const burst = Math.max(1, Math.floor(perMinute[method] * atOnce));
  return { burst, every: 60 / (perMinute[method] - burst - leftOut) / pace };
}

/** Takes a turn for so many calls of this method: null if they may be made now, else the seconds to wait for it. */
export async function turnFor(job: Job, method: Paced, calls = 1): Promise<number | null> {
  const { claim, courier, turn } = job;
  const { store, pace = 0 } = courier;
  if (pace === 0) return throttled(store, claim.workspace, method);
  const wait = await takeTurn(store, claim.workspace, method, paceOf(method, pace), { calls, kept: turn.kept });
  turn.kept = false;
  turn.awaited = wait !== null;
  return wait;
}

/** As `turnFor` for the update that puts words into a card: taken before the card is sent, for an empty one should not have to wait. */
export async function turnToFill(job: Job): Promise<number | null> {
  const wait = job.turn.toFill ? null : await turnFor(job, 'chat.update');
  job.turn.toFill = wait === null;
  return wait;
}
