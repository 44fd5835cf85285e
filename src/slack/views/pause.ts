import type { Button } from '@slack/types';
import { sessions } from '../../words/en/sessions.js';
import { encodeRef, type Ref } from '../ref.js';

export const pauseAction = 'pause';

/** Asks the mediator for a break; nobody else is told. */
export function pauseButton(ref: Ref): Button {
  return {
    type: 'button',
    action_id: pauseAction,
    text: { type: 'plain_text', text: sessions.pause },
    value: encodeRef(ref),
  };
}
