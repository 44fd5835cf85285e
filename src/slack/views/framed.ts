import type { KnownBlock } from '@slack/types';
import type { Phrasebook } from '../../words/phrasebook.js';
import { type Exact, exactBlock, exactText } from './exact.js';
import type { RenderedPost } from './rendered.js';

/** Exact words between a frame that nobody's wording can imitate: what they are above, what they mean below. */
export type Framed = {
  card: string;
  above: string[];
  words: Exact | undefined;
  below?: string[];
  buttons?: KnownBlock[];
};

/** The frame comes first in the plain text too, so that a screen reader says what is coming before the words. */
export function framed(say: Phrasebook, { card, above, words, below = [], buttons = [] }: Framed): RenderedPost {
  const frame = [...above, ...below].join('\n');
  return {
    card,
    text: words === undefined ? frame : `${frame}\n\n${exactText(say, words)}`,
    blocks: [
      ...(above.length > 0 ? [plain(above.join('\n'))] : []),
      ...(words === undefined
        ? []
        : [{ type: 'divider' } as const, exactBlock(say, words), { type: 'divider' } as const]),
      ...(below.length > 0 ? [aside(below.join('\n'))] : []),
      ...buttons,
    ],
  };
}

/** A line that is never read as markup. */
export function plain(text: string): KnownBlock {
  return { type: 'section', text: { type: 'plain_text', text: unmarked(text), emoji: false } };
}

/** As `plain`, in the smaller letters of a remark. */
export function aside(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: unmarked(text), emoji: false }] };
}

/** Where nothing is read as markup, a command would stand between the backticks that set it off elsewhere. */
function unmarked(text: string): string {
  return text.replace(/`(\/caucus[^`\n]*)`/g, '$1');
}
