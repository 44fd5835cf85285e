import { askForCardAgain } from '../store/card-again.js';
import { advance, renew, standingCard } from '../store/deliveries.js';
import type { Job, Step } from './courier.js';
import { end } from './end.js';
import { card } from './letter.js';
import { twoPhase } from './two-phase.js';

/**
 * Brings the room's one status card up to date. Where another worker has taken the room meanwhile, what this one sent may have
 * come after what that one did: words are the same whoever fills them in, but a card may be an older one, so it is asked for again.
 */
export async function statusCard(job: Job): Promise<Step> {
  const { store } = job.courier;
  const step = await show(job);
  if (step !== 'over' && !(await renew(store, job.claim))) await askForCardAgain(store, job.claim);
  return step;
}

/** Changes it where it stands, or posts a new one where there is none that can be changed. */
async function show(job: Job): Promise<Step> {
  const { courier, claim, delivery, room } = job;
  if (room.state === 'archived') return end(job, { stage: 'cancelled' });
  if (delivery.stage !== 'pending') return twoPhase(job, card);
  const standing = await standingCard(courier.store, claim);
  // In a fresh room there is none yet: the last one stands in the channel before it.
  if (standing === null || standing.channel !== room.channel) return twoPhase(job, card);
  const filling = await advance(courier.store, claim, delivery.position, { stage: 'filling' });
  return filling ? twoPhase({ ...job, delivery: { ...delivery, stage: 'filling' } }, card) : { wait: 0 };
}
