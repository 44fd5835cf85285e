import type { Button, KnownBlock, ModalView } from '@slack/types';
import { type Case, partyOf } from '../../domain/case.js';
import type { CaseId, Instant, PersonId, RoomId, TermsId } from '../../domain/ids.js';
import { mayApprove, type Party } from '../../domain/party.js';
import { isAnswerTimeOver, type Terms, yesesOf } from '../../domain/terms.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { exactWords } from '../text/exact-words.js';
import { actions, button, sure } from './buttons.js';
import { formView, modalView } from './form.js';
import { aside, plain } from './framed.js';
import { choiceInput, input, option, textInput } from './inputs.js';
import { momentFor } from './moment.js';
import { ruleOf } from './people-words.js';
import { slipBlocks } from './slip.js';

export const putTermsAction = 'terms.put';
export const putTermsForm = 'terms.put.form';
export const readTermsAction = 'terms.read';
export const answerTermsForm = 'terms.answer.form';
export const takeTermsBackAction = 'terms.take-back';

export const termsFields = { text: 'text', day: 'day', time: 'time', answer: 'answer' } as const;

/** The most that Slack lets a field hold. */
export const longestTerms = 3000;

export function putTermsView(say: Phrasebook, state: Case, slips: readonly Words[] = []): ModalView {
  const { title, submit, intro, text, textHint, day, time } = say.terms.put;
  return formView(say, { form: putTermsForm, about: { case: state.id }, title, submit }, [
    ...slipBlocks(say, slips),
    plain(intro),
    textInput(termsFields.text, text, { value: '', max: longestTerms, lines: true, hint: textHint }),
    input(day, { type: 'datepicker', action_id: termsFields.day }),
    input(time(say.placeOf(state.zone)), { type: 'timepicker', action_id: termsFields.time }),
  ]);
}

type About = { case: CaseId; room: RoomId; terms: TermsId };

export function readTermsButton(say: Phrasebook, about: About): Button {
  return { ...button(readTermsAction, say.terms.read.button, about), style: 'primary' };
}

/** The terms with what answering means, and to whoever's yes counts also the answer. What a side has said is shown to its members only. */
export function termsView(
  say: Phrasebook,
  state: Case,
  room: RoomId,
  reader: PersonId,
  terms: Terms,
  exact: Words | undefined,
): ModalView {
  const words = say.terms;
  const { title, submit, wording, yes, no, answer } = words.read;
  const party = partyOf(state, reader);
  const blocks = [
    aside(wording),
    ...(exact ? [exactWords(exact.reveal())] : []),
    plain(words.posted.answerBy(momentFor(say, state, reader, terms.answerBy))),
    plain([words.posted.sealed, words.read.silence, words.read.told].join('\n')),
    plain(state.parties.length === 2 ? words.read.two : words.read.several),
    ...(party ? [plain(ownLines(say, state, party, reader, terms).join('\n'))] : []),
  ];
  if (!party || !mayApprove(party, reader)) return modalView(say, title, blocks);
  const options = [option('yes', yes), option('no', no)];
  return formView(say, { form: answerTermsForm, about: { case: state.id, room, terms: terms.id }, title, submit }, [
    ...blocks,
    choiceInput(termsFields.answer, answer, { options, chosen: null }),
  ]);
}

function ownLines(say: Phrasebook, state: Case, party: Party, reader: PersonId, terms: Terms): string[] {
  const { rule, voices, yours, notYours } = say.terms.read;
  const last = terms.voices.find(({ person }) => person === reader);
  return [
    ...(party.members.length > 1
      ? [rule(ruleOf(say, state, party, reader)), voices(yesesOf(terms, party).length)]
      : []),
    mayApprove(party, reader) ? yours[last?.says ?? 'none'] : notYours,
  ];
}

/** What a member or an adviser finds among what waits for them: the same line whatever they or others have said. */
export function termsMatters(say: Phrasebook, state: Case, room: RoomId, reader: PersonId, now: Instant): KnownBlock[] {
  const words = say.terms;
  const { terms } = state;
  if (!terms) return [];
  if (isAnswerTimeOver(terms, now)) return [plain(words.waiting.over)];
  const line = words.waiting.open(momentFor(say, state, reader, terms.answerBy));
  return [plain(line), actions(readTermsButton(say, { case: state.id, room, terms: terms.id }))];
}

/** What mediators find there: until when, and how to take the terms back. */
export function mediatorsTermsMatters(say: Phrasebook, state: Case, now: Instant): KnownBlock[] {
  const words = say.terms;
  const { terms } = state;
  if (!terms) return [];
  if (isAnswerTimeOver(terms, now)) return [plain(words.waiting.over)];
  const takeBack = button(takeTermsBackAction, words.waiting.takeBack, { case: state.id, terms: terms.id });
  return [
    plain(words.waiting.open(say.dayAndTime(terms.answerBy, state.zone))),
    actions(sure(say, takeBack, words.waiting.confirm)),
  ];
}
