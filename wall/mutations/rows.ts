import type { Knex } from 'knex';
import type { CaseId, RoomId, TextId, WorkspaceId } from '../../src/domain/ids.js';
import { sealText } from '../../src/domain/seal-text.js';
import { besideHash, firstHead, headAfter } from '../../src/store/chain.js';

/** All rows of one case that a check of the log reads, as they stand in the database. */
export type Rows = { case: CaseColumns; events: EventColumns[]; texts: TextColumns[]; lines: LineColumns[] };

type Of = { workspace_id: WorkspaceId; case_id: CaseId };
export type CaseColumns = Of & {
  position: string;
  head: Buffer;
  state: Buffer;
  due_at: Date | null;
  created_at: Date;
  key_due: boolean;
};
export type EventColumns = Of & {
  position: string;
  at: Date;
  kind: string;
  sealed: Buffer;
  beside: Buffer;
  hash: Buffer;
};
export type TextColumns = Of & { text_id: TextId; position: string; sealed: Buffer };
export type LineColumns = Of & {
  room_id: RoomId;
  line: string;
  position: string;
  at: Date;
  sealed: Buffer;
  seal: Buffer;
};

/** Which case: its workspace and its id. */
export type Name = { workspace: WorkspaceId; caseId: CaseId };

export const tables = ['case_events', 'texts', 'room_records', 'cases'] as const;
export type Table = (typeof tables)[number];

const named = ({ workspace, caseId }: Name) => ({ workspace_id: workspace, case_id: caseId });

export async function rowsOf(db: Knex, name: Name): Promise<Rows> {
  const found: CaseColumns | undefined = await db('cases').where(named(name)).first();
  if (!found) throw new Error('There is no such case');
  return {
    case: found,
    events: await db('case_events').where(named(name)).orderBy('position'),
    texts: await db('texts').where(named(name)).orderBy('position'),
    lines: await db('room_records').where(named(name)).orderBy(['room_id', 'line']),
  };
}

/** Takes every row of the case away. */
export async function takeAway(db: Knex, name: Name): Promise<void> {
  for (const table of tables) await db(table).where(named(name)).delete();
}

/** Puts these rows in the place of all that the case has. */
export async function putBack(db: Knex, name: Name, rows: Rows): Promise<void> {
  await takeAway(db, name);
  await add(db, rows);
}

export async function add(db: Knex, { case: kept, events, texts, lines }: Rows): Promise<void> {
  await db('cases').insert(kept);
  if (events.length > 0) await db('case_events').insert(events);
  if (texts.length > 0) await db('texts').insert(texts);
  if (lines.length > 0) await db('room_records').insert(lines);
}

/** The position after which the newest of these seals was given for this log. */
export function newestSealed({ events }: Rows, seals: readonly string[]): number {
  return events.findLastIndex((event) => seals.includes(sealText(event.hash))) + 1;
}

/** The same rows with every hash computed anew, so that the chain holds: what anyone can do who can write to the database. */
export function hashedAnew(rows: Rows): Rows {
  const { workspace_id: workspace, case_id: caseId } = rows.case;
  const here = <Row extends { position: string }>(all: readonly Row[], position: string) =>
    all.filter((row) => row.position === position);
  let head = firstHead(workspace, caseId);
  const events = rows.events.map((event): EventColumns => {
    const texts = here(rows.texts, event.position).map((row) => ({ textId: row.text_id, sealed: row.sealed }));
    const lines = here(rows.lines, event.position).map((row) => ({
      ...{ roomId: row.room_id, line: Number(row.line) },
      ...{ sealed: row.sealed, seal: row.seal },
    }));
    const { kind, sealed } = event;
    const beside = besideHash(texts, lines);
    const link = { position: Number(event.position), at: event.at.getTime(), kind, sealed, beside };
    head = headAfter(head, workspace, caseId, link);
    return { ...event, beside, hash: head };
  });
  return { ...rows, case: { ...rows.case, position: String(events.length), head }, events };
}

/** The same rows under another workspace or id. */
export function renamed(rows: Rows, { workspace_id, case_id }: Pick<Rows['case'], 'workspace_id' | 'case_id'>): Rows {
  const of = { workspace_id, case_id };
  return {
    case: { ...rows.case, ...of },
    events: rows.events.map((row) => ({ ...row, ...of })),
    texts: rows.texts.map((row) => ({ ...row, ...of })),
    lines: rows.lines.map((row) => ({ ...row, ...of })),
  };
}
