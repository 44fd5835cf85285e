import { type Case, partyWith } from './case.js';
import type { PartyId, PersonId } from './ids.js';

/** Somebody who comes with a party, and whose part in it these of its members would end: known to that party's members only. */
export type Parting = { party: PartyId; person: PersonId; voices: PersonId[] };

/** Those of this party who say yes to nothing, so that their part can be ended: whoever comes with it, or is asked to. */
export function comingWith(state: Case, party: PartyId): PersonId[] {
  return partyWith(state, party).advisers.map((adviser) => adviser.person);
}
