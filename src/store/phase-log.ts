import type { Event } from '../domain/events.js';
import type { CaseId, WorkspaceId } from '../domain/ids.js';
import { type PhaseRow, phaseRows } from '../domain/phase-log.js';
import { caseSealIfAny, eventPlace } from './case-seal.js';
import type { EventKind } from './event-kinds.js';
import type { Store } from './store.js';

const kinds: EventKind[] = ['sessions', 'endings'];

/** The phases of a case's sessions in order, for its mediators; empty once the case has been disposed of. */
export async function phaseLog(store: Store, workspace: WorkspaceId, caseId: CaseId): Promise<PhaseRow[]> {
  const sealer = await caseSealIfAny(store, workspace, caseId);
  if (!sealer) return [];
  const rows: { position: string; at: Date; sealed: Buffer }[] = await store
    .db('case_events')
    .where({ workspace_id: workspace, case_id: caseId })
    .whereIn('kind', kinds)
    .orderBy('position')
    .select('position', 'at', 'sealed');
  return phaseRows(rows.map((row) => sealer.openJson<Event>(row.sealed, eventPlace(row))));
}
