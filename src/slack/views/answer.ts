import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { type Case, partyWith } from '../../domain/case.js';
import type { Envelope } from '../../domain/envelope.js';
import type { PartyId, PersonId } from '../../domain/ids.js';
import { satisfies } from '../../domain/party.js';
import type { Words } from '../../domain/words.js';
import { envelopes } from '../../words/en/envelopes.js';
import { encodeRef } from '../ref.js';
import { exactWords } from '../text.js';
import { aside } from './framed.js';

export const answerForm = 'answer.form';
export const answerFields = { value: 'value', told: 'told' } as const;

const { answer, answers } = envelopes;

/** The words to be answered, the answer, and who may know: nothing is chosen beforehand. */
export function answerView(
  state: Case,
  party: PartyId,
  reader: PersonId,
  envelope: Envelope,
  words: Words | undefined,
): ModalView {
  const side = partyWith(state, party);
  return {
    type: 'modal',
    callback_id: answerForm,
    private_metadata: encodeRef({ case: state.id, room: side.room, envelope: envelope.id }),
    title: { type: 'plain_text', text: answer.title },
    submit: { type: 'plain_text', text: answer.submit },
    close: { type: 'plain_text', text: envelopes.form.cancel },
    blocks: [
      ...(words ? [exactWords(words.reveal())] : []),
      radio(answerFields.value, answer.value, [
        option('agree', answers.agree),
        option('not this', answers['not this']),
        option('not now', answers['not now']),
      ]),
      radio(answerFields.told, answer.told, [
        option('tell', answer.tell, answer.tellHint),
        option('keep', answer.keep, answer.keepHint),
      ]),
      ...(satisfies(side, [reader]) ? [] : [aside(answer.voices)]),
    ],
  };
}

function radio(field: string, label: string, options: PlainTextOption[]): InputBlock {
  return {
    type: 'input',
    block_id: field,
    label: { type: 'plain_text', text: label },
    element: { type: 'radio_buttons', action_id: field, options },
  };
}

function option(value: string, text: string, description?: string): PlainTextOption {
  return {
    value,
    text: { type: 'plain_text', text },
    ...(description ? { description: { type: 'plain_text', text: description } } : {}),
  };
}
