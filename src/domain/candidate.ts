import { addDays } from './calendar.js';
import type { Case } from './case.js';
import type { Instant, PartyId, PersonId, TextId } from './ids.js';
import { type Party, satisfies } from './party.js';
import type { Voice } from './terms.js';
import { isDeactivated } from './trouble.js';

/** Somebody of the mediators' roster whom everyone is asked about: they mediate once they and every side have said yes. */
export type Candidate = {
  person: PersonId;
  /** The mediator in whose place they would come; null where they come beside those who mediate, or nobody does. */
  instead: PersonId | null;
  /** A side has asked for them, because nobody mediated. */
  bySide: boolean;
  namedAt: Instant;
  /** They would mediate, and have said this of a conflict of interest; null until they have. */
  statement: { conflict: TextId | null } | null;
  /** What each member last said, as far as it still counts for their side. */
  voices: Voice[];
};

/** There is nobody who mediates; if nobody does by then, the mediation ends. */
export type Vacancy = { until: Instant; seeking: Seeking[] };

/** A member has said that their side should ask for this person. */
export type Seeking = { party: PartyId; by: PersonId; person: PersonId; name: string };

/** Everyone has so many days to say yes to somebody who was named. */
export const candidateDays = 5;
/** So many days nobody need mediate before it ends. */
export const vacancyDays = 14;

/** Whether no mediator is left whose account works. */
export function isVacant(state: Case): boolean {
  return state.mediators.every(({ person }) => isDeactivated(state, person));
}

export function candidateUntil({ namedAt }: Candidate, zone: string): Instant {
  return addDays(namedAt, candidateDays, zone);
}

/** Whether this side has said this of whoever is named, by its own rule. */
export function hasSaid({ voices }: Candidate, party: Party, says: Voice['says']): boolean {
  const people = voices.filter((each) => each.party === party.id && each.says === says).map(({ person }) => person);
  return satisfies(party, people);
}

/** Who stops mediating once the candidate comes: the one they replace, or everyone, where nobody's account works any more. */
export function goingFor(state: Case, { instead }: Candidate): PersonId[] {
  const all = state.mediators.map(({ person }) => person);
  return isVacant(state) ? all : all.filter((person) => person === instead);
}

/** Those who have said that their side should ask for this person. */
export function seekersOf({ seeking }: Vacancy, party: PartyId, person: PersonId): PersonId[] {
  return seeking.filter((each) => each.party === party && each.person === person).map((each) => each.by);
}
