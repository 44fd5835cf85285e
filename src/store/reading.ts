import type { Knex } from 'knex';
import type { Case } from '../domain/case.js';
import type { Event } from '../domain/events.js';
import type { CaseId, ChannelId, Instant, PersonId, TextId, WorkspaceId } from '../domain/ids.js';
import { noSettings, type Settings } from '../domain/settings.js';
import { Words } from '../domain/words.js';
import { type CaseSeal, caseSeal, caseSealIfAny, eventPlace } from './case-seal.js';
import { firstHead } from './chain.js';
import { byLookup } from './lookup-keys.js';
import { byChannel, byCode, byPerson } from './lookups.js';
import type { Store } from './store.js';
import { openSettings } from './workspaces.js';

type Row = { case_id: CaseId; position: string; state: Buffer };

/** The case as it stands; null if there is none or its key was destroyed. */
export async function readCase(store: Store, workspace: WorkspaceId, caseId: CaseId): Promise<Case | null> {
  const row: Row | undefined = await store
    .db('cases')
    .where({ workspace_id: workspace, case_id: caseId })
    .first('case_id', 'position', 'state')
    .options({ name: 'read case' });
  return row ? opened(store, workspace, row) : null;
}

/** What a request names: a case by its id, a room by its channel, or nothing but who asks. */
export type Named = { case: CaseId } | { channel: ChannelId } | { person: PersonId };

/**
 * What every request must know first, in one round trip: the workspace's settings, and the cases that are named, newest
 * first. A case whose key was destroyed is left out.
 */
export async function findNamed(
  store: Store,
  workspace: WorkspaceId,
  named: Named,
): Promise<{ settings: Settings; cases: Case[] }> {
  type Found = { case_id: CaseId | null; position: string; sealed: Buffer };
  const { rows } = await ('case' in named
    ? store.db
        .raw<{ rows: Found[] }>(`${SETTINGS} ${CASE_BY_ID}`, { workspace, caseId: named.case })
        .options({ name: 'find by id' })
    : byLookup(
        store,
        workspace,
        (hash) =>
          store.db
            .raw<{ rows: Found[] }>(`${SETTINGS} ${CASES_BY_LOOKUP}`, {
              workspace,
              lookup: hash('channel' in named ? byChannel(named.channel) : byPerson(named.person)),
            })
            .options({ name: 'find by lookup' }),
        (found) => found.rows.every((row) => row.case_id === null),
      ));
  const kept = rows.find((row) => row.case_id === null);
  const cases = await Promise.all(
    rows.flatMap(({ case_id, position, sealed }) =>
      case_id === null ? [] : [opened(store, workspace, { case_id, position, state: sealed })],
    ),
  );
  return {
    settings: kept ? openSettings(store, workspace, Number(kept.position), kept.sealed) : noSettings,
    cases: cases.filter((state) => state !== null),
  };
}

const SETTINGS = `
select cast(null as uuid) as case_id, version as position, settings as sealed, cast(null as timestamptz) as created_at
from workspaces where workspace_id = :workspace
union all`;

const CASE_BY_ID = `
select case_id, position, state, created_at from cases where workspace_id = :workspace and case_id = :caseId`;

const CASES_BY_LOOKUP = `
select cases.case_id, cases.position, cases.state, cases.created_at
from lookups join cases on cases.workspace_id = lookups.workspace_id and cases.case_id = lookups.case_id
where lookups.workspace_id = :workspace and lookups.lookup = :lookup
order by created_at desc`;

/** The case with this code, the newest if several had it; null if none has. */
export async function findByCode(store: Store, workspace: WorkspaceId, code: string): Promise<Case | null> {
  for (const row of await found(store, workspace, byCode(code))) {
    const state = await opened(store, workspace, row);
    if (state) return state;
  }
  return null;
}

/** Whether this channel is the room of a case already. */
export async function isOfACase(store: Store, workspace: WorkspaceId, channel: ChannelId): Promise<boolean> {
  return (await found(store, workspace, byChannel(channel))).length > 0;
}

/** Every case in which this person is or was asked to take part, newest first, until its key is destroyed. */
export async function casesOf(store: Store, workspace: WorkspaceId, person: PersonId): Promise<Case[]> {
  const rows = await found(store, workspace, byPerson(person));
  const cases = await Promise.all(rows.map((row) => opened(store, workspace, row)));
  return cases.filter((state) => state !== null);
}

/** The head of a case's chain as it stands, 32 bytes; that of an empty chain if there is no such case. */
export async function readHead(store: Store, workspace: WorkspaceId, caseId: CaseId): Promise<Buffer> {
  const row: { head: Buffer } | undefined = await store
    .db('cases')
    .where({ workspace_id: workspace, case_id: caseId })
    .first('head');
  return row?.head ?? firstHead(workspace, caseId);
}

/** The words of these texts of a case, by id. Unknown texts, and all texts of a case disposed of, are left out. */
export async function readTexts(
  store: Store,
  workspace: WorkspaceId,
  caseId: CaseId,
  ids: readonly TextId[],
): Promise<Map<TextId, Words>> {
  const sealer = ids.length > 0 ? await caseSealIfAny(store, workspace, caseId) : null;
  return sealer ? textsWith(store.db, sealer, { workspace, caseId }, ids) : new Map();
}

/** As `readTexts`, where the case's key is at hand; also in a transaction. */
export async function textsWith(
  db: Knex,
  sealer: CaseSeal,
  { workspace, caseId }: { workspace: WorkspaceId; caseId: CaseId },
  ids: readonly TextId[],
): Promise<Map<TextId, Words>> {
  if (ids.length === 0) return new Map();
  const rows: { text_id: TextId; sealed: Buffer }[] = await db('texts')
    .where({ workspace_id: workspace, case_id: caseId })
    .whereIn('text_id', ids)
    .select('text_id', 'sealed');
  return new Map(
    rows.map((row) => [row.text_id, new Words(sealer.open(row.sealed, ['text', row.text_id]).toString())]),
  );
}

/** Everything that happened in a case, in order. Throws `KeyDestroyed` once it has been disposed of. */
export async function readEvents(store: Store, workspace: WorkspaceId, caseId: CaseId): Promise<Event[]> {
  const sealer = await caseSeal(store, workspace, caseId);
  const rows: { position: string; at: Date; sealed: Buffer }[] = await store
    .db('case_events')
    .where({ workspace_id: workspace, case_id: caseId })
    .orderBy('position')
    .select('position', 'at', 'sealed');
  return rows.map((row) => sealer.openJson<Event>(row.sealed, eventPlace(row)));
}

/** Cases that time alone has something to do with by now, longest waiting first. */
export async function dueCases(
  store: Store,
  at: Instant,
  limit = 500,
): Promise<{ workspace: WorkspaceId; caseId: CaseId }[]> {
  return store
    .db('cases')
    .where('due_at', '<=', new Date(at))
    .orderBy('due_at')
    .limit(limit)
    .select({ workspace: 'workspace_id', caseId: 'case_id' });
}

/** A case of any workspace, and how many events it has. */
export type CasePlace = { workspace: WorkspaceId; caseId: CaseId; position: number };

/** The next cases of all workspaces after this one. */
export async function casesAfter({ db }: Store, after: CasePlace | undefined, limit = 200): Promise<CasePlace[]> {
  const query = db('cases').orderBy(['workspace_id', 'case_id']).limit(limit);
  if (after) query.whereRaw('(workspace_id, case_id) > (?, ?)', [after.workspace, after.caseId]);
  const rows: { workspace_id: WorkspaceId; case_id: CaseId; position: string }[] = await query.select(
    'workspace_id',
    'case_id',
    'position',
  );
  return rows.map((row) => ({ workspace: row.workspace_id, caseId: row.case_id, position: Number(row.position) }));
}

/** Whether the database has anything that only the key store with which it was made can open. */
export async function anythingSealed(db: Store['db']): Promise<boolean> {
  const found = await Promise.all([
    db('cases').first('workspace_id'),
    db('workspaces').first('workspace_id'),
    db('installations').whereNotNull('sealed').first('workspace_id'),
  ]);
  return found.some((row) => row !== undefined);
}

/** The cases under this lookup, newest first, in one round trip. */
async function found(store: Store, workspace: WorkspaceId, by: string): Promise<Row[]> {
  return byLookup<Row[]>(
    store,
    workspace,
    (hash) =>
      store
        .db('lookups')
        .join('cases', { 'cases.workspace_id': 'lookups.workspace_id', 'cases.case_id': 'lookups.case_id' })
        .where({ 'lookups.workspace_id': workspace, 'lookups.lookup': hash(by) })
        .orderBy('cases.created_at', 'desc')
        .select('cases.case_id', 'cases.position', 'cases.state'),
    (rows) => rows.length === 0,
  );
}

async function opened(store: Store, workspace: WorkspaceId, row: Row): Promise<Case | null> {
  const sealer = await caseSealIfAny(store, workspace, row.case_id);
  return sealer ? sealer.openJson<Case>(row.state, ['state', Number(row.position)]) : null;
}
