import { comesOnce, momentOf } from '../../domain/calendar.js';
import { type Instant, id, type TermsId, type TextId } from '../../domain/ids.js';
import { isAnswerTimeOver } from '../../domain/terms.js';
import { wording } from '../../domain/wording.js';
import { Words } from '../../domain/words.js';
import { readTexts } from '../../store/reading.js';
import { refusals } from '../../words/en/refusals.js';
import { terms as words } from '../../words/en/terms.js';
import { wording as wordingWords } from '../../words/en/wording.js';
import { act, askedBy } from '../act.js';
import type { Answer, Click, EntryPoint, Form, Values } from '../entry-point.js';
import { textIn } from '../filled-in.js';
import { decodeRef } from '../ref.js';
import type { Services } from '../services.js';
import { sentLength } from '../text.js';
import {
  answerTermsForm,
  longestTerms,
  moreAction,
  moreView,
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
    [moreAction]: { deed: 'put terms', run: async ({ reader }) => opened(reader.state && moreView(reader.state)) },
    [putTermsAction]: {
      deed: 'put terms',
      run: async ({ reader: { state } }) =>
        state?.terms ? { type: 'refuse', text: refusals.TermsStand } : opened(state && putTermsView(state)),
    },
    [readTermsAction]: { deed: 'read terms', run: read },
    [takeTermsBackAction]: {
      deed: 'put terms',
      run: (click, services) =>
        act(services, click, { type: 'TakeTermsBack', ...askedBy(click, services), terms: termsOf(click.value) }),
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
          terms: termsOf(form.metadata),
          yes: form.values[termsFields.answer] === 'yes',
        }),
    },
  },
};

function opened(view: ReturnType<typeof moreView> | null): Answer {
  return view ? { type: 'open', view } : { type: 'refuse', text: refusals.NothingHere };
}

async function read({ reader: { state, room, person }, value }: Click, { store }: Services): Promise<Answer> {
  const now = store.clock.now().getTime();
  if (!state?.terms || !room || state.terms.id !== termsOf(value) || isAnswerTimeOver(state.terms, now)) {
    return { type: 'refuse', text: refusals.TermsOver };
  }
  const texts = await readTexts(store, state.workspace, state.id, [state.terms.text]);
  return { type: 'open', view: termsView(state, room.id, person, state.terms, texts.get(state.terms.text)) };
}

async function put(form: Form, services: Services): Promise<Answer> {
  const { state } = form.reader;
  const asked = askedBy(form, services);
  const worded = wording(textIn(form.values, termsFields.text), { max: longestTerms });
  if (!worded.ok) return { type: 'errors', errors: { [termsFields.text]: wordingWords.fault(worded.fault) } };
  const sent = sentLength(worded.text);
  if (sent > mostSent) {
    return { type: 'errors', errors: { [termsFields.text]: wordingWords.tooLongSent(sent, mostSent) } };
  }
  const due = answerByOf(form.values, state?.zone ?? 'UTC');
  if (!due.ok) return { type: 'errors', errors: due.errors };
  const { ids } = services.store;
  const text = id<TextId>(ids.uuid(`text:${asked.caseId}`));
  const command = { type: 'PutTerms', ...asked, text, answerBy: due.at } as const;
  const terms = id<TermsId>(ids.uuid(`terms:${asked.caseId}`));
  return act(services, form, { ...command, terms }, { texts: [{ id: text, words: new Words(worded.text) }] });
}

/** The moment at which answers come due; a time that the clock does not show exactly once that day is none. */
function answerByOf(
  values: Values,
  zone: string,
): { ok: true; at: Instant } | { ok: false; errors: Record<string, string> } {
  const [day, time] = [textIn(values, termsFields.day), textIn(values, termsFields.time)];
  if (day === '') return { ok: false, errors: { [termsFields.day]: words.put.dayMissing } };
  if (time === '') return { ok: false, errors: { [termsFields.time]: words.put.timeMissing } };
  if (!comesOnce(day, time, zone)) return { ok: false, errors: { [termsFields.time]: words.put.notOnce } };
  return { ok: true, at: momentOf(day, time, zone) };
}

function termsOf(ref: string): TermsId {
  return decodeRef(ref)?.terms ?? id<TermsId>('');
}
