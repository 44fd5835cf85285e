import type { Knex } from 'knex';
import type { CaseId, RoomId, WorkspaceId } from '../domain/ids.js';
import { besideHash, type ChainedEvent, type ChainedLine, type ChainedText, firstHead, headAfter } from './chain.js';
import { isFailure } from './failure.js';
import type { KeyStore } from './keys.js';
import { brokenRecord } from './verify-record.js';

/** The first row of a chain that is not as it was written. `row` counts from 1; `room` is set for a room's record. */
export type Broken = { workspace: WorkspaceId; caseId: CaseId; room?: RoomId; row: number; why: string };

/** What was checked. The words in the records of `unopened` cases were not read: their keys are not, or no longer, there. */
export type Verified = { cases: number; events: number; unopened: number; broken: Broken[] };

const PAGE = 500;

type CaseRow = { workspace_id: WorkspaceId; case_id: CaseId; position: string; head: Buffer };
type EventRow = { position: string; micros: string; kind: string; sealed: Buffer; beside: Buffer; hash: Buffer };

/**
 * Checks every case's log, with the texts and records stored beside it, against its chain, and names the first broken row of
 * each. Needs no keys; with them it also checks each room's seals against the words. What it cannot see is a log that was
 * rewritten or cut short together with its case: for that, compare the head that the mediator holds.
 */
export async function verifyLog(db: Knex, keys: KeyStore | null): Promise<Verified> {
  const verified: Verified = { cases: 0, events: 0, unopened: 0, broken: await orphans(db) };
  let last: CaseRow | undefined;
  do {
    const page = await nextCases(db, last);
    for (const row of page) {
      const key = await keyIfAny(keys, row);
      const broken = (await brokenCase(db, row)) ?? (await brokenRecord(db, row.workspace_id, row.case_id, key));
      verified.cases += 1;
      verified.events += Number(row.position);
      verified.unopened += key ? 0 : 1;
      if (broken) verified.broken.push(broken);
    }
    last = page.at(-1);
  } while (last);
  return verified;
}

async function nextCases(db: Knex, after: CaseRow | undefined): Promise<CaseRow[]> {
  const query = db('cases').orderBy(['workspace_id', 'case_id']).limit(PAGE);
  if (after) query.whereRaw('(workspace_id, case_id) > (?, ?)', [after.workspace_id, after.case_id]);
  return query.select('workspace_id', 'case_id', 'position', 'head');
}

async function brokenCase(db: Knex, row: CaseRow): Promise<Broken | null> {
  const { workspace_id: workspace, case_id: caseId } = row;
  const at = { workspace, caseId };
  let head = firstHead(workspace, caseId);
  let position = 0;
  for (;;) {
    const page = await eventsAfter(db, workspace, caseId, position);
    if (page.length === 0) break;
    const beside = await besideIn(db, workspace, caseId, position + 1, Number(page.at(-1)?.position));
    for (const event of page) {
      position += 1;
      const why = brokenEvent(event, position, beside(position));
      if (why) return { ...at, row: position, why };
      head = headAfter(head, workspace, caseId, chained(event));
      if (!head.equals(event.hash)) return { ...at, row: position, why: 'the row is not what was hashed' };
    }
  }
  if (position !== Number(row.position))
    return { ...at, row: position + 1, why: 'the log and its case differ in length' };
  if (!head.equals(row.head)) return { ...at, row: position, why: 'the case names another head' };
  return (await strayBeside(db, workspace, caseId, position))
    ? { ...at, row: position + 1, why: 'a text or record line belongs to no row' }
    : null;
}

function brokenEvent(event: EventRow, position: number, beside: Buffer): string | null {
  if (Number(event.position) !== position) return 'a row is missing';
  if (BigInt(event.micros) % 1000n !== 0n) return 'the time is not one that was written';
  return event.beside.equals(beside) ? null : 'its texts or record lines are not what was stored with it';
}

function chained(event: EventRow): ChainedEvent {
  const { kind, sealed, beside } = event;
  return { position: Number(event.position), at: Number(BigInt(event.micros) / 1000n), kind, sealed, beside };
}

async function eventsAfter(db: Knex, workspace: WorkspaceId, caseId: CaseId, position: number): Promise<EventRow[]> {
  return db('case_events')
    .where({ workspace_id: workspace, case_id: caseId })
    .where('position', '>', position)
    .orderBy('position')
    .limit(PAGE)
    .select('position', 'kind', 'sealed', 'beside', 'hash')
    .select(db.raw('cast(extract(epoch from at) * 1000000 as bigint) as micros'));
}

/** The hash over what is stored beside each event of this stretch. */
async function besideIn(db: Knex, workspace: WorkspaceId, caseId: CaseId, from: number, to: number) {
  type At<Row> = Row & { position: string };
  const within = (table: string) =>
    db(table).where({ workspace_id: workspace, case_id: caseId }).whereBetween('position', [from, to]);
  const texts: At<ChainedText>[] = await within('texts').select('position', 'sealed', { textId: 'text_id' });
  const lines: (Omit<At<ChainedLine>, 'line'> & { line: string })[] = await within('room_records').select(
    'position',
    'line',
    'sealed',
    'seal',
    { roomId: 'room_id' },
  );
  const of = <Row extends { position: string }>(rows: Row[], position: number) =>
    rows.filter((row) => Number(row.position) === position);
  return (position: number) =>
    besideHash(
      of(texts, position),
      of(lines, position).map((row) => ({ ...row, line: Number(row.line) })),
    );
}

async function strayBeside(db: Knex, workspace: WorkspaceId, caseId: CaseId, last: number): Promise<boolean> {
  for (const table of ['texts', 'room_records']) {
    const stray = await db(table)
      .where({ workspace_id: workspace, case_id: caseId })
      .whereNotBetween('position', [1, last])
      .first('position');
    if (stray) return true;
  }
  return false;
}

/** Rows of cases that are not there. */
async function orphans(db: Knex): Promise<Broken[]> {
  const rows: { workspace_id: WorkspaceId; case_id: CaseId }[] = await db('case_events')
    .whereNotExists((known) =>
      known
        .from('cases')
        .whereRaw('cases.workspace_id = case_events.workspace_id and cases.case_id = case_events.case_id'),
    )
    .distinct('workspace_id', 'case_id')
    .select();
  return rows.map((row) => ({ workspace: row.workspace_id, caseId: row.case_id, row: 1, why: 'the case is missing' }));
}

async function keyIfAny(keys: KeyStore | null, row: CaseRow): Promise<Buffer | null> {
  try {
    return (await keys?.key(row.workspace_id, row.case_id)) ?? null;
  } catch (error) {
    if (isFailure(error, 'KeyDestroyed') || isFailure(error, 'KeyMissing')) return null;
    throw error;
  }
}
