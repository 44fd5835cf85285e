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
};

export type Voice = { party: PartyId; person: PersonId; yes: boolean };

/** Whether the time to answer these terms is over. */
export function isAnswerTimeOver({ answerBy }: Terms, at: Instant): boolean {
  return answerBy <= at;
}

/** The members of this party whose yes to the terms stands now. */
export function yesesOf({ voices }: Terms, { id }: Party): PersonId[] {
  return voices.filter(({ party, yes }) => party === id && yes).map(({ person }) => person);
}

/** What becomes of the terms once the time to answer is over: silence counts as no. While passing is paused, nobody is told yet. */
export function termsDue(state: Case, at: Instant): Event[] {
  const { terms } = state;
  if (!terms || state.stage !== 'underway' || isPassingPaused(state) || !isAnswerTimeOver(terms, at)) return [];
  const agreed = state.parties.every((party) => satisfies(party, yesesOf(terms, party)));
  return [agreed ? { type: 'TermsAgreed', text: terms.text, at } : { type: 'TermsNotAgreed', at }];
}
