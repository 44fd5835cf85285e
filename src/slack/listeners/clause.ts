import type { CaseDeed } from '../../domain/access.js';
import { partyOf } from '../../domain/case.js';
import { whyNot } from '../../domain/commands/clause.js';
import { textsIn } from '../../domain/envelope.js';
import { cameAfter } from '../../domain/newcomer.js';
import { agreementWith } from '../../domain/settlement.js';
import { readTexts } from '../../store/reading.js';
import type { Answer, Click, EntryPoint } from '../entry-point.js';
import { idIn } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { exactOf } from '../views/exact.js';
import { letStandAction, takeClauseBackAction } from '../views/settlement/buttons.js';
import { letStandForm, letStandView } from '../views/settlement/forms.js';

const deed = 'let stand' satisfies CaseDeed;

/** A party lets what all its sides agreed to stand in the settlement, and takes that back. */
export const clause: EntryPoint = {
  clicks: {
    [letStandAction]: { deed, run: openForm },
    [takeClauseBackAction]: {
      deed,
      run: (click, services) =>
        act(services, click, {
          type: 'TakeClauseBack',
          ...askedBy(click, services),
          agreement: idIn(click.value, 'agreement'),
        }),
    },
  },
  forms: {
    [letStandForm]: {
      deed,
      run: (form, services) =>
        act(services, form, {
          type: 'LetStand',
          ...askedBy(form, services),
          agreement: idIn(form.metadata, 'agreement'),
        }),
    },
  },
};

async function openForm({ reader, value }: Click, { store }: Services): Promise<Answer> {
  const { state, person } = reader;
  const party = state && partyOf(state, person);
  if (!state || !party) return { type: 'refuse', text: reader.say.refusals.MembersOnly };
  const asked = idIn(value, 'agreement');
  const agreement = agreementWith(state, asked);
  if (!agreement?.sides.includes(party.id))
    return { type: 'refuse', text: reader.say.refusals[whyNot(state, asked, party.id)] };
  if (cameAfter(state, agreement, person)) return { type: 'refuse', text: reader.say.refusals.WordsFromBefore };
  const texts = await readTexts(store, state.workspace, state.id, textsIn(agreement));
  return {
    type: 'open',
    view: letStandView(reader.say, state, party.id, person, agreement.id, exactOf(agreement, texts)),
  };
}
