import type { KnownBlock, ModalView } from '@slack/types';
import type { Phrasebook } from '../../words/phrasebook.js';
import { linesOf } from './table.js';

/** A plain answer where only a form can be shown: in place of the form that asked, on top of it, or on the App Home. */
export function saidView(say: Phrasebook, text: string, blocks?: KnownBlock[]): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: say.edge.title },
    close: { type: 'plain_text', text: say.edge.close },
    // Slack shows tables in messages only.
    blocks:
      blocks?.flatMap((block) => (block.type === 'table' ? linesOf(block) : block)) ??
      piecesOf(text).map((piece) => ({ type: 'section', text: { type: 'mrkdwn', text: piece } })),
  };
}

/** Slack's limit for one section. */
const longest = 3000;

/** A long text in as few pieces as it fits into, cut between its lines. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + line.length < longest) pieces[pieces.length - 1] = `${last}\n${line}`;
    else pieces.push(line);
  }
  return pieces;
}

/** The same answer as an ephemeral message, which only the person who asked can see. */
export function saidMessage(text: string, blocks?: KnownBlock[]) {
  return { response_type: 'ephemeral' as const, text, ...(blocks ? { blocks } : {}) };
}
