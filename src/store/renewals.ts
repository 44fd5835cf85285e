import type { Knex } from 'knex';
import type { Instant, WorkspaceId } from '../domain/ids.js';
import { expiryOf, type Installation, openInstallation, sealedInstallation } from './installations.js';
import type { Store } from './store.js';

/** An installation whose token is to be renewed, in the hands of the copy that has claimed it. */
export type Renewal = {
  workspace: WorkspaceId;
  installed: Omit<Installation, 'scopes'>;
  /** What the row held: whoever finds something else there was overtaken. */
  sealed: Buffer;
  /** The end of the lease, as Postgres writes it: a `Date` would lose its microseconds. */
  lease: string;
};

type Row = { workspace_id: WorkspaceId; sealed: Buffer; expires_at: Date; lease: string };

/** Claims, for so many seconds, one installation whose token ends before then and that no other copy is renewing; null if there is none. */
export async function claimDueRenewal(store: Store, before: Instant, leaseSeconds: number): Promise<Renewal | null> {
  const { rows } = await store.db.raw<{ rows: Row[] }>(
    `update installations set renewing_until = now() + make_interval(secs => :leaseSeconds)
     where workspace_id = (
       select workspace_id from installations
       where expires_at <= :before and not lapsed and renewing_until <= now()
       order by expires_at limit 1 for update skip locked
     )
     returning workspace_id, sealed, expires_at, cast(renewing_until as text) as lease`,
    { leaseSeconds, before: new Date(before) },
  );
  return rows[0] ? renewalOf(store, rows[0]) : null;
}

/** As `claimDueRenewal`, for this workspace alone. */
export async function claimRenewal(
  store: Store,
  workspace: WorkspaceId,
  before: Instant,
  leaseSeconds: number,
): Promise<Renewal | null> {
  const { rows } = await store.db.raw<{ rows: Row[] }>(
    `update installations set renewing_until = now() + make_interval(secs => :leaseSeconds)
     where workspace_id = :workspace and expires_at <= :before and not lapsed and renewing_until <= now()
     returning workspace_id, sealed, expires_at, cast(renewing_until as text) as lease`,
    { workspace, leaseSeconds, before: new Date(before) },
  );
  return rows[0] ? renewalOf(store, rows[0]) : null;
}

function renewalOf(store: Store, { workspace_id: workspace, sealed, expires_at, lease }: Row): Renewal {
  const installed = { ...openInstallation(store, workspace, sealed), expiresAt: expires_at.getTime() };
  return { workspace, installed, sealed, lease };
}

/**
 * Keeps the new tokens, also after the lease has ended, unless others stand there by now: the old ones may be worth nothing any
 * more. Whether they were kept.
 */
export async function keepRenewed(
  store: Store,
  renewal: Renewal,
  renewed: Omit<Installation, 'scopes'>,
): Promise<boolean> {
  const { workspace, sealed } = renewal;
  const kept = await store
    .db('installations')
    .where({ workspace_id: workspace, sealed })
    .update({
      sealed: sealedInstallation(store, workspace, { ...renewed, scopes: [] }),
      expires_at: expiryOf(renewed),
      renewing_until: '-infinity',
      lapsed: false,
    });
  return kept > 0;
}

/** Nobody asks again for so many seconds. */
export async function putOffRenewal(store: Store, renewal: Renewal, seconds: number): Promise<void> {
  await held(store.db, renewal).update({ renewing_until: store.db.raw('now() + make_interval(secs => ?)', [seconds]) });
}

/** Records that Slack gives no further token for this one; false where this copy has been overtaken. */
export async function keepLapsed(trx: Knex, renewal: Renewal): Promise<boolean> {
  return (await held(trx, renewal).update({ lapsed: true, renewing_until: '-infinity' })) > 0;
}

/** The row, as long as this claim holds it. */
function held(db: Knex, { workspace, sealed, lease }: Renewal) {
  return db('installations')
    .where({ workspace_id: workspace, sealed })
    .whereRaw('renewing_until = cast(? as timestamptz)', [lease]);
}
