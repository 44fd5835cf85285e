import { may } from '../access.js';
import { day, minute } from '../calendar.js';
import { type Case, isPassingPaused, partyOf, roomWith } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Instant, TermsId, TextId } from '../ids.js';
import { mayApprove } from '../party.js';
import { isAnswerTimeOver } from '../terms.js';
import { ownRoom } from './own-envelope.js';

/** The mediator puts terms in their own words to every side at once; answers come due at a moment that is fixed with them. */
export type PutTerms = Asked & { type: 'PutTerms'; terms: TermsId; text: TextId; answerBy: Instant };
/** A member says yes or no to them, for nobody's eyes; until the moment they come due it can be changed. */
export type AnswerTerms = Asked & { type: 'AnswerTerms'; terms: TermsId; yes: boolean };
/** The mediator takes the terms back before answers come due; nothing of what was said is told. */
export type TakeTermsBack = Asked & { type: 'TakeTermsBack'; terms: TermsId };

/** The least and the most time there is to answer, in milliseconds. */
export const answerTime = { shortest: 5 * minute, longest: 60 * day } as const;

export function putTerms(command: PutTerms, state: Case): Decision {
  const refusal = may(state, command.by, null, 'put terms');
  if (refusal) return refused(refusal);
  const { terms: id, text, answerBy, at } = command;
  if (state.terms) return refused('TermsStand');
  if (isPassingPaused(state)) return refused('PassingIsPaused');
  if (state.parties.some((party) => roomWith(state, party.room).state !== 'open')) return refused('RoomNotOpen');
  if (answerBy < at + answerTime.shortest) return refused('TooLittleTime');
  if (answerBy > at + answerTime.longest) return refused('TooMuchTime');
  return accepted('terms put', { type: 'TermsPut', terms: { id, text, answerBy, voices: [] }, at });
}

export function answerTerms(command: AnswerTerms, state: Case): Decision {
  const refusal = may(state, command.by, ownRoom(state, command.by), 'answer terms');
  if (refusal) return refused(refusal);
  const { by: person, terms: id, yes, at } = command;
  const party = partyOf(state, person);
  if (!party || state.terms?.id !== id || isAnswerTimeOver(state.terms, at)) return refused('TermsOver');
  if (!mayApprove(party, person)) return refused('NotYourVoice');
  return accepted('answer sealed', {
    type: 'TermsAnswered',
    voice: { party: party.id, person, says: yes ? 'aye' : 'nay' },
  });
}

export function takeTermsBack(command: TakeTermsBack, state: Case): Decision {
  const refusal = may(state, command.by, null, 'put terms');
  if (refusal) return refused(refusal);
  const { terms: id, at } = command;
  if (state.terms?.id !== id || isAnswerTimeOver(state.terms, at)) return refused('TermsOver');
  // Nor in a check, for in an ending that is not announced it cannot be done.
  if (isPassingPaused(state)) return refused('PassingIsPaused');
  return accepted('terms taken back', { type: 'TermsStopped', why: 'taken back', at });
}
