import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Ref } from '../ref.js';
import { actions, button } from './buttons.js';
import { modalView } from './form.js';
import { aside, plain } from './framed.js';

export const rehearseAction = 'rehearse';
export const tryApproveAction = 'rehearse.approve';
export const tryTakeBackAction = 'rehearse.take-back';
export const tryPassAction = 'rehearse.pass';
export const tryAgainAction = 'rehearse.again';

/** Where somebody who tries it out has got to. */
export type Scene = 'first' | 'approved' | 'takenBack' | 'passed';

const next = (say: Phrasebook): Record<Scene, readonly [action: string, text: string][]> => ({
  first: [[tryApproveAction, say.rehearsal.approve]],
  approved: [
    [tryPassAction, say.rehearsal.pass],
    [tryTakeBackAction, say.rehearsal.takeBack],
  ],
  takenBack: [[tryAgainAction, say.rehearsal.again]],
  passed: [[tryAgainAction, say.rehearsal.again]],
});

/** Opens it; `about` is the private room of the reader's side. */
export function rehearseButton(say: Phrasebook, about: Ref): Button {
  return button(rehearseAction, say.rehearsal.button, about);
}

/** What saying yes means, tried out with words that are nobody's. */
export function rehearsalView(say: Phrasebook, about: Ref, scene: Scene): ModalView {
  const words = say.rehearsal;
  const lines = words[scene].map(plain);
  const shown: KnownBlock[] = [{ type: 'divider' }, plain(words.quoted), { type: 'divider' }];
  return modalView(say, words.title, [
    aside(words.notReal),
    ...lines.slice(0, 1),
    ...shown,
    ...lines.slice(1),
    actions(...next(say)[scene].map(([action, text]) => button(action, text, about))),
  ]);
}
