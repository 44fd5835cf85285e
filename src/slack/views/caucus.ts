import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { type Case, partyWith } from '../../domain/case.js';
import type { Envelope } from '../../domain/envelope.js';
import type { PartyId, TextId } from '../../domain/ids.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { exactBlock, exactOf } from './exact.js';
import { formView } from './form.js';
import { plain } from './framed.js';
import { choiceInput, option } from './inputs.js';

export const caucusForm = 'caucus.form';
/** A form of Slack's holds 100 blocks; each draft takes two. */
const most = 40;

/** A party's drafts that nobody has decided about. */
export function undecided(state: Case, party: PartyId): Envelope[] {
  return state.envelopes.filter((each) => each.party === party && each.status.type === 'draft').slice(0, most);
}

/** Share, hold or discard, for each thing undecided; hold is chosen beforehand. The field of each is named by its envelope. */
export function caucusView(say: Phrasebook, state: Case, party: PartyId, texts: Map<TextId, Words>): ModalView {
  const { caucus } = say.envelopes;
  return formView(
    say,
    {
      form: caucusForm,
      about: { case: state.id, room: partyWith(state, party).room },
      title: caucus.title,
      submit: caucus.submit,
    },
    [
      plain(caucus.intro),
      ...undecided(state, party).flatMap((envelope): KnownBlock[] => {
        const exact = exactOf(envelope, texts);
        return [...(exact ? [exactBlock(say, exact)] : []), choice(say, envelope)];
      }),
    ],
  );
}

function choice(say: Phrasebook, envelope: Envelope): InputBlock {
  const { caucus } = say.envelopes;
  const options = [option('share', caucus.share), option('hold', caucus.hold), option('discard', caucus.discard)];
  return choiceInput(envelope.id, say.envelopes.kindChoice[envelope.kind], { options, chosen: 'hold' });
}
