import { type Case, sideOf } from '../case.js';
import type { Event } from '../events.js';
import type { PersonId } from '../ids.js';
import { hasSigned, isSigned } from '../settlement.js';
import { cleared } from './clearing.js';

/**
 * Somebody who was named to decide for a party becomes one of its members once they have agreed. Since it is no longer the same
 * people who decide, the party says yes anew to whatever is not yet passed, or signed by all.
 */
export function memberJoined(state: Case, person: PersonId): Event[] {
  const party = sideOf(state, person);
  const named = party?.advisers.some((each) => each.person === person && each.as === 'member');
  if (!party || !named) return [];
  const signed = hasSigned(state, party.id) && !isSigned(state);
  return [
    { type: 'MemberJoined', party: party.id, person },
    ...cleared(state, party.id),
    ...(signed ? [{ type: 'SignatureTakenBack', party: party.id, person } satisfies Event] : []),
  ];
}
