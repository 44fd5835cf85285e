import type { Knex } from 'knex';
import type { CaseId, Instant, RoomId, WorkspaceId } from '../domain/ids.js';
import type { Ask } from '../domain/posts.js';
import type { CaseSeal } from './case-seal.js';

type Where = { workspace: WorkspaceId; caseId: CaseId; at: Instant };

/**
 * Ends what Slack was asked to do for a case and has not confirmed, where `stops` says so. What stands in Slack is not touched,
 * and whoever was working on a room of this case is fenced off.
 */
export async function stopDeliveries(
  trx: Knex,
  sealer: CaseSeal,
  { workspace, caseId, at }: Where,
  stops: (ask: Ask) => boolean,
): Promise<void> {
  const open: { room_id: RoomId; position: string; sealed: Buffer }[] = await trx('deliveries')
    .where({ workspace_id: workspace, case_id: caseId })
    .whereNull('done_at')
    .select('room_id', 'position', 'sealed');
  const stopped = open.filter((row) =>
    stops(sealer.openJson<Ask>(row.sealed, ['delivery', row.room_id, Number(row.position)])),
  );
  await trx.raw(STOP, {
    ...{ workspace, caseId, at: new Date(at) },
    rooms: stopped.map((row) => row.room_id),
    positions: stopped.map((row) => row.position),
  });
}

const STOP = `
with stopped as (
  update deliveries set stage = 'unconfirmed', code = 'restored', done_at = :at
  from unnest(cast(:rooms as uuid[]), cast(:positions as bigint[])) as each (room_id, position)
  where deliveries.workspace_id = :workspace and deliveries.case_id = :caseId
    and deliveries.room_id = each.room_id and deliveries.position = each.position and deliveries.done_at is null
  returning deliveries.room_id
)
update rooms set fence = rooms.fence + 1,
  pending = rooms.pending - (select count(*) from stopped where stopped.room_id = rooms.room_id)
where rooms.workspace_id = :workspace and rooms.case_id = :caseId`;
