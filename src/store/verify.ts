import type { Knex } from 'knex';
import type { CaseId, WorkspaceId } from '../domain/ids.js';
import { isFailure } from './failure.js';
import type { KeyStore } from './keys.js';
import { type SealSearch, type SoughtSeal, type Spot, searchFor } from './sought-seals.js';
import { brokenChain, type CaseHead, micros } from './verify-chain.js';
import { brokenMeaning } from './verify-meaning.js';
import { brokenRecord } from './verify-record.js';

/** The first row of a chain that is not as it was written; `room` is set for a room's record. */
export type Broken = Spot & { why: string };

/**
 * What was checked. Of `unopened` cases only the chains were: their keys are not, or no longer, there. A seal in `seals` that
 * stands nowhere was given for a log that has since been rewritten, cut short or put back.
 */
export type Verified = { cases: number; events: number; unopened: number; broken: Broken[]; seals: SoughtSeal[] };

const PAGE = 500;

/**
 * Checks every case's log, with the texts and records stored beside it, against its chain, and names the first broken row of
 * each. Needs no keys; with them it also opens everything, and holds the case and its rooms' records against the log. What
 * it can see of a log that was rewritten by whoever has the keys, or put back as it once was, it sees by the `seals` that
 * were given to people: each must stand somewhere.
 */
export async function verifyLog(db: Knex, keys: KeyStore | null, seals: readonly string[] = []): Promise<Verified> {
  const search = searchFor(seals);
  const broken = [...(await orphans(db)), ...(await doubled(db))];
  const found = { cases: 0, events: 0, unopened: 0, broken };
  let last: CaseHead | undefined;
  do {
    const page = await nextCases(db, last);
    for (const row of page) {
      const key = await keyIfAny(keys, row);
      const why = (await brokenCase(db, row, key, search)) ?? (key === 'missing' ? keyMissing(row) : null);
      found.cases += 1;
      found.events += Number(row.position);
      found.unopened += Buffer.isBuffer(key) ? 0 : 1;
      if (why) broken.push(why);
    }
    last = page.at(-1);
  } while (last);
  return { ...found, seals: search.result() };
}

type Key = Buffer | 'destroyed' | 'missing' | 'not asked for';

async function brokenCase(db: Knex, row: CaseHead, found: Key, search: SealSearch): Promise<Broken | null> {
  const key = Buffer.isBuffer(found) ? found : null;
  return (
    (await brokenChain(db, row, search)) ??
    (await brokenRecord(db, row.workspace_id, row.case_id, key, search)) ??
    (key ? brokenMeaning(db, row, key) : null)
  );
}

async function nextCases(db: Knex, after: CaseHead | undefined): Promise<CaseHead[]> {
  const query = db('cases').orderBy(['workspace_id', 'case_id']).limit(PAGE);
  if (after) query.whereRaw('(workspace_id, case_id) > (?, ?)', [after.workspace_id, after.case_id]);
  return query
    .select('workspace_id', 'case_id', 'position', 'head', 'state', 'key_due')
    .select(micros(db, 'created_at', 'created_micros'), micros(db, 'due_at', 'due_micros'));
}

/** Rows of cases that are not there. */
async function orphans(db: Knex): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const table of ['case_events', 'texts', 'room_records']) {
    const rows: { workspace_id: WorkspaceId; case_id: CaseId }[] = await db(table)
      .whereNotExists((known) =>
        known.from('cases').whereRaw(`cases.workspace_id = ${table}.workspace_id and cases.case_id = ${table}.case_id`),
      )
      .distinct('workspace_id', 'case_id')
      .select();
    for (const { workspace_id: workspace, case_id: caseId } of rows) {
      if (broken.some((each) => each.workspace === workspace && each.caseId === caseId)) continue;
      broken.push({ workspace, caseId, row: 1, why: 'the case is missing' });
    }
  }
  return broken;
}

/** Cases that are there twice: no key keeps them apart where whoever owns the tables has taken it away. */
async function doubled(db: Knex): Promise<Broken[]> {
  const rows: { workspace_id: WorkspaceId; case_id: CaseId }[] = await db('cases')
    .groupBy('workspace_id', 'case_id')
    .havingRaw('count(*) > 1')
    .select('workspace_id', 'case_id');
  return rows.map((row) => ({
    workspace: row.workspace_id,
    caseId: row.case_id,
    row: 1,
    why: 'the case is there twice',
  }));
}

async function keyIfAny(keys: KeyStore | null, row: CaseHead): Promise<Key> {
  try {
    return (await keys?.key(row.workspace_id, row.case_id)) ?? 'not asked for';
  } catch (error) {
    if (isFailure(error, 'KeyDestroyed')) return 'destroyed';
    if (isFailure(error, 'KeyMissing')) return 'missing';
    throw error;
  }
}

/** Every case has a key of its own until it is disposed of: one without was made up, or moved here, or its key is lost. */
function keyMissing(row: CaseHead): Broken {
  return {
    workspace: row.workspace_id,
    caseId: row.case_id,
    row: 1,
    why: 'it never had a key here, or its key is lost',
  };
}
