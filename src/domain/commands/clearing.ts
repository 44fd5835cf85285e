import type { Case } from '../case.js';
import type { Event } from '../events.js';
import type { PartyId } from '../ids.js';

/**
 * What this party has said yes to and is not yet passed, it has said yes to no more: `state` is the case as it was. No change of
 * its people, its rule or who speaks for it ever completes a yes.
 */
export function cleared(state: Case, party: PartyId): Event[] {
  const approvals = state.envelopes.some(
    ({ party: from, status }) => from === party && status.type !== 'passed' && status.approvals.length > 0,
  );
  return approvals ? [{ type: 'ApprovalsCleared', party }] : [];
}
