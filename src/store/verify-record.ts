import type { Knex } from 'knex';
import type { CaseId, RoomId, WorkspaceId } from '../domain/ids.js';
import { firstSeal, sealAfter } from './chain.js';
import { openIfWhole } from './sealing.js';
import type { SealSearch } from './sought-seals.js';
import type { Broken } from './verify.js';

type Line = { room_id: RoomId; line: string; sealed: Buffer; seal: Buffer };

/** The first line of any room's record that is missing or, if the key is there, is not what its seal says; null if all are well. */
export async function brokenRecord(
  db: Knex,
  workspace: WorkspaceId,
  caseId: CaseId,
  key: Buffer | null,
  search: SealSearch,
): Promise<Broken | null> {
  const at = { workspace, caseId };
  if (search.any) for (const room of await roomsOf(db, at)) search.pass(firstSeal(room), { ...at, room, row: 0 });
  const lines: Line[] = await db('room_records')
    .where({ workspace_id: workspace, case_id: caseId })
    .orderBy(['room_id', 'line'])
    .select('room_id', 'line', 'sealed', 'seal');
  let before: { room: RoomId; line: number; seal: Buffer } | null = null;
  for (const row of lines) {
    const room: RoomId = row.room_id;
    const previous: { line: number; seal: Buffer } =
      before?.room === room ? before : { line: 0, seal: firstSeal(room) };
    const line: number = previous.line + 1;
    const broken = (why: string) => ({ ...at, room, row: line, why });
    if (Number(row.line) !== line) return broken('a line is missing');
    if (key) {
      const exact = openIfWhole(key, row.sealed, [workspace, caseId, 'record', room, line]);
      if (!exact || !sealAfter(previous.seal, exact).equals(row.seal))
        return broken('the words are not what was sealed');
    }
    search.pass(row.seal, { ...at, room, row: line });
    before = { room, line, seal: row.seal };
  }
  return null;
}

async function roomsOf(db: Knex, of: { workspace: WorkspaceId; caseId: CaseId }): Promise<RoomId[]> {
  return db('rooms').where({ workspace_id: of.workspace, case_id: of.caseId }).pluck('room_id');
}
