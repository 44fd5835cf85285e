import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case.js';
import { partyWith } from '../../domain/case.js';
import type { Envelope } from '../../domain/envelope.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { type Exact, exactBlock } from './exact.js';
import { formView } from './form.js';
import { aside, plain } from './framed.js';
import { particularsOf } from './particulars.js';
import { mediatorsDestinationOf, mediatorsLabelOf } from './people-words.js';

export const passForm = 'pass.form';

/** Asks the mediator once more, with the destination in words and the exact words beneath it. */
export function passView(say: Phrasebook, state: Case, envelope: Envelope, words: Exact | undefined): ModalView {
  const { pass } = say.envelopes;
  const to = envelope.recipients.map((recipient) => pass.to(mediatorsDestinationOf(say, state, recipient.room)));
  const room = partyWith(state, envelope.party).room;
  return formView(
    say,
    { form: passForm, about: { case: state.id, room, envelope: envelope.id }, title: pass.title, submit: pass.submit },
    [
      plain(
        [
          pass.from(envelope.kind, mediatorsLabelOf(state, envelope.party)),
          ...to,
          ...particularsOf(say, envelope),
        ].join('\n'),
      ),
      aside(pass.exact),
      ...(words ? [exactBlock(say, words)] : []),
    ],
  );
}
