import type { Knex } from 'knex';
import type { CaseId, RoomId, WorkspaceId } from '../domain/ids.js';
import { firstSeal, sealAfter } from './chain.js';
import { isFailure } from './failure.js';
import { open } from './sealing.js';
import type { Broken } from './verify.js';

type Line = { room_id: RoomId; line: string; sealed: Buffer; seal: Buffer };

/** The first line of any room's record that is missing or, if the key is there, is not what its seal says; null if all are well. */
export async function brokenRecord(
  db: Knex,
  workspace: WorkspaceId,
  caseId: CaseId,
  key: Buffer | null,
): Promise<Broken | null> {
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
    const broken = (why: string) => ({ workspace, caseId, room, row: line, why });
    if (Number(row.line) !== line) return broken('a line is missing');
    if (key) {
      const exact = openIfWhole(key, row.sealed, [workspace, caseId, 'record', room, line]);
      if (!exact || !sealAfter(previous.seal, exact).equals(row.seal))
        return broken('the words are not what was sealed');
    }
    before = { room, line, seal: row.seal };
  }
  return null;
}

function openIfWhole(key: Buffer, sealed: Buffer, place: (string | number)[]): Buffer | null {
  try {
    return open(key, sealed, place);
  } catch (error) {
    if (isFailure(error, 'SealBroken')) return null;
    throw error;
  }
}
