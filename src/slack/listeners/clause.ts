import type { CaseDeed } from '../../domain/access.js';
import { partyOf } from '../../domain/case.js';
import { textsIn } from '../../domain/envelope.js';
import { type EnvelopeId, id } from '../../domain/ids.js';
import { cameAfter } from '../../domain/newcomer.js';
import { isAgreed, sidesOf } from '../../domain/settlement.js';
import { readTexts } from '../../store/reading.js';
import { refusals } from '../../words/en/refusals.js';
import { act, askedBy } from '../act.js';
import type { Answer, Click, EntryPoint } from '../entry-point.js';
import { decodeRef } from '../ref.js';
import type { Services } from '../services.js';
import { exactOf } from '../views/exact.js';
import { letStandAction, takeClauseBackAction } from '../views/settlement/buttons.js';
import { letStandForm, letStandView } from '../views/settlement/forms.js';

const deed = 'let stand' satisfies CaseDeed;

/** A party lets an offer that every side agreed to stand in the settlement, and takes that back. */
export const clause: EntryPoint = {
  clicks: {
    [letStandAction]: { deed, run: openForm },
    [takeClauseBackAction]: {
      deed,
      run: (click, services) =>
        act(services, click, {
          type: 'TakeClauseBack',
          ...askedBy(click, services),
          envelope: envelopeIn(click.value),
        }),
    },
  },
  forms: {
    [letStandForm]: {
      deed,
      run: (form, services) =>
        act(services, form, { type: 'LetStand', ...askedBy(form, services), envelope: envelopeIn(form.metadata) }),
    },
  },
};

async function openForm({ reader, value }: Click, { store }: Services): Promise<Answer> {
  const { state, person } = reader;
  const party = state && partyOf(state, person);
  const envelope = state?.envelopes.find((each) => each.id === envelopeIn(value));
  if (!state || !party) return { type: 'refuse', text: refusals.MembersOnly };
  if (!envelope || !sidesOf(state, envelope).includes(party.id)) return { type: 'refuse', text: refusals.OlderVersion };
  if (!isAgreed(state, envelope)) return { type: 'refuse', text: refusals.NotAgreedByAll };
  if (cameAfter(state, envelope, person)) return { type: 'refuse', text: refusals.WordsFromBefore };
  const texts = await readTexts(store, state.workspace, state.id, textsIn(envelope));
  return { type: 'open', view: letStandView(state, party.id, person, envelope, exactOf(envelope, texts)) };
}

function envelopeIn(written: string): EnvelopeId {
  return decodeRef(written)?.envelope ?? id<EnvelopeId>('');
}
