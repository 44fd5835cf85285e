import type { Button, ModalView } from '@slack/types';
import type { Case } from '../../domain/case.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { askFiguresAction } from './figures.js';
import { modalView } from './form.js';
import { plain } from './framed.js';
import { mediatorsBlocks } from './mediators.js';
import { putTermsAction } from './terms.js';

export const moreWaysAction = 'more';

/** Opens what a mediator needs now and then only. */
export function moreWaysButton(say: Phrasebook, state: Case): Button {
  return button(moreWaysAction, say.more.button, { case: state.id });
}

export function moreWaysView(say: Phrasebook, state: Case): ModalView {
  const words = say.more;
  const about = { case: state.id };
  return modalView(say, words.title, [
    plain(words.intro),
    plain(say.terms.putAbout),
    actions(button(putTermsAction, say.terms.putButton, about)),
    plain(say.figures.askAbout),
    actions(button(askFiguresAction, say.figures.askButton, about)),
    ...mediatorsBlocks(say, state),
  ]);
}
