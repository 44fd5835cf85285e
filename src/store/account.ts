import type { RoomAccount } from '../domain/disposal.js';
import type { CaseId, RoomId, WorkspaceId } from '../domain/ids.js';
import type { Ask } from '../domain/posts.js';
import { caseSeal } from './case-seal.js';
import type { Store } from './store.js';

/** What Slack was asked to do in these rooms, and what it answered, by what became of each delivery. */
export async function readAccount(
  store: Store,
  workspace: WorkspaceId,
  caseId: CaseId,
  rooms: readonly RoomId[],
): Promise<RoomAccount[]> {
  type Row = { room_id: RoomId; position: string; stage: string; sealed: Buffer; standing: Buffer | null };
  const rows: Row[] = await store
    .db('deliveries')
    .where({ workspace_id: workspace })
    .whereIn('room_id', [...rooms])
    .whereNotNull('done_at')
    .select('room_id', 'position', 'stage', 'sealed', 'standing');
  const sealer = await caseSeal(store, workspace, caseId);
  const asked = rows.map(({ room_id: room, position, stage, sealed, standing }) => ({
    room,
    stage,
    ask: sealer.openJson<Ask>(sealed, ['delivery', room, Number(position)]),
    standing: standing && sealer.openJson<{ blanked?: boolean }>(standing, ['standing', room, Number(position)]),
  }));
  return rooms.map((room) => {
    const here = asked.filter((each) => each.room === room);
    const messages = here.filter(({ ask, standing }) => ask.do === 'post' && standing !== null);
    return {
      room,
      messages: messages.length,
      blanked: messages.filter(({ standing }) => standing?.blanked).length,
      archived: here.some(({ ask, stage }) => ask.do === 'archive' && stage === 'done'),
    };
  });
}
