import type { ModalView } from '@slack/types';
import { type Case, partyWith } from '../../domain/case.js';
import type { Envelope } from '../../domain/envelope.js';
import type { PartyId, PersonId } from '../../domain/ids.js';
import { satisfies } from '../../domain/party.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { type Exact, exactBlock } from './exact.js';
import { formView } from './form.js';
import { aside } from './framed.js';
import { choiceInput, option } from './inputs.js';

export const answerForm = 'answer.form';
export const answerFields = { value: 'value', told: 'told' } as const;

/** The words to be answered, the answer, and who may know: nothing is chosen beforehand. */
export function answerView(
  say: Phrasebook,
  state: Case,
  party: PartyId,
  reader: PersonId,
  envelope: Envelope,
  words: Exact | undefined,
): ModalView {
  const { answer } = say.envelopes;
  const { answers } = say.envelopes;
  const side = partyWith(state, party);
  const about = { case: state.id, room: side.room, envelope: envelope.id };
  const values = [
    option('agree', answers.agree, envelope.condition === null ? undefined : answer.toBoth),
    option('not this', answers['not this']),
    option('not now', answers['not now']),
  ];
  const tellings = [option('tell', answer.tell, answer.tellHint), option('keep', answer.keep, answer.keepHint)];
  return formView(say, { form: answerForm, about, title: answer.title, submit: answer.submit }, [
    ...(words ? [exactBlock(say, words)] : []),
    choiceInput(answerFields.value, answer.value, { options: values, chosen: null }),
    choiceInput(answerFields.told, answer.told, { options: tellings, chosen: null }),
    ...(satisfies(side, [reader]) ? [] : [aside(answer.voices)]),
  ]);
}
