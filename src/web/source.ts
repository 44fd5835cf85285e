import { hasMark, keepSession, markSession } from '../store/hr-session.js';
import type { HrDb, Sources } from './desk.js';

/** How often a replica is asked whether it is up to date, and how long after it was not, in milliseconds. */
const patience = { tries: 5, pause: 10 };

/**
 * Where to read for this session, which thereby goes on; null if it has ended. A replica only once it has everything that was done
 * before it was asked for: what is hidden, or ended, in one is so in the other. Where it lags, or is away, the database itself.
 */
export async function sourceFor({ hrDb, replica }: Sources, token: string): Promise<HrDb | null> {
  if (!replica) return (await keepSession(hrDb, token)) ? hrDb : null;
  const mark = await markSession(hrDb, token);
  if (mark === null) return null;
  for (let tries = 0; tries < patience.tries; tries += 1) {
    const has = await orNull(hasMark(replica, token, mark));
    if (has === null) break;
    if (has) return replica;
    await new Promise((resolve) => setTimeout(resolve, patience.pause));
  }
  return hrDb;
}

/** What a replica answered; null where it does not: it is away, or cancels what stands in the way of what it has to repeat. */
export async function orNull<Found>(asked: Promise<Found>): Promise<Found | null> {
  return asked.catch(() => null);
}
