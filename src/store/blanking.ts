import type { Ask } from '../domain/posts.js';
import { caseSeal } from './case-seal.js';
import type { Claim, Standing } from './deliveries.js';
import type { Store } from './store.js';

/** A message of ours in the claimed room: what was asked for, where it stands, and whether it was blanked; null until that was tried. */
export type Posted = { position: number; ask: Ask; standing: Standing; blanked: boolean | null };

/** What Caucus posted in the claimed room and is over, in order. */
export async function postedIn(store: Store, claim: Claim): Promise<Posted[]> {
  const { workspace, room, caseId } = claim;
  const rows: { position: string; sealed: Buffer; standing: Buffer; blanked: boolean | null }[] = await store
    .db('deliveries')
    .where({ workspace_id: workspace, room_id: room })
    .whereNotNull('standing')
    .whereNotNull('done_at')
    .orderBy('position')
    .select('position', 'sealed', 'standing', 'blanked');
  const sealer = await caseSeal(store, workspace, caseId);
  return rows.map(({ sealed, standing, blanked, ...row }) => {
    const position = Number(row.position);
    return {
      position,
      ask: sealer.openJson<Ask>(sealed, ['delivery', room, position]),
      standing: sealer.openJson<Standing>(standing, ['standing', room, position]),
      blanked,
    };
  });
}

/** Keeps whether Slack blanked this message; does nothing if the claim no longer holds the room. */
export async function keepBlanked(store: Store, claim: Claim, position: number, blanked: boolean): Promise<void> {
  const { workspace, room, fence } = claim;
  await store.db.raw(
    `update deliveries set blanked = :blanked from rooms
     where deliveries.workspace_id = :workspace and deliveries.room_id = :room and deliveries.position = :position
       and rooms.workspace_id = deliveries.workspace_id and rooms.room_id = deliveries.room_id and rooms.fence = :fence`,
    { workspace, room, fence, position, blanked },
  );
}
