import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { type Case, partyWith } from '../../domain/case.js';
import type { Envelope } from '../../domain/envelope.js';
import type { PartyId, TextId } from '../../domain/ids.js';
import type { Words } from '../../domain/words.js';
import { envelopes } from '../../words/en/envelopes.js';
import { encodeRef } from '../ref.js';
import { exactWords } from '../text.js';
import { plain } from './framed.js';

export const caucusForm = 'caucus.form';

const { caucus } = envelopes;
/** A form of Slack's holds 100 blocks; each draft takes two. */
const most = 40;

/** A party's drafts that nobody has decided about. */
export function undecided(state: Case, party: PartyId): Envelope[] {
  return state.envelopes.filter((each) => each.party === party && each.status.type === 'draft').slice(0, most);
}

/** Share, hold or discard, for each thing undecided; hold is chosen beforehand. The field of each is named by its envelope. */
export function caucusView(state: Case, party: PartyId, texts: Map<TextId, Words>): ModalView {
  return {
    type: 'modal',
    callback_id: caucusForm,
    private_metadata: encodeRef({ case: state.id, room: partyWith(state, party).room }),
    title: { type: 'plain_text', text: caucus.title },
    submit: { type: 'plain_text', text: caucus.submit },
    close: { type: 'plain_text', text: envelopes.form.cancel },
    blocks: [
      plain(caucus.intro),
      ...undecided(state, party).flatMap((envelope): KnownBlock[] => {
        const exact = texts.get(envelope.text);
        return [...(exact ? [exactWords(exact.reveal())] : []), choice(envelope)];
      }),
    ],
  };
}

function choice(envelope: Envelope): InputBlock {
  const hold = option('hold', caucus.hold);
  return {
    type: 'input',
    block_id: envelope.id,
    label: { type: 'plain_text', text: envelopes.kindChoice[envelope.kind] },
    element: {
      type: 'radio_buttons',
      action_id: envelope.id,
      initial_option: hold,
      options: [option('share', caucus.share), hold, option('discard', caucus.discard)],
    },
  };
}

function option(value: string, text: string): PlainTextOption {
  return { value, text: { type: 'plain_text', text } };
}
