import type { Button, ModalView } from '@slack/types';
import type { Case } from '../../domain/case.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { encodeRef } from '../ref.js';
import { actions } from './envelope-buttons.js';
import { askFiguresAction } from './figures.js';
import { plain } from './framed.js';
import { plainText } from './inputs.js';
import { mediatorsBlocks } from './mediators.js';
import { putTermsAction } from './terms.js';

export const moreWaysAction = 'more';

/** Opens what a mediator needs now and then only. */
export function moreWaysButton(say: Phrasebook, state: Case): Button {
  return button(state, moreWaysAction, say.more.button);
}

export function moreWaysView(say: Phrasebook, state: Case): ModalView {
  const words = say.more;
  return {
    type: 'modal',
    title: plainText(words.title),
    close: plainText(say.edge.close),
    blocks: [
      plain(words.intro),
      plain(say.terms.putAbout),
      actions(button(state, putTermsAction, say.terms.putButton)),
      plain(say.figures.askAbout),
      actions(button(state, askFiguresAction, say.figures.askButton)),
      ...mediatorsBlocks(say, state),
    ],
  };
}

function button(state: Case, action: string, text: string): Button {
  return { type: 'button', action_id: action, text: plainText(text), value: encodeRef({ case: state.id }) };
}
