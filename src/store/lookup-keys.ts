import type { Knex } from 'knex';
import type { Case } from '../domain/case.js';
import { type CaseId, id, type LookupKeyId, type WorkspaceId } from '../domain/ids.js';
import { caseSealIfAny } from './case-seal.js';
import { isFailure } from './failure.js';
import { hashUnder, lookupsOf } from './lookups.js';
import type { Store } from './store.js';
import { inTransaction } from './transaction.js';

/** The stored form of a lookup, under the workspace's key. */
export type LookupHash = (by: string) => Buffer;

/** No lookup is stored as this. */
const nothing: LookupHash = () => Buffer.of();

/** Which key was in force when each workspace was last asked about, by this copy. */
const remembered = new WeakMap<Store['keys'], Map<WorkspaceId, LookupKeyId>>();

function knownTo(store: Store): Map<WorkspaceId, LookupKeyId> {
  const known = remembered.get(store.keys) ?? new Map<WorkspaceId, LookupKeyId>();
  remembered.set(store.keys, known);
  return known;
}

/** Hashes under the key in force, which nobody can exchange before this transaction ends; the first time, the key is made. */
export async function holdLookupKey(store: Store, trx: Knex, workspace: WorkspaceId): Promise<LookupHash> {
  const held = () => inForce(trx, workspace).forShare();
  let row = await held();
  if (!row) {
    await addKey(store, trx, workspace);
    row = await held();
  }
  if (row) knownTo(store).set(workspace, row.key_id);
  return hashing(store, workspace, row?.key_id);
}

/**
 * Asks for what is stored under a lookup. When that finds nothing, the key may just have been exchanged: then it asks again
 * under the new one.
 */
export async function byLookup<Found>(
  store: Store,
  workspace: WorkspaceId,
  ask: (hash: LookupHash) => Promise<Found>,
  isNothing: (found: Found) => boolean,
): Promise<Found> {
  const known = knownTo(store);
  const newest = async () => (await inForce(store.db, workspace))?.key_id;
  let key = known.get(workspace) ?? (await newest());
  for (;;) {
    if (key) known.set(workspace, key);
    const found = await ask(await hashing(store, workspace, key));
    if (!isNothing(found)) return found;
    const next = await newest();
    if (next === key) return found;
    key = next;
  }
}

const PAGE = 50;

/**
 * Hashes everything by which the workspace's cases are found under a new key and destroys the one before it. So nobody can
 * ask an old copy of the database who took part in a case that was disposed of. It may be interrupted and called again.
 */
export async function renewLookups(store: Store, workspace: WorkspaceId): Promise<void> {
  await inTransaction(store, async (trx) => {
    if (!(await inForce(trx, workspace).forUpdate())) return;
    await trx('lookup_keys').where({ workspace_id: workspace }).update({ retired: true });
    await addKey(store, trx, workspace);
    const hash = await holdLookupKey(store, trx, workspace);
    let last: CaseId | undefined;
    do last = await renewPage(store, trx, workspace, hash, last);
    while (last);
  });
  const retired: LookupKeyId[] = await store
    .db('lookup_keys')
    .where({ workspace_id: workspace, retired: true })
    .pluck('key_id');
  for (const key of retired) {
    await store.keys.destroy(workspace, key);
    await store.db('lookup_keys').where({ workspace_id: workspace, key_id: key }).delete();
  }
}

/**
 * Makes cases findable again whose lookup key was destroyed: the database was restored to before a disposal. Cases disposed
 * of since then are left out.
 */
export async function mendLookups(store: Store): Promise<void> {
  const all: { workspace_id: WorkspaceId; key_id: LookupKeyId }[] = await store
    .db('lookup_keys')
    .where('retired', false)
    .select('workspace_id', 'key_id');
  for (const { workspace_id: workspace, key_id: key } of all) {
    if ((await hashing(store, workspace, key)) === nothing) await renewLookups(store, workspace);
  }
}

/** The next cases that can be found, after this one; answers with the last of them. Nobody gains a lookup meanwhile. */
async function renewPage(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  hash: LookupHash,
  after: CaseId | undefined,
): Promise<CaseId | undefined> {
  const { rows } = await trx.raw<{ rows: { case_id: CaseId; position: string; state: Buffer }[] }>(
    `select case_id, position, state from cases
     where workspace_id = :workspace and (cast(:after as uuid) is null or case_id > :after)
       and exists (select from lookups where lookups.workspace_id = cases.workspace_id and lookups.case_id = cases.case_id)
     order by case_id limit ${PAGE}`,
    { workspace, after: after ?? null },
  );
  const found = await Promise.all(
    rows.map(async ({ case_id: caseId, position, state }) => {
      const sealer = await caseSealIfAny(store, workspace, caseId);
      const lookups = sealer ? lookupsOf(sealer.openJson<Case>(state, ['state', Number(position)])) : [];
      return lookups.map((lookup) => ({ ...lookup, caseId }));
    }),
  );
  const cases = rows.map((row) => row.case_id);
  const anew = found.flat();
  await trx('lookups').where({ workspace_id: workspace }).whereIn('case_id', cases).delete();
  await trx.raw(
    `insert into lookups (workspace_id, lookup, case_id, room_id)
     select :workspace, each.lookup, each.case_id, each.room_id
     from unnest(cast(:hashes as bytea[]), cast(:cases as uuid[]), cast(:rooms as uuid[])) as each (lookup, case_id, room_id)`,
    {
      workspace,
      hashes: anew.map(({ by }) => hash(by)),
      cases: anew.map(({ caseId }) => caseId),
      rooms: anew.map(({ room }) => room),
    },
  );
  return cases.at(-1);
}

function inForce(db: Knex, workspace: WorkspaceId) {
  return db<{ workspace_id: WorkspaceId; key_id: LookupKeyId; retired: boolean }>('lookup_keys')
    .where({ workspace_id: workspace, retired: false })
    .first('key_id');
}

async function addKey(store: Store, trx: Knex, workspace: WorkspaceId): Promise<void> {
  const key = id<LookupKeyId>(store.ids.uuid(`lookup key:${workspace}`));
  await store.keys.create(workspace, key);
  await trx('lookup_keys').insert({ workspace_id: workspace, key_id: key }).onConflict().ignore();
}

async function hashing(store: Store, workspace: WorkspaceId, key: LookupKeyId | undefined): Promise<LookupHash> {
  if (!key) return nothing;
  try {
    const under = await store.keys.key(workspace, key);
    return (by) => hashUnder(under, workspace, by);
  } catch (error) {
    if (isFailure(error, 'KeyDestroyed')) return nothing;
    throw error;
  }
}
