import type { RichTextBlock, RichTextText } from '@slack/types';
import { escapeText } from './escape.js';

/** Longest text element we send, in UTF-16 units: the limit of Slack's text objects. */
const elementLimit = 3_000;

/** Length of what is sent for this text, in UTF-16 units: Slack's limits count it after escaping. */
export function sentLength(text: string): number {
  return escapeText(text).length;
}

/**
 * Shows a text character for character: nothing in it becomes a mention, a link, an emoji or a style. Not to be escaped,
 * for Slack does not read marks in a `rich_text` element. Throws a RangeError on an empty text, which Slack refuses.
 */
export function exactWords(text: string): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: exactPieces(text) }] };
}

/** The elements of rich text that show a text as `exactWords` does. */
export function exactPieces(text: string): RichTextText[] {
  if (text === '') throw new RangeError('No words to show');
  return piecesOf(text).map((piece) => ({ type: 'text', text: piece }));
}

const seen = new Intl.Segmenter('und', { granularity: 'grapheme' });

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > elementLimit) {
    const end = cutOf(rest);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** The last place within the limit between two characters that a person sees; inside one only if it is longer than the limit. */
function cutOf(text: string): number {
  const start = seen.segment(text).containing(elementLimit)?.index ?? 0;
  if (start > 0) return start;
  const splitsPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(elementLimit - 1, elementLimit + 1));
  return splitsPair ? elementLimit - 1 : elementLimit;
}
