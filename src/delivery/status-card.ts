import { advance, standingCard } from '../store/deliveries.js';
import type { Job, Step } from './courier.js';
import { end } from './end.js';
import { card } from './letter.js';
import { twoPhase } from './two-phase.js';

/** Brings the room's one status card up to date where it stands, or posts a new one where there is none that can be changed. */
export async function statusCard(job: Job): Promise<Step> {
  const { courier, claim, delivery, room } = job;
  if (room.state === 'archived') return end(job, { stage: 'cancelled' });
  if (delivery.stage !== 'pending') return twoPhase(job, card);
  const standing = await standingCard(courier.store, claim);
  // In a fresh room there is none yet: the last one stands in the channel before it.
  if (standing === null || standing.channel !== room.channel) return twoPhase(job, card);
  const filling = await advance(courier.store, claim, delivery.position, { stage: 'filling' });
  return filling ? twoPhase({ ...job, delivery: { ...delivery, stage: 'filling' } }, card) : { wait: 0 };
}
