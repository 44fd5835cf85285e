import type { KnownBlock } from '@slack/types';
import type { Words } from '../../domain/words.js';
import { exactWords } from '../text.js';
import type { RenderedPost } from './rendered.js';

/** Exact words between a frame that nobody's wording can imitate: what they are above, what they mean below. */
export type Framed = {
  card: string;
  above: string[];
  words: Words | undefined;
  below?: string[];
  buttons?: KnownBlock[];
};

/** The frame comes first in the plain text too, so that a screen reader says what is coming before the words. */
export function framed({ card, above, words, below = [], buttons = [] }: Framed): RenderedPost {
  const exact = words?.reveal();
  const frame = [...above, ...below].join('\n');
  return {
    card,
    text: exact === undefined ? frame : `${frame}\n\n${exact}`,
    blocks: [
      ...(above.length > 0 ? [plain(above.join('\n'))] : []),
      ...(exact === undefined ? [] : [{ type: 'divider' } as const, exactWords(exact), { type: 'divider' } as const]),
      ...(below.length > 0 ? [aside(below.join('\n'))] : []),
      ...buttons,
    ],
  };
}

/** A line that is never read as markup. */
export function plain(text: string): KnownBlock {
  return { type: 'section', text: { type: 'plain_text', text, emoji: false } };
}

/** As `plain`, in the smaller letters of a remark. */
export function aside(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}
