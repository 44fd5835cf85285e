import type { KnownBlock, ModalView } from '@slack/types';
import type { Phrasebook } from '../../words/phrasebook.js';
import { modalView } from './form.js';
import { cut, linesOf } from './table.js';

/** A plain answer where only a form can be shown: in place of the form that asked, on top of it, or on the App Home. */
export function saidView(say: Phrasebook, text: string, blocks?: KnownBlock[]): ModalView {
  // Slack shows tables in messages only.
  const shown = blocks?.flatMap((block) => (block.type === 'table' ? linesOf(block) : block));
  const said = cut(text).map((piece) => ({ type: 'section', text: { type: 'mrkdwn', text: piece } }) as const);
  return modalView(say, say.edge.title, shown ?? said);
}

/** The same answer as an ephemeral message, which only the person who asked can see. */
export function saidMessage(text: string, blocks?: KnownBlock[]) {
  return { response_type: 'ephemeral' as const, text, ...(blocks ? { blocks } : {}) };
}
