import type { CaseDeed } from '../../domain/access.js';
import { partyOf } from '../../domain/case.js';
import { type AgreementId, id } from '../../domain/ids.js';
import { isSigned } from '../../domain/settlement.js';
import { isHiddenFromHr } from '../../store/process.js';
import type { Answer, Click, EntryPoint } from '../entry-point.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { clauseTexts } from '../settling/texts.js';
import { releaseAction, takeReleaseBackAction } from '../views/settlement/buttons.js';
import { releaseField, releaseForm, releaseView } from '../views/settlement/forms.js';

const deed = 'release' satisfies CaseDeed;

/** Which clauses of the signed settlement HR may read: those that every party wants, and no other. */
export const release: EntryPoint = {
  clicks: {
    [releaseAction]: { deed, run: openForm },
    [takeReleaseBackAction]: {
      deed,
      run: (click, services) => act(services, click, { type: 'TakeReleaseBack', ...askedBy(click, services) }),
    },
  },
  forms: {
    [releaseForm]: {
      deed,
      run: async (form, services) => {
        const { state } = form.reader;
        const ticked = form.values[releaseField];
        const clauses = (Array.isArray(ticked) ? ticked : []).map((each) => id<AgreementId>(each));
        const hidden = state !== null && (await isHiddenFromHr(services.store, state));
        return act(services, form, { type: 'Release', ...askedBy(form, services), clauses, hidden });
      },
    },
  },
};

async function openForm({ reader }: Click, { store }: Services): Promise<Answer> {
  const { state, person } = reader;
  const party = state && partyOf(state, person);
  if (!state || !party) return { type: 'refuse', text: reader.say.refusals.MembersOnly };
  if (!isSigned(state)) return { type: 'refuse', text: reader.say.refusals.NotSigned };
  if (state.hiddenFromHr || (await isHiddenFromHr(store, state)))
    return { type: 'refuse', text: reader.say.refusals.NotShownToHr };
  if (state.settlement.released.length > 0) return { type: 'refuse', text: reader.say.refusals.AlreadyReleased };
  const texts = await clauseTexts(store, state, [], state.settlement.put);
  return { type: 'open', view: releaseView(reader.say, state, party.id, person, texts) };
}
