import type { Knex } from 'knex';
import type { Instant, PersonId, WorkspaceId } from '../domain/ids.js';
import { failure } from './failure.js';
import { NONCE_BYTES, openIfWhole, seal } from './sealing.js';
import type { Store } from './store.js';

/** The app as one workspace has installed it. Its tokens are secrets: they are never printed. */
export type Installation = {
  botUser: PersonId;
  token: string;
  scopes: string[];
  /** Slack's ids of the app's bot, of the app itself, and of the organisation that the workspace belongs to. */
  bot?: string;
  app?: string;
  enterprise?: string;
  /** Who installed it; nobody knows where it is run with a bot token. */
  installer?: PersonId;
  /** Where tokens are rotated: what the next is given for, and when this one ends. */
  refreshToken?: string;
  expiresAt?: Instant;
  /** Slack gives no further token for what is kept here. */
  lapsed?: true;
};

/**
 * Rows that two copies may write at once are known by what they held: what is sealed, and until when a copy has claimed to renew it,
 * as Postgres writes it. `isRenewing` says that this was still to come.
 */
export type KeptInstallation = Installation & {
  sealed: Buffer;
  lease: string;
  isRenewing: boolean;
  installedAt: Instant;
};

/**
 * Keeps the workspace's installation in place of any earlier one; false where the one that is kept was asked of Slack later.
 * `askedAt` is a time of the database's own clock, which is now unless it is given.
 */
export async function saveInstallation(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  installed: Installation,
  askedAt?: string,
): Promise<boolean> {
  const saved: unknown[] = await trx('installations')
    .insert({
      workspace_id: workspace,
      sealed: sealedInstallation(store, workspace, installed),
      scopes: installed.scopes.join(','),
      installed_at: store.clock.now(),
      removed_at: null,
      asked_at: trx.raw('coalesce(cast(? as timestamptz), now())', [askedAt ?? null]),
      expires_at: expiryOf(installed),
      renewing_until: '-infinity',
      lapsed: false,
    })
    .onConflict('workspace_id')
    .merge()
    .whereRaw('installations.asked_at <= excluded.asked_at')
    .returning('workspace_id');
  return saved.length > 0;
}

/** Records what Slack has granted to an app that is installed already. */
export async function saveScopes(trx: Knex, workspace: WorkspaceId, scopes: readonly string[]): Promise<void> {
  await trx('installations')
    .where({ workspace_id: workspace })
    .update({ scopes: scopes.join(',') });
}

/**
 * Forgets this installation of the workspace with its tokens; false where something else stands there, or a copy has begun to renew
 * it: what Slack gives then is good.
 */
export async function removeInstallation(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  { sealed, lease }: Pick<KeptInstallation, 'sealed' | 'lease'>,
): Promise<boolean> {
  const removed = await trx('installations')
    .where({ workspace_id: workspace, sealed })
    .whereRaw('renewing_until = cast(? as timestamptz)', [lease])
    .update({ sealed: null, expires_at: null, lapsed: false, removed_at: store.clock.now() });
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
  const kept = await keptInstallation(store, workspace);
  if (!kept) return null;
  const { sealed: _, lease: __, isRenewing: ___, installedAt: ____, ...installed } = kept;
  if (installed.token === '') throw failure('SealBroken');
  return installed;
}

/** As `installation`, with what its row is known by; its token is empty where it cannot be opened. */
export async function keptInstallation(store: Store, workspace: WorkspaceId): Promise<KeptInstallation | null> {
  type Row = {
    sealed: Buffer | null;
    scopes: string;
    installed_at: Date;
    lease: string;
    is_renewing: boolean;
    expires_at: Date | null;
    lapsed: boolean;
  };
  const row: Row | undefined = await store
    .db('installations')
    .where({ workspace_id: workspace })
    .first(
      ...['sealed', 'scopes', 'installed_at', 'expires_at', 'lapsed'],
      store.db.raw('cast(renewing_until as text) as lease'),
      store.db.raw('renewing_until > now() as is_renewing'),
    );
  if (!row?.sealed) return null;
  return {
    ...openInstallation(store, workspace, row.sealed),
    ...(row.lapsed && { lapsed: true }),
    ...(row.expires_at && { expiresAt: row.expires_at.getTime() }),
    scopes: row.scopes.split(','),
    sealed: row.sealed,
    lease: row.lease,
    isRenewing: row.is_renewing,
    installedAt: row.installed_at.getTime(),
  };
}

export function sealedInstallation(store: Store, workspace: WorkspaceId, installed: Installation): Buffer {
  const { scopes: _, expiresAt: __, lapsed: ___, ...secret } = installed;
  const nonce = store.ids.bytes(`nonce:${workspace}`, NONCE_BYTES);
  const plaintext = Buffer.from(JSON.stringify(secret));
  return seal(store.keys.derived('installations'), plaintext, ['installation', workspace], nonce);
}

export function openInstallation(
  store: Store,
  workspace: WorkspaceId,
  sealed: Buffer,
): Omit<Installation, 'scopes' | 'expiresAt' | 'lapsed'> {
  const bytes = openIfWhole(store.keys.derived('installations'), sealed, ['installation', workspace]);
  return bytes ? JSON.parse(bytes.toString()) : { botUser: '' as PersonId, token: '' };
}

export function expiryOf({ expiresAt }: Pick<Installation, 'expiresAt'>): Date | null {
  return expiresAt === undefined ? null : new Date(expiresAt);
}

/** In how many workspaces the app is installed. */
export async function countInstalled(db: Knex): Promise<number> {
  const [counted] = await db('installations')
    .whereNotNull('sealed')
    .count<{ count: string }[]>('workspace_id as count');
  return Number(counted?.count ?? 0);
}
