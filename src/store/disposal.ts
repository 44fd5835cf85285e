import type { CaseId, WorkspaceId } from '../domain/ids.js';
import { renewLookups } from './lookup-keys.js';
import { OPEN } from './stages.js';
import type { Store } from './store.js';

/**
 * Destroys the keys of all cases that have come to their end, and answers with how many there were. It may be interrupted and
 * called again: a case waits until its key is surely gone. What other copies have destroyed is forgotten here, too.
 */
export async function destroyDueKeys(store: Store): Promise<number> {
  store.keys.forgetOld();
  const due: { workspace_id: WorkspaceId; case_id: CaseId }[] = await store
    .db('cases')
    .where('key_due', true)
    .select('workspace_id', 'case_id');
  for (const { workspace_id: workspace, case_id: caseId } of due) await store.keys.destroy(workspace, caseId);
  for (const workspace of new Set(due.map((row) => row.workspace_id))) await renewLookups(store, workspace);
  for (const { workspace_id: workspace, case_id: caseId } of due) {
    await store.db.raw(DISPOSED, { workspace, caseId, at: store.clock.now() });
  }
  return due.length;
}

/** Lets a case be disposed of again, whose key was destroyed after the backup that was restored: `destroyDueKeys` does the rest. */
export async function disposeAgain({ db }: Store, workspace: WorkspaceId, caseId: CaseId): Promise<void> {
  await db('cases').where({ workspace_id: workspace, case_id: caseId }).update({ key_due: true, due_at: null });
}

/** What was still to be delivered cannot be read any more. */
const DISPOSED = `
with closed as (
  update cases set key_due = false, state = '' where workspace_id = :workspace and case_id = :caseId
  returning workspace_id, case_id
), emptied as (
  update rooms set pending = 0 from closed
  where rooms.workspace_id = closed.workspace_id and rooms.case_id = closed.case_id
)
update deliveries set stage = 'cancelled', done_at = :at from closed
where deliveries.workspace_id = closed.workspace_id and deliveries.case_id = closed.case_id
  and deliveries.stage in ${OPEN}`;
