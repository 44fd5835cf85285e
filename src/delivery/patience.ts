import { handle } from '../handle.js';
import { advance } from '../store/deliveries.js';
import type { Job } from './courier.js';
import { happened } from './end.js';

/** Three days: after that nobody is coming to change what keeps Slack from doing it. */
const longest = 3 * 24 * 60 * 60 * 1000;

/** How often, in seconds, Slack is asked again for what only a change of its settings can make possible. */
const between = 60;

/**
 * Puts off, after a sure refusal that somebody may lift, what everything else in the room waits for, and tells the mediators
 * the first time; null once nobody has lifted it for three days.
 */
export async function beingPatient(
  job: Job,
  what: 'create' | 'archive',
  code: string,
): Promise<{ wait: number } | null> {
  const { store, log } = job.courier;
  const { position, askedAt } = job.delivery;
  const told = job.state.troubles.some(
    (each) => each.type === 'refused' && each.room === job.room.id && each.what === what,
  );
  if (!told) await handle(store, { type: 'RecordRefused', ...happened(job), room: job.room.id, what, code });
  const waited = store.clock.now().getTime() - askedAt;
  if (waited >= longest) return null;
  log.warn('delivery_put_off', { code });
  await advance(store, job.claim, position, { stage: 'pending', code });
  return { wait: between };
}
