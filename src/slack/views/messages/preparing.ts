import type { Phrasebook } from '../../../words/phrasebook.js';
import { actions } from '../buttons.js';
import { framed } from '../framed.js';
import type { Shown } from '../message.js';
import { shownWorksheetButton } from '../prepare.js';
import type { RenderedPost } from '../rendered.js';

/** That a side has shown its worksheet: what it says is behind the button, and no longer there once it is discarded. */
export function preparing(say: Phrasebook, { state, room }: Shown<'worksheet shown'>): RenderedPost {
  const buttons = room.kind === 'private' ? [actions(shownWorksheetButton(say, state, room.party))] : [];
  return framed(say, { card: say.envelopes.somethingNew, above: [say.prepare.shown.line], words: undefined, buttons });
}
