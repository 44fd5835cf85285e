import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { Case } from '../domain/case.js';
import { nextDue } from '../domain/due.js';
import type { Event } from '../domain/events.js';
import { evolve } from '../domain/evolve.js';
import type { RoomId, TextId } from '../domain/ids.js';
import { type RecordEntry, recordEntries } from '../domain/record.js';
import { eventPlace } from './case-seal.js';
import { kindOf } from './event-kinds.js';
import { openIfWhole } from './sealing.js';
import type { Broken } from './verify.js';
import type { CaseHead } from './verify-chain.js';

type Told = { state: Case | null; over: boolean; entries: RecordEntry[] };

/**
 * Opens everything of a case whose chains hold, which nobody without its key could have sealed: every event at its position
 * and time, every text. Then tells the case from its events anew: its kept state, and what each room's record holds, must be
 * what they lead to. Null if all is well.
 */
export async function brokenMeaning(db: Knex, row: CaseHead, key: Buffer): Promise<Broken | null> {
  const at = { workspace: row.workspace_id, caseId: row.case_id };
  const told = await tell(db, row, key);
  if ('why' in told) return { ...at, ...told };
  const broken = (why: string) => ({ ...at, row: Number(row.position), why });
  const text = await textThatDoesNotOpen(db, row, key);
  if (text) return { ...at, ...text };
  if (await recordDiffers(db, row, key, told.entries)) return broken('a room’s record is not what the log leads to');
  const kept = openHere(row, key, row.state, ['state', Number(row.position)]);
  if (!kept || !isDeepStrictEqual(JSON.parse(kept.toString()), asStored(told.state)))
    return broken('the kept case is not what the log leads to');
  const due = told.over || !told.state ? null : nextDue(told.state);
  return row.key_due === told.over && row.due_micros === (due === null ? null : String(due * 1000))
    ? null
    : broken('the case waits for another time than its log leads to');
}

/** The case as its events lead to it, or the first of them that does not open or is filed under another kind. */
async function tell(db: Knex, row: CaseHead, key: Buffer): Promise<Told | { row: number; why: string }> {
  const events: { position: string; at: Date; kind: string; sealed: Buffer }[] = await db('case_events')
    .where({ workspace_id: row.workspace_id, case_id: row.case_id })
    .orderBy('position')
    .select('position', 'at', 'kind', 'sealed');
  const told: Told = { state: null, over: false, entries: [] };
  for (const each of events) {
    const opened = openHere(row, key, each.sealed, eventPlace(each));
    if (!opened) return { row: Number(each.position), why: 'it was not sealed for this row and this time' };
    const event = JSON.parse(opened.toString()) as Event;
    if (kindOf(event) !== each.kind) return { row: Number(each.position), why: 'it is filed under another kind' };
    const after = evolve(told.state, event);
    told.entries.push(...recordEntries(told.state, [event], after));
    told.state = after;
    told.over ||= event.type === 'KeyDestroyed';
  }
  return told;
}

async function textThatDoesNotOpen(db: Knex, row: CaseHead, key: Buffer): Promise<{ row: number; why: string } | null> {
  const texts: { position: string; text_id: TextId; sealed: Buffer }[] = await db('texts')
    .where({ workspace_id: row.workspace_id, case_id: row.case_id })
    .orderBy('position')
    .select('position', 'text_id', 'sealed');
  const found = texts.find(({ text_id, sealed }) => !openHere(row, key, sealed, ['text', text_id]));
  return found ? { row: Number(found.position), why: 'a text was not sealed for its place' } : null;
}

/** Whether any room's record holds other lines than these; their own seals are checked elsewhere. */
async function recordDiffers(db: Knex, row: CaseHead, key: Buffer, entries: readonly RecordEntry[]): Promise<boolean> {
  const lines: { room_id: RoomId; line: string; sealed: Buffer }[] = await db('room_records')
    .where({ workspace_id: row.workspace_id, case_id: row.case_id })
    .orderBy(['room_id', 'line'])
    .select('room_id', 'line', 'sealed');
  const held = lines.map((line) => {
    const exact = openHere(row, key, line.sealed, ['record', line.room_id, Number(line.line)]);
    const { room, way, kind, other, at } = JSON.parse(exact?.toString() ?? '{}');
    return { room, way, kind, other, at };
  });
  const rooms = [...new Set(entries.map((entry) => entry.room))].sort();
  const expected = rooms.flatMap((each) =>
    entries
      .filter((entry) => entry.room === each)
      .map(({ room, way, kind, other, at }) => ({ room, way, kind, other, at: new Date(at).toISOString() })),
  );
  return !isDeepStrictEqual(held, expected);
}

function openHere(row: CaseHead, key: Buffer, sealed: Buffer, place: readonly (string | number)[]): Buffer | null {
  return openIfWhole(key, sealed, [row.workspace_id, row.case_id, ...place]);
}

/** As JSON gives it back. */
function asStored(state: Case | null): unknown {
  return JSON.parse(JSON.stringify(state));
}
