import type { Button, ModalView } from '@slack/types';
import type { Case } from '../../domain/case.js';
import { edge } from '../../words/en/edge.js';
import { figures } from '../../words/en/figures.js';
import { more as words } from '../../words/en/more.js';
import { terms } from '../../words/en/terms.js';
import { encodeRef } from '../ref.js';
import { actions } from './envelope-buttons.js';
import { askFiguresAction } from './figures.js';
import { plain } from './framed.js';
import { plainText } from './inputs.js';
import { mediatorsBlocks } from './mediators.js';
import { putTermsAction } from './terms.js';

export const moreWaysAction = 'more';

/** Opens what a mediator needs now and then only. */
export function moreWaysButton(state: Case): Button {
  return button(state, moreWaysAction, words.button);
}

export function moreWaysView(state: Case): ModalView {
  return {
    type: 'modal',
    title: plainText(words.title),
    close: plainText(edge.close),
    blocks: [
      plain(words.intro),
      plain(terms.putAbout),
      actions(button(state, putTermsAction, terms.putButton)),
      plain(figures.askAbout),
      actions(button(state, askFiguresAction, figures.askButton)),
      ...mediatorsBlocks(state),
    ],
  };
}

function button(state: Case, action: string, text: string): Button {
  return { type: 'button', action_id: action, text: plainText(text), value: encodeRef({ case: state.id }) };
}
