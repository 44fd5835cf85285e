import type { Knex } from 'knex';
import type { Instant, PersonId, WorkspaceId } from '../domain/ids.js';
import { noSettings, type Settings } from '../domain/settings.js';
import { NONCE_BYTES, open, seal } from './sealing.js';
import type { Store } from './store.js';

/** A workspace whose row nobody else can change before this transaction ends. `version` counts its changes. */
export type LockedWorkspace = { workspace: WorkspaceId; settings: Settings; version: number };

type Row = { version: string; settings: Buffer };

/** The workspace's settings; `noSettings` before an administrator has saved any. */
export async function readSettings(store: Store, workspace: WorkspaceId): Promise<Settings> {
  return opened(store, workspace, await rowOf(store.db, workspace));
}

/** The workspace's settings, which nobody can change before this transaction ends. */
export async function holdSettings(store: Store, trx: Knex, workspace: WorkspaceId): Promise<Settings> {
  return opened(store, workspace, await rowOf(trx, workspace).forShare());
}

/** Takes the workspace's row for this transaction, waiting for whoever has it; makes it if there is none. */
export async function lockWorkspace(store: Store, trx: Knex, workspace: WorkspaceId): Promise<LockedWorkspace> {
  const first = sealed(store, workspace, 'settings', 0, noSettings);
  await trx('workspaces')
    .insert({ workspace_id: workspace, version: 0, settings: first })
    .onConflict('workspace_id')
    .ignore();
  const row = await rowOf(trx, workspace).forUpdate();
  return { workspace, settings: opened(store, workspace, row), version: Number(row?.version) };
}

/** Saves the settings and writes down who changed which of them; nobody did after a restore. */
export async function saveSettings(
  store: Store,
  trx: Knex,
  locked: LockedWorkspace,
  after: Settings,
  change: { by: PersonId | null; at: Instant },
): Promise<void> {
  const { workspace, settings: before } = locked;
  const version = locked.version + 1;
  const fields = (Object.keys(after) as (keyof Settings)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  // What a newer version beside this one has set, and this one has never heard of, stays as it is.
  const whole = { ...before, ...after };
  await trx('workspaces')
    .where({ workspace_id: workspace })
    .update({ version, settings: sealed(store, workspace, 'settings', version, whole) });
  await trx('workspace_events').insert({
    workspace_id: workspace,
    version,
    at: new Date(change.at),
    sealed: sealed(store, workspace, 'change', version, { by: change.by, fields }),
  });
}

/** Every workspace that has settings. */
export async function workspacesWithSettings(db: Knex): Promise<WorkspaceId[]> {
  return db('workspaces').orderBy('workspace_id').pluck('workspace_id');
}

/** The settings in these stored bytes; throws `SealBroken` for any others. */
export function openSettings(store: Store, workspace: WorkspaceId, version: number, stored: Buffer): Settings {
  const bytes = open(store.keys.derived('workspaces'), stored, ['settings', workspace, version]);
  return { ...noSettings, ...JSON.parse(bytes.toString()) };
}

function rowOf(db: Knex, workspace: WorkspaceId) {
  return db<Row & { workspace_id: string }>('workspaces')
    .where({ workspace_id: workspace })
    .first('version', 'settings');
}

function sealed(store: Store, workspace: WorkspaceId, what: string, version: number, value: unknown): Buffer {
  const nonce = store.ids.bytes(`nonce:${workspace}`, NONCE_BYTES);
  const key = store.keys.derived('workspaces');
  return seal(key, Buffer.from(JSON.stringify(value)), [what, workspace, version], nonce);
}

function opened(store: Store, workspace: WorkspaceId, row: Row | undefined): Settings {
  return row ? openSettings(store, workspace, Number(row.version), row.settings) : noSettings;
}
