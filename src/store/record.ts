import type { Knex } from 'knex';
import { textsIn } from '../domain/envelope.js';
import type { CaseId, RoomId, TextId, WorkspaceId } from '../domain/ids.js';
import type { RecordEntry } from '../domain/record.js';
import { Words } from '../domain/words.js';
import { type CaseSeal, caseSealIfAny } from './case-seal.js';
import { type ChainedLine, firstSeal, sealAfter } from './chain.js';
import type { Store } from './store.js';

const SALT_BYTES = 16;

/** One line of a room's record as its party reads and checks it. */
export type RecordLine = {
  /** Counted from 1 within the room. */
  line: number;
  entry: Omit<RecordEntry, 'text' | 'condition'>;
  words: Words;
  /** Of an offer on a condition, the other half. */
  condition: Words | null;
  /** The exact bytes under the seal, as UTF-8 text: JSON with sorted keys, the words and a random salt in it. */
  exact: Words;
  /** SHA-256, in hex, over the previous line's seal and `exact`; before the first line stands `firstSeal` of the room. */
  seal: string;
};

type Tail = { room_id: RoomId; text_id: TextId; line: string | null; seal: Buffer | null; sealed: Buffer | null };

/**
 * Continues the record of each room by these entries, in their order. Reads, in one statement, where each room's record
 * stands and the words that were not typed just now.
 */
export async function recordLines(
  store: Store,
  trx: Knex,
  sealer: CaseSeal,
  of: { workspace: WorkspaceId; caseId: CaseId },
  entries: readonly RecordEntry[],
  typed: ReadonlyMap<TextId, Words>,
): Promise<ChainedLine[]> {
  if (entries.length === 0) return [];
  const asked = entries.flatMap(({ room, ...entry }) => textsIn(entry).map((text) => ({ room, text })));
  const { rows } = await trx.raw<{ rows: Tail[] }>(
    `select asked.room_id, asked.text_id, tail.line, tail.seal, texts.sealed
     from unnest(cast(:rooms as uuid[]), cast(:texts as uuid[])) as asked (room_id, text_id)
     left join texts on texts.workspace_id = :workspace and texts.case_id = :caseId and texts.text_id = asked.text_id
     left join lateral (
       select line, seal from room_records
       where workspace_id = :workspace and case_id = :caseId and room_id = asked.room_id
       order by line desc limit 1
     ) tail on true`,
    { ...of, rooms: asked.map(({ room }) => room), texts: asked.map(({ text }) => text) },
  );
  const tails = new Map(
    rows.map((row) => [row.room_id, { line: Number(row.line ?? 0), seal: row.seal ?? firstSeal(row.room_id) }]),
  );
  const stored = new Map(rows.flatMap((row) => (row.sealed ? [[row.text_id, row.sealed] as const] : [])));

  return entries.map((entry) => {
    const tail = tails.get(entry.room) ?? { line: 0, seal: firstSeal(entry.room) };
    const line = tail.line + 1;
    const salt = store.ids.bytes(`salt:${entry.room}`, SALT_BYTES);
    const read = (text: TextId) => wordsOf(text, typed, stored, sealer);
    const condition = entry.condition === null ? null : read(entry.condition);
    const exact = exactBytes(entry, line, { condition, words: read(entry.text) }, salt);
    const seal = sealAfter(tail.seal, exact);
    tails.set(entry.room, { line, seal });
    return { roomId: entry.room, line, sealed: sealer.seal(exact, ['record', entry.room, line]), seal };
  });
}

/** The seal over a room's record as it stands, 32 bytes. */
export async function readSealOf(
  store: Store,
  workspace: WorkspaceId,
  caseId: CaseId,
  roomId: RoomId,
): Promise<Buffer> {
  const last: { seal: Buffer } | undefined = await store
    .db('room_records')
    .where({ workspace_id: workspace, case_id: caseId, room_id: roomId })
    .orderBy('line', 'desc')
    .first('seal');
  return last?.seal ?? firstSeal(roomId);
}

/** The record of one room of a case, in order; empty once the case has been disposed of. */
export async function readRecord(
  store: Store,
  workspace: WorkspaceId,
  caseId: CaseId,
  roomId: RoomId,
): Promise<RecordLine[]> {
  const sealer = await caseSealIfAny(store, workspace, caseId);
  if (!sealer) return [];
  const rows: { line: string; sealed: Buffer; seal: Buffer }[] = await store
    .db('room_records')
    .where({ workspace_id: workspace, case_id: caseId, room_id: roomId })
    .orderBy('line')
    .select('line', 'sealed', 'seal');
  return rows.map((row) => {
    const exact = sealer.open(row.sealed, ['record', roomId, Number(row.line)]).toString();
    const { at, condition, kind, other, way, words } = JSON.parse(exact);
    return {
      line: Number(row.line),
      entry: { room: roomId, way, kind, other, at: Date.parse(at) },
      words: new Words(words),
      condition: condition === null ? null : new Words(condition),
      exact: new Words(exact),
      seal: row.seal.toString('hex'),
    };
  });
}

function wordsOf(
  text: TextId,
  typed: ReadonlyMap<TextId, Words>,
  stored: ReadonlyMap<TextId, Buffer>,
  sealer: CaseSeal,
): string {
  const fresh = typed.get(text);
  if (fresh) return fresh.reveal();
  const sealed = stored.get(text);
  if (!sealed) throw new Error('A record names a text that is not stored');
  return sealer.open(sealed, ['text', text]).toString();
}

/** Nothing in it depends on another room but what crossed. Keys stand in alphabetical order, so that anyone can make the same bytes. */
function exactBytes(
  entry: RecordEntry,
  line: number,
  { condition, words }: { condition: string | null; words: string },
  salt: Buffer,
): Buffer {
  const { room, way, kind, other } = entry;
  const at = new Date(entry.at).toISOString();
  return Buffer.from(
    JSON.stringify({ at, condition, kind, line, other, room, salt: salt.toString('hex'), way, words }),
  );
}
