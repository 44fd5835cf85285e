import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Instant, PersonId, WorkspaceId } from '../domain/ids.js';
import { byPerson, hashUnder } from './lookups.js';
import type { Store } from './store.js';

const TOKEN_BYTES = 32;

/** Gives a viewer a token for HR's log of one workspace, which the database honours until then. */
export async function openHrToken(
  store: Store,
  workspace: WorkspaceId,
  person: PersonId,
  expiresAt: Instant,
): Promise<string> {
  const token = store.ids.bytes('hr token', TOKEN_BYTES).toString('base64url');
  await store.db('hr_tokens').where({ workspace_id: workspace }).where('expires_at', '<', store.clock.now()).delete();
  await store.db('hr_tokens').insert({
    workspace_id: workspace,
    token_hash: createHash('sha256').update(token).digest(),
    person: viewerHash(store, workspace, person),
    expires_at: new Date(expiresAt),
  });
  return token;
}

/** Ends one token at once. */
export async function endHrToken(store: Store, workspace: WorkspaceId, token: string): Promise<void> {
  const hash = createHash('sha256').update(token).digest();
  await store.db('hr_tokens').where({ workspace_id: workspace, token_hash: hash }).delete();
}

/** Ends every token of these people in this workspace at once. */
export async function endHrTokens(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  people: readonly PersonId[],
): Promise<void> {
  await trx('hr_tokens')
    .where({ workspace_id: workspace })
    .whereIn(
      'person',
      people.map((person) => viewerHash(store, workspace, person)),
    )
    .delete();
}

function viewerHash(store: Store, workspace: WorkspaceId, person: PersonId): Buffer {
  return hashUnder(store.keys.derived('hr viewers'), workspace, byPerson(person));
}
