import type { Knex } from 'knex';
import { id, type PersonId, type WorkspaceId } from '../domain/ids.js';
import type { Standing } from './deliveries.js';
import { NONCE_BYTES, openIfWhole, seal } from './sealing.js';
import type { Store } from './store.js';

/** What whoever installed Caucus is told: once what to do first, and that it must be installed again. */
export type InstallNoticeKind = 'first run' | 'lapsed';

/** Such a notice, in the hands of the copy that has claimed it. */
export type InstallNotice = {
  workspace: WorkspaceId;
  kind: InstallNoticeKind;
  /** Null where it cannot be opened any more. */
  person: PersonId | null;
  /** The neutral card, once it stands. */
  standing: Standing | null;
  /** How often the card was posted, as far as is known. */
  tries: number;
  /** The end of the lease, as Postgres writes it: a `Date` would lose its microseconds. */
  lease: string;
};

/** Asks that this person be told. Nobody is told twice of the same; who is told may change until the first try. */
export async function askToTell(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  kind: InstallNoticeKind,
  person: PersonId,
): Promise<void> {
  await trx('install_notices')
    .insert({ workspace_id: workspace, kind, person: sealed(store, workspace, kind, 'person', person) })
    .onConflict(['workspace_id', 'kind'])
    .merge(['person'])
    .whereRaw('install_notices.pending and install_notices.tries = 0');
}

/** Nobody is to be told of this any more; of everything, where no kind is named. What was told stays known. */
export async function tellNoMore(trx: Knex, workspace: WorkspaceId, kind?: InstallNoticeKind): Promise<void> {
  const rows = trx('install_notices').where({ workspace_id: workspace });
  await (kind === undefined ? rows.where({ pending: true }) : rows.where({ kind })).delete();
}

/** Claims one notice that is to be told, for so many seconds; null if there is none that is free. */
export async function claimInstallNotice(store: Store, leaseSeconds: number): Promise<InstallNotice | null> {
  type Row = {
    workspace_id: WorkspaceId;
    kind: InstallNoticeKind;
    person: Buffer | null;
    standing: Buffer | null;
    tries: number;
    lease: string;
  };
  const { rows } = await store.db.raw<{ rows: Row[] }>(
    `update install_notices set free_at = now() + make_interval(secs => :leaseSeconds)
     where (workspace_id, kind) = (
       select workspace_id, kind from install_notices where pending and free_at <= now()
       order by free_at limit 1 for update skip locked
     )
     returning workspace_id, kind, person, standing, tries, cast(free_at as text) as lease`,
    { leaseSeconds },
  );
  const row = rows[0];
  if (!row) return null;
  const { workspace_id: workspace, kind, tries, lease } = row;
  const person = row.person && opened(store, workspace, kind, 'person', row.person);
  const standing = row.standing && opened(store, workspace, kind, 'standing', row.standing);
  return {
    ...{ workspace, kind, tries, lease },
    person: person === null ? null : id<PersonId>(person),
    standing: standing === null ? null : (JSON.parse(standing) as Standing),
  };
}

/** Counts one more try before it is made; false if the notice is in other hands. */
export async function countInstallTry(store: Store, notice: InstallNotice): Promise<boolean> {
  return (await held(store, notice).increment('tries', 1)) === 1;
}

/** The neutral card stands; what it is for is still to be written into it. */
export async function keepInstallCard(store: Store, notice: InstallNotice, standing: Standing): Promise<void> {
  const { workspace, kind } = notice;
  await held(store, notice).update({
    standing: sealed(store, workspace, kind, 'standing', JSON.stringify(standing)),
    free_at: store.db.raw('now()'),
  });
}

/** Nothing more is to be done about it, and whom it was for is forgotten. */
export async function endInstallNotice(store: Store, notice: InstallNotice): Promise<void> {
  await held(store, notice).update({ pending: false, person: null, standing: null });
}

/** Puts a notice off for so many seconds; `uncounted` tries are known to have come to nothing. */
export async function putOffInstallNotice(
  store: Store,
  notice: InstallNotice,
  seconds: number,
  uncounted: number,
): Promise<void> {
  await held(store, notice).update({
    tries: store.db.raw('tries - ?', [uncounted]),
    free_at: store.db.raw('now() + make_interval(secs => ?)', [seconds]),
  });
}

/** Whether nobody waits to be told. */
export async function allInstallersTold({ db }: Store): Promise<boolean> {
  return (await db('install_notices').where({ pending: true }).first('kind')) === undefined;
}

/** The row of a notice, as long as this claim holds it. */
function held({ db }: Store, { workspace, kind, lease }: InstallNotice) {
  return db('install_notices')
    .where({ workspace_id: workspace, kind })
    .whereRaw('free_at = cast(? as timestamptz)', [lease]);
}

type Column = 'person' | 'standing';

function sealed(store: Store, workspace: WorkspaceId, kind: InstallNoticeKind, column: Column, text: string): Buffer {
  const nonce = store.ids.bytes(`nonce:${workspace}`, NONCE_BYTES);
  return seal(store.keys.derived('installations'), Buffer.from(text), placeOf(workspace, kind, column), nonce);
}

function opened(store: Store, workspace: WorkspaceId, kind: InstallNoticeKind, column: Column, bytes: Buffer) {
  return openIfWhole(store.keys.derived('installations'), bytes, placeOf(workspace, kind, column))?.toString() ?? null;
}

function placeOf(workspace: WorkspaceId, kind: InstallNoticeKind, column: Column): string[] {
  return ['install notice', column, workspace, kind];
}
