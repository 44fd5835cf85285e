import type { Button } from '@slack/types';
import type { Phrasebook } from '../../words/phrasebook.js';
import { encodeRef, type Ref } from '../ref.js';

export const pauseAction = 'pause';

/** Asks the mediator for a break; nobody else is told. */
export function pauseButton(say: Phrasebook, ref: Ref): Button {
  return {
    type: 'button',
    action_id: pauseAction,
    text: { type: 'plain_text', text: say.sessions.pause },
    value: encodeRef(ref),
  };
}
