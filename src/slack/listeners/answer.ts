import { partyOf } from '../../domain/case.js';
import { reachedParties } from '../../domain/commands/over.js';
import { type AnswerValue, textsIn } from '../../domain/envelope.js';
import { cameAfter } from '../../domain/newcomer.js';
import { readTexts } from '../../store/reading.js';
import type { Answer, Click, EntryPoint, Form } from '../entry-point.js';
import { decodeRef, idIn } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { answerFields, answerForm, answerView } from '../views/answer.js';
import { answerAction, offTableAction } from '../views/envelope-buttons.js';
import { exactOf } from '../views/exact.js';

/** Answering an offer, and taking one's own off the table. */
export const answer: EntryPoint = {
  clicks: {
    [answerAction]: { deed: 'answer', run: openForm },
    [offTableAction]: {
      deed: 'off table',
      run: (click, services) =>
        act(services, click, {
          type: 'TakeOffTable',
          ...askedBy(click, services),
          envelope: idIn(click.value, 'envelope'),
        }),
    },
  },
  forms: { [answerForm]: { deed: 'answer', run: give } },
};

async function openForm({ reader, value }: Click, { store }: Services): Promise<Answer> {
  const { state, person } = reader;
  const party = state && partyOf(state, person);
  const envelope = state?.envelopes.find((each) => each.id === decodeRef(value)?.envelope);
  if (!state || !party) return { type: 'refuse', text: reader.say.refusals.MembersOnly };
  if (envelope?.kind !== 'offer' || !reachedParties(state, envelope).includes(party.id))
    return { type: 'refuse', text: reader.say.envelopes.answer.gone };
  if (envelope.status.type === 'passed' && envelope.status.offTable)
    return { type: 'refuse', text: reader.say.refusals.OffTheTable };
  if (cameAfter(state, envelope, person)) return { type: 'refuse', text: reader.say.refusals.WordsFromBefore };
  const texts = await readTexts(store, state.workspace, state.id, textsIn(envelope));
  return { type: 'open', view: answerView(reader.say, state, party.id, person, envelope, exactOf(envelope, texts)) };
}

function give(form: Form, services: Services): Promise<Answer> {
  return act(services, form, {
    type: 'AnswerOffer',
    ...askedBy(form, services),
    envelope: idIn(form.metadata, 'envelope'),
    value: form.values[answerFields.value] as AnswerValue,
    told: form.values[answerFields.told] === 'tell',
  });
}
