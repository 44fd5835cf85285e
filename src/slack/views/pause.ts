import type { Button } from '@slack/types';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Ref } from '../ref.js';
import { button } from './buttons.js';

export const pauseAction = 'pause';

/** Asks the mediator for a break; nobody else is told. */
export function pauseButton(say: Phrasebook, ref: Ref): Button {
  return button(pauseAction, say.sessions.pause, ref);
}
