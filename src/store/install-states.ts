import { createHash } from 'node:crypto';
import type { Store } from './store.js';

/** What a browser carries to Slack and back, and what it keeps for itself meanwhile: only together are they good for anything. */
export type InstallState = { state: string; browser: string };

/** Keeps for ten minutes that this browser was sent to Slack with this; of both no more than one hash. */
export async function keepState({ db }: Store, sent: InstallState): Promise<void> {
  await db('install_states').insert({
    state_hash: hashOf(sent),
    expires_at: db.raw("now() + interval '10 minutes'"),
  });
}

/** Takes what a browser brings back, once; gives the time by the database's clock, or null where it is not to be taken. */
export async function takeState({ db }: Store, brought: InstallState): Promise<string | null> {
  const taken: { at: string; good: boolean }[] = await db('install_states')
    .where({ state_hash: hashOf(brought) })
    .delete()
    .returning([db.raw('cast(clock_timestamp() as text) as at'), db.raw('expires_at > now() as good')]);
  return taken[0]?.good ? taken[0].at : null;
}

/** Forgets what nobody has brought back. */
export async function forgetOldStates({ db }: Store): Promise<void> {
  await db('install_states').whereRaw('expires_at < now()').delete();
}

function hashOf({ state, browser }: InstallState): Buffer {
  return createHash('sha256').update(`${state}.${browser}`).digest();
}
