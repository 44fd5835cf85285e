import type { Ask } from '../domain/posts.js';
import { caseSeal } from './case-seal.js';
import type { Claim } from './deliveries.js';
import type { Store } from './store.js';
import { inTransaction } from './transaction.js';

/** Asks for the room's status card once more, if it has one and none is waiting already. For whoever no longer holds the room. */
export async function askForCardAgain(store: Store, { workspace, room, caseId }: Claim): Promise<void> {
  const sealer = await caseSeal(store, workspace, caseId);
  await inTransaction(store, async (trx) => {
    await trx('rooms').where({ workspace_id: workspace, room_id: room }).forUpdate().first('room_id');
    const newest: { position: string } | undefined = await trx('deliveries')
      .where({ workspace_id: workspace, room_id: room, card: true })
      .orderBy('position', 'desc')
      .first('position');
    if (!newest) return;
    const last: { position: string } | undefined = await trx('deliveries')
      .where({ workspace_id: workspace, room_id: room })
      .orderBy('position', 'desc')
      .first('position');
    // A command numbers what it asks for from its event on, far beyond the next number.
    const position = Number(last?.position) + 1;
    const ask: Ask = { do: 'card' };
    const asked = await trx('deliveries')
      .insert({
        ...{ workspace_id: workspace, room_id: room, position, case_id: caseId },
        ...{ card: true, stage: 'pending', created_at: store.clock.now() },
        sealed: sealer.sealJson({ room, ...ask }, ['delivery', room, position]),
      })
      .onConflict(trx.raw("(workspace_id, room_id) where card and stage = 'pending'") as never)
      .ignore()
      .returning('position');
    if (asked.length > 0) await trx('rooms').where({ workspace_id: workspace, room_id: room }).increment('pending');
  });
  store.wake();
}
