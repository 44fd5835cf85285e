import { type Case, isPassingPaused } from './case.js';
import type { Event } from './events.js';
import type { Instant, PartyId, PersonId, TermsId, TextId } from './ids.js';
import { type Party, satisfies } from './party.js';

/**
 * Terms of the mediator's, put to every side at once. Until `answerBy` answers can be changed; then all that is told, and kept, is
 * whether every side said yes. Nobody ever learns a single answer, nor who has given one.
 */
export type Terms = {
  id: TermsId;
  text: TextId;
  answerBy: Instant;
  /** What each member last said, as far as it still counts for their side. */
  voices: Voice[];
  /** Whether every side said yes, once answers have come due: single ones are gone by then. */
  agreed?: boolean;
};

/** Both words are equally long, so that not even the size of what is sealed tells one from the other. */
export type Voice = { party: PartyId; person: PersonId; says: 'aye' | 'nay' };

/** Whether the time to answer these terms is over. */
export function isAnswerTimeOver({ answerBy }: Terms, at: Instant): boolean {
  return answerBy <= at;
}

/** The members of this party whose yes to the terms stands now. */
export function yesesOf({ voices }: Terms, { id }: Party): PersonId[] {
  return voices.filter(({ party, says }) => party === id && says === 'aye').map(({ person }) => person);
}

/**
 * Answers count as they stood when they came due, whatever is done before anyone is told: silence counts as no. Whoever's command
 * comes first brings this with it, and nobody sees that it did.
 */
export function termsCounted(state: Case, at: Instant): Event[] {
  const { terms } = state;
  if (!terms || terms.agreed !== undefined || !isAnswerTimeOver(terms, at)) return [];
  const agreed = state.parties.every((party) => satisfies(party, yesesOf(terms, party)));
  return [{ type: 'TermsCounted', agreed }];
}

/** Everyone is told by time alone, once passing is not paused, so that the moment tells of nobody's doing. */
export function termsTold(state: Case, at: Instant): Event[] {
  const { terms } = state;
  if (terms?.agreed === undefined || state.stage !== 'underway' || isPassingPaused(state)) return [];
  return [terms.agreed ? { type: 'TermsAgreed', text: terms.text, at } : { type: 'TermsNotAgreed', at }];
}

/** When time alone next has something to do with the terms. */
export function termsDueAt(state: Case): Instant | null {
  const { terms } = state;
  return terms && (terms.agreed === undefined || !isPassingPaused(state)) ? terms.answerBy : null;
}
