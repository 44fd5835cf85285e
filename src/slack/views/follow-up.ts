import type { Button, ModalView } from '@slack/types';
import type { Case, Ending } from '../../domain/case.js';
import type { FollowUp } from '../../domain/follow-up.js';
import type { TextId } from '../../domain/ids.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { modalView } from './form.js';
import { plain } from './framed.js';
import { helpline } from './personal.js';

export const followUpActions = {
  holds: 'follow-up.holds',
  partly: 'follow-up.partly',
  'does not hold': 'follow-up.does-not-hold',
  talk: 'follow-up.talk',
} as const satisfies Record<FollowUp, string>;

/** What one may say without anybody learning it. */
export type Said = Exclude<FollowUp, 'talk'>;

export const tellActions = {
  holds: 'follow-up.tell.holds',
  partly: 'follow-up.tell.partly',
  'does not hold': 'follow-up.tell.does-not-hold',
} as const satisfies Record<Said, string>;

/** How a mediation that is over has ended. */
export function endingOf(state: Case): Ending {
  return state.stage === 'closing' || state.stage === 'closed' ? state.ending : 'ended';
}

export function followUpButtons(say: Phrasebook, state: Case): Button[] {
  const texts = say.followUp.buttons[endingOf(state)];
  return (Object.keys(followUpActions) as FollowUp[]).map((says) =>
    button(followUpActions[says], texts[says], { case: state.id }),
  );
}

/** After one of the first three: nobody has been told, and the way to let the mediator know. */
export function keptView(say: Phrasebook, state: Case, says: Said, texts: Map<TextId, Words>): ModalView {
  const words = say.followUp;
  return modalView(say, words.title, [
    plain(words.kept),
    plain(words.advice[says]),
    actions(button(tellActions[says], words.tell, { case: state.id })),
    ...helpline(say, state, texts),
  ]);
}

/** Once the mediator has been told. */
export function toldView(say: Phrasebook, says: FollowUp): ModalView {
  const words = say.followUp;
  return modalView(say, words.title, [plain(says === 'talk' ? words.toldToTalk : words.told)]);
}
