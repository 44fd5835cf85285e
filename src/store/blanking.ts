import type { Ask } from '../domain/posts.js';
import { caseSeal } from './case-seal.js';
import type { Claim, Standing } from './deliveries.js';
import type { Store } from './store.js';

/** A message of ours in the claimed room: what was asked for, where it stands, and whether it was blanked; null until that was tried. */
export type Posted = { position: number; ask: Ask; standing: Standing; blanked: boolean | null };

/** Where a message stands, and what became of blanking it once that was tried. */
type Kept = Standing & { blanked?: boolean };

/** What Caucus posted in the claimed room and is over, in order. */
export async function postedIn(store: Store, claim: Claim): Promise<Posted[]> {
  const { workspace, room, caseId } = claim;
  const rows: { position: string; sealed: Buffer; standing: Buffer }[] = await store
    .db('deliveries')
    .where({ workspace_id: workspace, room_id: room })
    .whereNotNull('standing')
    .whereNotNull('done_at')
    .orderBy('position')
    .select('position', 'sealed', 'standing');
  const sealer = await caseSeal(store, workspace, caseId);
  return rows.map((row) => {
    const position = Number(row.position);
    const { blanked = null, ...standing } = sealer.openJson<Kept>(row.standing, ['standing', room, position]);
    return { position, ask: sealer.openJson<Ask>(row.sealed, ['delivery', room, position]), standing, blanked };
  });
}

/** Keeps whether Slack blanked this message; does nothing if the claim no longer holds the room. */
export async function keepBlanked(store: Store, claim: Claim, posted: Posted, blanked: boolean): Promise<void> {
  const { workspace, room, caseId, fence } = claim;
  const { position, standing } = posted;
  const kept: Kept = { ...standing, blanked };
  const sealer = await caseSeal(store, workspace, caseId);
  await store.db.raw(
    `update deliveries set standing = :standing from rooms
     where deliveries.workspace_id = :workspace and deliveries.room_id = :room and deliveries.position = :position
       and rooms.workspace_id = deliveries.workspace_id and rooms.room_id = deliveries.room_id and rooms.fence = :fence`,
    { workspace, room, fence, position, standing: sealer.sealJson(kept, ['standing', room, position]) },
  );
}
