import type { CaseDeed } from '../../domain/access.js';
import { hasWish } from '../../domain/disposal.js';
import type { Answer, Click, EntryPoint, Form } from '../entry-point.js';
import { faultAt, textIn } from '../forms/filled-in.js';
import { foreseen } from '../forms/foreseen.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import {
  daysField,
  earlyAction,
  earlyForm,
  earlyView,
  holdAction,
  holdForm,
  holdView,
  liftAction,
  notesAction,
  takeBackForm,
} from '../views/disposal.js';

const early = 'ask destruction' satisfies CaseDeed;
const hold = 'hold destruction' satisfies CaseDeed;

/** From the archived rooms to the destruction of the key: doing it early, holding it, and the mediators' own notes. */
export const disposal: EntryPoint = {
  clicks: {
    [earlyAction]: { deed: early, run: openEarly },
    [notesAction]: {
      deed: 'attest notes',
      run: (click, services) => act(services, click, { type: 'AttestNotes', ...askedBy(click, services) }),
    },
    [holdAction]: {
      deed: hold,
      run: async ({ reader: { say, state } }, { store }) =>
        state?.stage === 'closed'
          ? { type: 'open', view: holdView(say, state, store.clock.now().getTime()) }
          : { type: 'refuse', text: say.refusals.NothingHere },
    },
    [liftAction]: {
      deed: hold,
      run: (click, services) => act(services, click, { type: 'LiftHold', ...askedBy(click, services) }),
    },
  },
  forms: {
    [earlyForm]: {
      deed: early,
      run: (form, services) => act(services, form, { type: 'AskDestruction', ...askedBy(form, services) }),
    },
    [takeBackForm]: {
      deed: early,
      run: (form, services) => act(services, form, { type: 'TakeDestructionBack', ...askedBy(form, services) }),
    },
    [holdForm]: { deed: hold, run: holding },
  },
};

async function openEarly(click: Click, services: Services): Promise<Answer> {
  const { state, person } = click.reader;
  if (state?.stage !== 'closed') return { type: 'refuse', text: click.reader.say.refusals.NothingHere };
  if (!hasWish(state, person)) return { type: 'refuse', text: click.reader.say.refusals.NotYourVoice };
  const view = { type: 'open', view: earlyView(click.reader.say, state, person) } as const;
  if (view.view.callback_id === takeBackForm) return view;
  return foreseen(click.reader, { type: 'AskDestruction', ...askedBy(click, services) }) ?? view;
}

async function holding(form: Form, services: Services): Promise<Answer> {
  const typed = textIn(form.values, daysField).trim();
  const days = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  const done = await act(services, form, { type: 'HoldDestruction', ...askedBy(form, services), days });
  return done.type === 'refuse' && days === 0 ? faultAt(daysField, done.text) : done;
}
