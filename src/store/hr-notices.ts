import { type Instant, id, type PersonId, type WorkspaceId } from '../domain/ids.js';
import type { Standing } from './deliveries.js';
import { openViewer } from './hr-tokens.js';
import { NONCE_BYTES, openIfWhole, seal } from './sealing.js';
import type { Store } from './store.js';

/** What a viewer of the log page is told of one session, in the hands of the copy that has claimed it. */
export type SessionNotice = {
  workspace: WorkspaceId;
  session: string;
  /** Null where it cannot be opened any more. */
  viewer: PersonId | null;
  beganAt: Instant;
  /** Null while the session is open. */
  endedAt: Instant | null;
  /** The message that tells of it; null before there is one. */
  standing: Standing | null;
  /** How often it was posted, as far as is known. */
  tries: number;
  /** The end of the lease, by which the claim is known: as Postgres writes it, for a `Date` would lose its microseconds. */
  lease: string;
};

/** Claims one notice that is to be told, or put right, for so many seconds; null if there is none that is free. */
export async function claimNotice(store: Store, leaseSeconds: number): Promise<SessionNotice | null> {
  type Row = {
    workspace_id: WorkspaceId;
    session_id: string;
    viewer: Buffer;
    began_at: Date;
    ended_at: Date | null;
    standing: Buffer | null;
    tries: number;
    lease: string;
  };
  const { rows } = await store.db
    .raw<{ rows: Row[] }>(
      `update hr_notices set free_at = now() + make_interval(secs => :leaseSeconds)
     where (workspace_id, session_id) = (
       select workspace_id, session_id from hr_notices where pending and free_at <= now()
       order by free_at limit 1 for update skip locked
     )
     returning workspace_id, session_id, viewer, began_at, ended_at, standing, tries, cast(free_at as text) as lease`,
      { leaseSeconds },
    )
    .options({ name: 'claim notice' });
  const row = rows[0];
  if (!row) return null;
  const { workspace_id: workspace, session_id: session, tries, lease } = row;
  return {
    ...{ workspace, session, tries, lease },
    viewer: openViewer(store, workspace, session, row.viewer),
    beganAt: row.began_at.getTime(),
    endedAt: row.ended_at?.getTime() ?? null,
    standing: row.standing && openStanding(store, workspace, session, row.standing),
  };
}

/** Counts one more try before it is made; false if the notice is in other hands. */
export async function countTry(store: Store, notice: SessionNotice): Promise<boolean> {
  return (await held(store, notice).increment('tries', 1)) === 1;
}

/** Keeps what now stands in Slack. Where the session has ended since it was claimed, that is still to be told. */
export async function keepTold(store: Store, notice: SessionNotice, standing: Standing | null): Promise<void> {
  const sealed = standing && sealedStanding(store, notice, standing);
  await held(store, notice).update({
    standing: sealed,
    pending: store.db.raw(notice.endedAt === null ? 'ended_at is not null' : 'false'),
    free_at: store.db.raw('now()'),
  });
}

/** Puts a notice off for so many seconds; `uncounted` tries are known to have come to nothing. */
export async function putOff(store: Store, notice: SessionNotice, seconds: number, uncounted: number): Promise<void> {
  await held(store, notice).update({
    tries: store.db.raw('tries - ?', [uncounted]),
    free_at: store.db.raw('now() + make_interval(secs => ?)', [seconds]),
  });
}

/** Whether nobody waits to be told of a session. */
export async function allTold(store: Store): Promise<boolean> {
  return (await store.db('hr_notices').where({ pending: true }).first('session_id')) === undefined;
}

/** Ends what has lain unused for too long or has lasted long enough, and what has no session any more: its viewer is told. */
export async function endSessionsOver({ db }: Store): Promise<void> {
  await db.raw(
    `with over as (
       delete from hr_tokens where session_id is not null and (expires_at <= now() or idle_at <= now())
       returning workspace_id, session_id, least(expires_at, idle_at) as at
     )
     update hr_notices notice set ended_at = over.at, pending = true from over
     where notice.workspace_id = over.workspace_id and notice.session_id = over.session_id`,
  );
  await db.raw(
    `update hr_notices notice set ended_at = now(), pending = true
     where ended_at is null and not exists (
       select from hr_tokens token
       where token.workspace_id = notice.workspace_id and token.session_id = notice.session_id
     )`,
  );
}

/** Forgets notices of more than a day ago, and links that nobody used. */
export async function forgetOldNotices({ db }: Store): Promise<void> {
  await db('hr_notices').whereRaw("began_at < now() - interval '1 day'").delete();
  await db('hr_links').whereRaw('expires_at < now()').delete();
}

/** The row of a notice, as long as this claim holds it. */
function held({ db }: Store, { workspace, session, lease }: SessionNotice) {
  return db('hr_notices')
    .where({ workspace_id: workspace, session_id: session })
    .whereRaw('free_at = cast(? as timestamptz)', [lease]);
}

function sealedStanding(store: Store, { workspace, session }: SessionNotice, standing: Standing): Buffer {
  const nonce = store.ids.bytes(`nonce:${session}`, NONCE_BYTES);
  return seal(
    store.keys.derived('hr viewers'),
    Buffer.from(JSON.stringify(standing)),
    about(workspace, session),
    nonce,
  );
}

function openStanding(store: Store, workspace: WorkspaceId, session: string, sealed: Buffer): Standing | null {
  const opened = openIfWhole(store.keys.derived('hr viewers'), sealed, about(workspace, session));
  if (opened === null) return null;
  const { channel, ts }: { channel: string; ts: string } = JSON.parse(opened.toString());
  return { channel: id(channel), ts };
}

function about(workspace: WorkspaceId, session: string): string[] {
  return ['hr notice', workspace, session];
}
