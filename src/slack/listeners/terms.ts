import { id, type TermsId, type TextId } from '../../domain/ids.js';
import { isAnswerTimeOver } from '../../domain/terms.js';
import { wording } from '../../domain/wording.js';
import { Words } from '../../domain/words.js';
import { readTexts } from '../../store/reading.js';
import type { Answer, Click, EntryPoint, Form } from '../entry-point.js';
import { deadlineIn } from '../forms/deadline.js';
import { faultAt, textIn } from '../forms/filled-in.js';
import { slipsOf } from '../forms/slip.js';
import { idIn } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { sentLength } from '../text/exact-words.js';
import {
  answerTermsForm,
  longestTerms,
  putTermsAction,
  putTermsForm,
  putTermsView,
  readTermsAction,
  takeTermsBackAction,
  termsFields,
  termsView,
} from '../views/terms.js';

/** The most that is sent of the words: they are shown once more, in a frame, where every side has said yes. */
const mostSent = 3500;

/** Terms that the mediator puts to every side at once, and their answers, which nobody is shown. */
export const terms: EntryPoint = {
  clicks: {
    [putTermsAction]: {
      deed: 'put terms',
      run: async ({ reader: { say, state } }): Promise<Answer> => {
        if (!state || state.terms) return { type: 'refuse', text: say.refusals[state ? 'TermsStand' : 'NothingHere'] };
        return { type: 'open', view: putTermsView(say, state) };
      },
    },
    [readTermsAction]: { deed: 'read terms', run: read },
    [takeTermsBackAction]: {
      deed: 'put terms',
      run: (click, services) =>
        act(services, click, { type: 'TakeTermsBack', ...askedBy(click, services), terms: idIn(click.value, 'terms') }),
    },
  },
  forms: {
    [putTermsForm]: { deed: 'put terms', run: put },
    [answerTermsForm]: {
      deed: 'answer terms',
      run: (form, services) =>
        act(services, form, {
          type: 'AnswerTerms',
          ...askedBy(form, services),
          terms: idIn(form.metadata, 'terms'),
          yes: form.values[termsFields.answer] === 'yes',
        }),
    },
  },
};

async function read({ reader: { say, state, room, person }, value }: Click, { store }: Services): Promise<Answer> {
  const now = store.clock.now().getTime();
  if (!state?.terms || !room || state.terms.id !== idIn(value, 'terms') || isAnswerTimeOver(state.terms, now)) {
    return { type: 'refuse', text: say.refusals.TermsOver };
  }
  const texts = await readTexts(store, state.workspace, state.id, [state.terms.text]);
  return { type: 'open', view: termsView(say, state, room.id, person, state.terms, texts.get(state.terms.text)) };
}

async function put(form: Form, services: Services): Promise<Answer> {
  const words = form.reader.say.terms;
  const wordingWords = form.reader.say.wording;
  const { state } = form.reader;
  const asked = askedBy(form, services);
  const worded = wording(textIn(form.values, termsFields.text), { max: longestTerms });
  if (!worded.ok) return faultAt(termsFields.text, wordingWords.fault(worded.fault));
  const sent = sentLength(worded.text);
  if (sent > mostSent) {
    return faultAt(termsFields.text, wordingWords.tooLongSent(sent, mostSent));
  }
  const due = deadlineIn(form.values, termsFields, state?.zone ?? 'UTC', words.put);
  if (!due.ok) return { type: 'errors', errors: due.errors };
  if (due.at === null) return faultAt(termsFields.day, words.put.dayMissing);
  const exact = new Words(worded.text);
  const readers = (state?.parties ?? []).map((party) => party.id);
  const slips = await slipsOf(form, [exact], { readers }, services);
  if (state && slips.length > 0) return { type: 'replace', view: putTermsView(form.reader.say, state, slips) };
  const { ids } = services.store;
  const text = id<TextId>(ids.uuid(`text:${asked.caseId}`));
  const command = { type: 'PutTerms', ...asked, text, answerBy: due.at } as const;
  const terms = id<TermsId>(ids.uuid(`terms:${asked.caseId}`));
  return act(services, form, { ...command, terms }, { texts: [{ id: text, words: exact }] });
}
