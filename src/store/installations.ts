import type { Knex } from 'knex';
import type { Instant, PersonId, WorkspaceId } from '../domain/ids.js';
import { NONCE_BYTES, open, seal } from './sealing.js';
import type { Store } from './store.js';

/** The app as one workspace has installed it. `token` is a secret: it is never printed. */
export type Installation = { botUser: PersonId; token: string; scopes: string[] };

/** Keeps the workspace's installation in place of any earlier one. */
export async function saveInstallation(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  { botUser, token, scopes }: Installation,
): Promise<void> {
  const nonce = store.ids.bytes(`nonce:${workspace}`, NONCE_BYTES);
  const plaintext = Buffer.from(JSON.stringify({ botUser, token }));
  const sealed = seal(store.keys.derived('installations'), plaintext, ['installation', workspace], nonce);
  await trx('installations')
    .insert({
      workspace_id: workspace,
      sealed,
      scopes: scopes.join(','),
      installed_at: store.clock.now(),
      removed_at: null,
    })
    .onConflict('workspace_id')
    .merge();
}

/** Records what Slack has granted to an app that is installed already. */
export async function saveScopes(trx: Knex, workspace: WorkspaceId, scopes: readonly string[]): Promise<void> {
  await trx('installations')
    .where({ workspace_id: workspace })
    .update({ scopes: scopes.join(',') });
}

/** Forgets the workspace's token, if it was installed by then; whether it was. */
export async function removeInstallation(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  until: Instant | null,
): Promise<boolean> {
  const removed = await trx('installations')
    .where({ workspace_id: workspace })
    .where((row) => until === null || row.where('installed_at', '<=', new Date(until)))
    .update({ sealed: null, removed_at: store.clock.now() });
  return removed > 0;
}

/** Whether the app is installed in the workspace; if so, nobody can remove it before this transaction ends. */
export async function holdInstallation(trx: Knex, workspace: WorkspaceId): Promise<boolean> {
  const held = await trx('installations')
    .where({ workspace_id: workspace })
    .whereNotNull('sealed')
    .forShare()
    .first('workspace_id');
  return held !== undefined;
}

/** The workspace's installation; null if the app is not, or no longer, installed there. */
export async function installation(store: Store, workspace: WorkspaceId): Promise<Installation | null> {
  const row: { sealed: Buffer | null; scopes: string } | undefined = await store
    .db('installations')
    .where({ workspace_id: workspace })
    .first('sealed', 'scopes');
  if (!row?.sealed) return null;
  const bytes = open(store.keys.derived('installations'), row.sealed, ['installation', workspace]);
  return { ...JSON.parse(bytes.toString()), scopes: row.scopes.split(',') };
}

/** In how many workspaces the app is installed. */
export async function countInstalled(db: Knex): Promise<number> {
  const [counted] = await db('installations')
    .whereNotNull('sealed')
    .count<{ count: string }[]>('workspace_id as count');
  return Number(counted?.count ?? 0);
}
