import { partyOf } from '../../domain/case.js';
import { id, type TextId } from '../../domain/ids.js';
import { wording } from '../../domain/wording.js';
import { Words } from '../../domain/words.js';
import type { Answer, Click, EntryPoint, Form } from '../entry-point.js';
import { faultAt, textIn } from '../forms/filled-in.js';
import { idIn } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { textOf } from '../settling/texts.js';
import { askChangeAction, readAction, takeSignatureBackAction } from '../views/settlement/buttons.js';
import { askChangeForm, askChangeView, askField, longestWish, readView, signForm } from '../views/settlement/forms.js';

/** Reading the settlement, signing it for one's party, and asking for a change in it. */
export const sign: EntryPoint = {
  clicks: {
    [readAction]: { deed: 'read settlement', run: read },
    [askChangeAction]: { deed: 'sign', run: openWish },
    [takeSignatureBackAction]: {
      deed: 'sign',
      run: (click, services) =>
        act(services, click, {
          ...{ type: 'TakeSignatureBack', ...askedBy(click, services) },
          settlement: idIn(click.value, 'settlement'),
        }),
    },
  },
  forms: {
    [signForm]: {
      deed: 'sign',
      run: (form, services) =>
        act(services, form, {
          type: 'Sign',
          ...askedBy(form, services),
          settlement: idIn(form.metadata, 'settlement'),
        }),
    },
    [askChangeForm]: { deed: 'sign', run: askChange },
  },
};

/** A button under an older version shows the newest. */
async function read({ reader }: Click, { store }: Services): Promise<Answer> {
  const { state, person } = reader;
  if (!state) return { type: 'refuse', text: reader.say.refusals.NothingHere };
  const text = await textOf(store, state, state.settlement.put);
  const view = readView(reader.say, state, person, partyOf(state, person)?.id ?? null, text);
  return view ? { type: 'open', view } : { type: 'refuse', text: reader.say.settlement.read.gone };
}

async function openWish({ reader, value }: Click): Promise<Answer> {
  const { state, person } = reader;
  const party = state && partyOf(state, person);
  if (!state || !party) return { type: 'refuse', text: reader.say.refusals.MembersOnly };
  if (state.settlement.put?.id !== idIn(value, 'settlement'))
    return { type: 'refuse', text: reader.say.refusals.SettlementChanged };
  return { type: 'open', view: askChangeView(reader.say, state, party.id) };
}

async function askChange(form: Form, services: Services): Promise<Answer> {
  const worded = wording(textIn(form.values, askField), { max: longestWish });
  if (!worded.ok) return faultAt(askField, form.reader.say.wording.fault(worded.fault));
  const text = id<TextId>(services.store.ids.uuid('text:wish'));
  return act(
    services,
    form,
    { type: 'AskChange', ...askedBy(form, services), settlement: idIn(form.metadata, 'settlement'), text },
    { texts: [{ id: text, words: new Words(worded.text) }] },
  );
}
