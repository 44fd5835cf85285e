import type { Case } from '../case.js';
import type { Event } from '../events.js';
import type { Instant, PartyId } from '../ids.js';

/**
 * What this party has said yes to and is not yet passed, it has said yes to no more: `state` is the case as it was. No change of
 * its people, its rule or who speaks for it ever completes a yes.
 */
export function cleared(state: Case, party: PartyId, why: { newMediator?: true } = {}): Event[] {
  const approvals = state.envelopes.some(
    ({ party: from, status }) => from === party && status.type !== 'passed' && status.approvals.length > 0,
  );
  return approvals ? [{ type: 'ApprovalsCleared', party, ...why }] : [];
}

/** A text that is before the sides, and not signed by all of them, was put there for fewer eyes than would read it now. */
export function fallen({ settlement }: Case, at: Instant): Event[] {
  return settlement.put && settlement.put.signedAt === null ? [{ type: 'SettlementFell', at }] : [];
}
