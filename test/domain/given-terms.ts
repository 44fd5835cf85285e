import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { type Instant, id, type PersonId, type TermsId, type TextId } from '../../src/domain/ids.js';
import {
  annAndBen,
  by,
  direct,
  given,
  happens,
  hour,
  mara,
  now,
  person,
  room,
  type Side,
  underway,
  when,
} from './given.js';

export const terms = id<TermsId>('terms');
export const due = now + 2 * hour;
export const put = (answerBy = due, at = now, which = terms): Command => {
  return { type: 'PutTerms', ...by(mara, at), terms: which, text: id<TextId>('text-terms'), answerBy };
};
export const says = (who: PersonId, yes: boolean, at = now): Command => {
  return { type: 'AnswerTerms', ...by(who, at), terms, yes };
};
export const passes = (at: Instant): Command => ({ type: 'TimePassed', ...happens(at) });
export const takesBack = (at = now): Command => ({ type: 'TakeTermsBack', ...by(mara, at), terms });

export const two = (sides: Record<string, Side> = annAndBen) => given(underway(sides), put());
export const three = { birch: { members: ['ann'] }, cedar: { members: ['ben'] }, elm: { members: ['eve'] } };
export const [birch, cedar] = [room('birch'), room('cedar')];
export const everywhere = [birch, cedar, direct(mara)];

/** What is told when answers come due. */
export const told = (state: Case, at = due) =>
  when(state, passes(at)).asks.flatMap((ask) => (ask.do === 'post' ? [[ask.room, ask.post.type]] : []));
export const each = (type: string) => everywhere.map((where) => [where, type]);

/** Someone comes into a room who does not belong there. */
export function paused(at = now): Command {
  const who = { room: cedar, person: person('zoe'), stranger: null, since: at };
  return { type: 'RecordArrival', ...happens(at), ...who };
}
export const goesOn = (at: Instant): Command[] => [
  { type: 'RecordDeparture', ...happens(at), room: cedar, person: person('zoe') },
  { type: 'LetPassingGoOn', ...by(mara, at) },
];
