import type { CaseId, Instant, RoomId, WorkspaceId } from '../domain/ids.js';
import type { Store } from './store.js';

/**
 * The cases nobody has looked at since `before`, longest waiting first, at most so many of each workspace and so many in all. They
 * count as looked at from now on, so that however many copies ask, each case is looked at by one of them.
 */
export async function claimCasesToLookAt(
  store: Store,
  { at, before, most, inAll }: { at: Instant; before: Instant; most: number; inAll: number },
): Promise<{ workspace: WorkspaceId; caseId: CaseId }[]> {
  const { rows } = await store.db
    .raw<{ rows: { workspace_id: WorkspaceId; case_id: CaseId }[] }>(
      `with waiting as (
         select workspace_id, case_id,
           row_number() over (partition by workspace_id order by coalesce(looked_at, created_at)) as place
         from cases where coalesce(looked_at, created_at) <= :before
       ), free as (
         select workspace_id, case_id from cases
         where coalesce(looked_at, created_at) <= :before
           and (workspace_id, case_id) in (select workspace_id, case_id from waiting where place <= :most)
         order by coalesce(looked_at, created_at) limit :inAll
         for update skip locked
       )
       update cases set looked_at = :at from free
       where cases.workspace_id = free.workspace_id and cases.case_id = free.case_id
       returning cases.workspace_id, cases.case_id`,
      { at: new Date(at), before: new Date(before), most, inAll },
    )
    .options({ name: 'claim cases to look at' });
  return rows.map((row) => ({ workspace: row.workspace_id, caseId: row.case_id }));
}

/** Nobody looks at this case any more: its rooms are archived. */
export async function lookNoMore(store: Store, workspace: WorkspaceId, caseId: CaseId): Promise<void> {
  await store.db('cases').where({ workspace_id: workspace, case_id: caseId }).update({ looked_at: 'infinity' });
}

/** The rooms of a case for which Slack still has something to do, so that they cannot be as the case says. */
export async function busyRooms(store: Store, workspace: WorkspaceId, caseId: CaseId): Promise<RoomId[]> {
  const rows: { room_id: RoomId }[] = await store
    .db('rooms')
    .where({ workspace_id: workspace, case_id: caseId })
    .where('pending', '>', 0)
    .select('room_id');
  return rows.map((row) => row.room_id);
}
