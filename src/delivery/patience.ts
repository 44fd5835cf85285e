import { advance } from '../store/deliveries.js';
import type { Job } from './courier.js';

/** Three days: after that nobody is coming to change what keeps Slack from doing it. */
const longest = 3 * 24 * 60 * 60 * 1000;

/** How often, in seconds, Slack is asked again for what only a change of its settings can make possible. */
const between = 60;

/** Puts off, after a sure refusal that somebody may lift, what everything else in the room waits for; null once nobody has for three days. */
export async function beingPatient(job: Job, code: string): Promise<{ wait: number } | null> {
  const { store, log } = job.courier;
  const { position, askedAt } = job.delivery;
  const waited = store.clock.now().getTime() - askedAt;
  if (waited >= longest) return null;
  log.warn('delivery_put_off', { code });
  await advance(store, job.claim, position, { stage: 'pending', code });
  return { wait: between };
}
