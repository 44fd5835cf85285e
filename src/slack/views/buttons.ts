import type { ActionsBlock, Button } from '@slack/types';
import type { Phrasebook } from '../../words/phrasebook.js';
import { encodeRef, type Ref } from '../ref.js';
import { plainText } from './inputs.js';

/** A button; what it is about comes back when it is pressed. */
export function button(action: string, text: string, about: Ref): Button {
  return { type: 'button', action_id: action, text: plainText(text), value: encodeRef(about) };
}

/** The same button, of which Slack asks once more; under the usual title and answers unless others are given. */
export function sure(
  say: Phrasebook,
  pressed: Button,
  text: string,
  { title, yes, no }: { title: string; yes: string; no: string } = say.envelopes.confirm,
): Button {
  const confirm = { title: plainText(title), text: plainText(text), confirm: plainText(yes), deny: plainText(no) };
  return { ...pressed, confirm };
}

export function actions(...elements: Button[]): ActionsBlock {
  return { type: 'actions', elements };
}
