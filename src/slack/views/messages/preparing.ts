import { envelopes } from '../../../words/en/envelopes.js';
import { prepare as words } from '../../../words/en/prepare.js';
import { actions } from '../envelope-buttons.js';
import { framed } from '../framed.js';
import type { Shown } from '../message.js';
import { shownWorksheetButton } from '../prepare.js';
import type { RenderedPost } from '../rendered.js';

/** That a side has shown its worksheet: what it says is behind the button, and no longer there once it is discarded. */
export function preparing({ state, room }: Shown<'worksheet shown'>): RenderedPost {
  const buttons = room.kind === 'private' ? [actions(shownWorksheetButton(state, room.party))] : [];
  return framed({ card: envelopes.somethingNew, above: [words.shown.line], words: undefined, buttons });
}
