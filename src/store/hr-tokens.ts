import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { type Instant, id, type PersonId, type WorkspaceId } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { holdInstallation } from './installations.js';
import { byPerson, hashUnder } from './lookups.js';
import { NONCE_BYTES, openIfWhole, seal } from './sealing.js';
import type { Store } from './store.js';
import { inTransaction } from './transaction.js';
import { holdSettings } from './workspaces.js';

const TOKEN_BYTES = 32;

/** Gives a viewer a token for HR's log of one workspace, which the database honours until then. */
export async function openHrToken(
  store: Store,
  workspace: WorkspaceId,
  person: PersonId,
  expiresAt: Instant,
): Promise<string> {
  const token = store.ids.bytes('hr token', TOKEN_BYTES).toString('base64url');
  // Sessions of the log page end by the database's clock alone.
  await store
    .db('hr_tokens')
    .where({ workspace_id: workspace, session_id: null })
    .where('expires_at', '<', store.clock.now())
    .delete();
  await store.db('hr_tokens').insert({
    workspace_id: workspace,
    token_hash: hashOf(token),
    person: viewerHash(store, workspace, person),
    expires_at: new Date(expiresAt),
  });
  return token;
}

/** Where a session of the log page will be read: the viewer's time zone and language. */
export type ViewerPlace = { zone: string; language: Language };

/** What opens this viewer's session on the log page, once, within two minutes of the database's clock. A secret. */
export async function openHrLink(
  store: Store,
  workspace: WorkspaceId,
  person: PersonId,
  { zone, language }: ViewerPlace,
): Promise<string> {
  const link = store.ids.bytes(`hr link:${workspace}`, TOKEN_BYTES).toString('base64url');
  const session = store.ids.uuid(`hr session:${workspace}`);
  await store.db('hr_links').insert({
    ...{ workspace_id: workspace, link_hash: hashOf(link), session_id: session, zone, language },
    person: viewerHash(store, workspace, person),
    viewer: sealedViewer(store, workspace, session, person),
    expires_at: store.db.raw("now() + interval '2 minutes'"),
  });
  return link;
}

/**
 * As `openHrLink` for whoever is on HR's roster at this very moment; null for anyone else, and where the app is installed no
 * more. Holds both still until the link is there, so that whoever takes the person off the roster, or the app away, ends it too.
 */
export async function openViewersLink(
  store: Store,
  workspace: WorkspaceId,
  person: PersonId,
  place: ViewerPlace,
): Promise<string | null> {
  return inTransaction(store, async (trx) => {
    const { hrViewers, rostersWait } = await holdSettings(store, trx, workspace);
    if (rostersWait || !hrViewers.includes(person) || !(await holdInstallation(trx, workspace))) return null;
    return openHrLink({ ...store, db: trx }, workspace, person, place);
  });
}

/** Every workspace in which a session of the log page is open. */
export async function workspacesWithSessions(store: Store): Promise<WorkspaceId[]> {
  return store.db('hr_tokens').whereNotNull('session_id').distinct().pluck('workspace_id');
}

/** Those of these people who have a session of the log page open. */
export async function withSession(
  store: Store,
  workspace: WorkspaceId,
  people: readonly PersonId[],
): Promise<PersonId[]> {
  const hashes = new Map(people.map((person) => [viewerHash(store, workspace, person).toString('hex'), person]));
  const open: Buffer[] = await store
    .db('hr_tokens')
    .where({ workspace_id: workspace })
    .whereNotNull('session_id')
    .distinct()
    .pluck('person');
  return open.flatMap((hash) => hashes.get(hash.toString('hex')) ?? []);
}

/** Ends this viewer's own session of the log page at once; false if there is none, or it is somebody else's. */
export async function endHrSession(
  store: Store,
  workspace: WorkspaceId,
  person: PersonId,
  session: string,
): Promise<boolean> {
  const ended = await store
    .db('hr_tokens')
    .where({ workspace_id: workspace, session_id: session, person: viewerHash(store, workspace, person) })
    .delete();
  if (ended === 0) return false;
  await store
    .db('hr_notices')
    .where({ workspace_id: workspace, session_id: session })
    .update({ ended_at: store.db.raw('now()'), pending: true });
  return true;
}

/** Ends one token at once. */
export async function endHrToken(store: Store, workspace: WorkspaceId, token: string): Promise<void> {
  await store
    .db('hr_tokens')
    .where({ workspace_id: workspace, token_hash: hashOf(token) })
    .delete();
}

/** As `endHrTokens`, in a transaction of its own. */
export async function endHrTokensNow(store: Store, workspace: WorkspaceId, people: readonly PersonId[]): Promise<void> {
  await inTransaction(store, (trx) => endHrTokens(store, trx, workspace, people));
}

/** Ends every token and link of these people in this workspace at once. */
export async function endHrTokens(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  people: readonly PersonId[],
): Promise<void> {
  const hashes = people.map((person) => viewerHash(store, workspace, person));
  await endThose(trx, workspace, (rows) => rows.whereIn('person', hashes));
}

/** Ends every token and link of this workspace at once, where nobody can be told of it any more. */
export async function endAllHrTokens(trx: Knex, workspace: WorkspaceId): Promise<void> {
  await endThose(trx, workspace, (rows) => rows);
  await trx('hr_notices').where({ workspace_id: workspace }).delete();
}

async function endThose(
  trx: Knex,
  workspace: WorkspaceId,
  which: (rows: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<void> {
  await which(trx('hr_links').where({ workspace_id: workspace })).delete();
  const ended: { session_id: string | null }[] = await which(trx('hr_tokens').where({ workspace_id: workspace }))
    .delete()
    .returning('session_id');
  const sessions = ended.flatMap(({ session_id }) => (session_id === null ? [] : [session_id]));
  await trx('hr_notices')
    .where({ workspace_id: workspace })
    .whereIn('session_id', sessions)
    .update({ ended_at: trx.raw('now()'), pending: true });
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function sealedViewer(store: Store, workspace: WorkspaceId, session: string, person: PersonId): Buffer {
  const nonce = store.ids.bytes(`nonce:${session}`, NONCE_BYTES);
  return seal(store.keys.derived('hr viewers'), Buffer.from(person), ['hr viewer', workspace, session], nonce);
}

/** Whose session it is, as `openHrLink` has sealed it; null for any other bytes. */
export function openViewer(store: Store, workspace: WorkspaceId, session: string, sealed: Buffer): PersonId | null {
  const key = store.keys.derived('hr viewers');
  const opened = openIfWhole(key, sealed, ['hr viewer', workspace, session]);
  return opened && id<PersonId>(opened.toString());
}

function viewerHash(store: Store, workspace: WorkspaceId, person: PersonId): Buffer {
  return hashUnder(store.keys.derived('hr viewers'), workspace, byPerson(person));
}
