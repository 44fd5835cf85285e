import { partyOf } from '../../domain/case.js';
import { type EnvelopeId, id } from '../../domain/ids.js';
import { readTexts } from '../../store/reading.js';
import type { Answer, Click, EntryPoint } from '../entry-point.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { caucusForm, caucusView, undecided } from '../views/caucus.js';
import { undecidedAction } from '../views/envelope-buttons.js';
import { textsOfAll } from '../views/exact.js';

type Choice = 'share' | 'hold' | 'discard';

/** Leaving a caucus: for each thing still undecided, share, hold or discard. */
export const caucus: EntryPoint = {
  clicks: { [undecidedAction]: { deed: 'leave caucus', run: openList } },
  forms: {
    [caucusForm]: {
      deed: 'leave caucus',
      run: (form, services) =>
        act(services, form, {
          type: 'LeaveCaucus',
          ...askedBy(form, services),
          choices: Object.entries(form.values).map(([envelope, choice]) => ({
            envelope: id<EnvelopeId>(envelope),
            choice: choice as Choice,
          })),
        }),
    },
  },
};

async function openList({ reader }: Click, { store }: Services): Promise<Answer> {
  const { state, person } = reader;
  const party = state && partyOf(state, person);
  if (!state || !party) return { type: 'refuse', text: reader.say.refusals.MembersOnly };
  const drafts = undecided(state, party.id);
  if (drafts.length === 0) return { type: 'say', text: reader.say.envelopes.caucus.nothing };
  const texts = await readTexts(store, state.workspace, state.id, textsOfAll(drafts));
  return { type: 'open', view: caucusView(reader.say, state, party.id, texts) };
}
