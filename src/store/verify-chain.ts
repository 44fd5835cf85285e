import type { Knex } from 'knex';
import type { CaseId, WorkspaceId } from '../domain/ids.js';
import { besideHash, type ChainedEvent, type ChainedLine, type ChainedText, firstHead, headAfter } from './chain.js';
import type { SealSearch } from './sought-seals.js';
import type { Broken } from './verify.js';

/** A case as its row says it stands. */
export type CaseHead = {
  workspace_id: WorkspaceId;
  case_id: CaseId;
  position: string;
  head: Buffer;
  state: Buffer;
  created_micros: string;
  due_micros: string | null;
  key_due: boolean;
};

type EventRow = { position: string; micros: string; kind: string; sealed: Buffer; beside: Buffer; hash: Buffer };

const PAGE = 500;

/** The first row of a case's log that is not what was chained, or that its case does not end in; null if all is well. */
export async function brokenChain(db: Knex, row: CaseHead, search: SealSearch): Promise<Broken | null> {
  const { workspace_id: workspace, case_id: caseId } = row;
  const at = { workspace, caseId };
  if (lacksValue({ ...row, due_micros: '' })) return { ...at, row: 1, why: 'the case lacks a value' };
  let head = firstHead(workspace, caseId);
  let position = 0;
  for (;;) {
    const page = await eventsAfter(db, workspace, caseId, position);
    const [first] = page;
    if (!first) break;
    if (position === 0 && first.micros !== row.created_micros)
      return { ...at, row: 1, why: 'the case was not made at the time of its first row' };
    const beside = await besideIn(db, workspace, caseId, position + 1, Number(page.at(-1)?.position));
    for (const event of page) {
      position += 1;
      const why = brokenEvent(event, position, beside(event));
      if (why) return { ...at, row: position, why };
      head = headAfter(head, workspace, caseId, chained(event));
      if (!head.equals(event.hash)) return { ...at, row: position, why: 'the row is not what was hashed' };
      search.pass(head, { ...at, row: position });
    }
  }
  if (position !== Number(row.position))
    return { ...at, row: position + 1, why: 'the log and its case differ in length' };
  if (!head.equals(row.head)) return { ...at, row: position, why: 'the case names another head' };
  return (await strayBeside(db, workspace, caseId, position))
    ? { ...at, row: position + 1, why: 'a text or record line belongs to no row' }
    : null;
}

function brokenEvent(event: EventRow, position: number, beside: Buffer | null): string | null {
  if (lacksValue(event)) return 'it lacks a value';
  if (Number(event.position) !== position) return 'a row is missing';
  if (BigInt(event.micros) % 1000n !== 0n) return 'the time is not one that was written';
  return beside && event.beside.equals(beside) ? null : 'its texts or record lines are not what was stored with it';
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
    .select(micros(db, 'at'));
}

/** No column may be empty; but whoever owns the tables can let it be. */
function lacksValue(row: object): boolean {
  return Object.values(row).includes(null);
}

/** A driver's Date would lose the microseconds that somebody may have put there. */
export function micros(db: Knex, column: string, as = 'micros'): Knex.Raw {
  return db.raw('cast(extract(epoch from :column:) * 1000000 as bigint) as :as:', { column, as });
}

/** The hash over what is stored beside each event of this stretch; null if a record line has another time than its event. */
async function besideIn(db: Knex, workspace: WorkspaceId, caseId: CaseId, from: number, to: number) {
  type At<Row> = Row & { position: string };
  const within = (table: string) =>
    db(table).where({ workspace_id: workspace, case_id: caseId }).whereBetween('position', [from, to]);
  const texts: At<ChainedText>[] = await within('texts').select('position', 'sealed', { textId: 'text_id' });
  const lines: (Omit<At<ChainedLine>, 'line'> & { line: string; micros: string })[] = await within('room_records')
    .select('position', 'line', 'sealed', 'seal', { roomId: 'room_id' })
    .select(micros(db, 'at'));
  const of = <Row extends { position: string }>(rows: Row[], position: number) =>
    rows.filter((row) => Number(row.position) === position);
  return (event: EventRow) => {
    const position = Number(event.position);
    const here = of(lines, position);
    if ([...of(texts, position), ...here].some(lacksValue)) return null;
    if (here.some((row) => row.micros !== event.micros)) return null;
    return besideHash(
      of(texts, position),
      here.map((row) => ({ ...row, line: Number(row.line) })),
    );
  };
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
