import type { KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import type { Rendered } from '../views/rendered.js';
import { unescapeText } from './escape.js';

/** What Slack answers about a message that it keeps. */
type Stored = { text?: string | undefined; blocks?: readonly { type: string }[] | undefined };

/**
 * Whether Slack keeps exactly what was sent: the text, and the words shown in rich text where the answer holds them. Slack
 * keeps emoji under names of its own (`:wave:`); in the text any name may stand for one, in rich text its code must be right.
 */
export function isKept(sent: Rendered, { text, blocks }: Stored): boolean {
  if (text === undefined || !sameText(sent.text, unescapeText(text))) return false;
  if (!blocks || blocks.length === 0) return true;
  return withoutShape(shownIn(blocks)) === withoutShape(shownIn(sent.blocks));
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** A name, with the colour of the skin behind it if one was chosen. */
const named = ':[^:\\s]+:(?::skin-tone-[2-6]:)?';

function sameText(sent: string, kept: string): boolean {
  if (sent === kept) return true;
  if (!emoji.test(sent)) return false;
  const pieces = Array.from(graphemes.segment(sent), ({ segment }) =>
    emoji.test(segment) ? `(?:${literally(segment)}|${named})` : literally(segment),
  );
  return new RegExp(`^${pieces.join('')}$`, 'u').test(kept);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** What a person reads in rich text; whatever is not text, emoji or a link counts as something that we did not send. */
function shownIn(blocks: readonly { type: string }[]): string {
  const shown = (element: RichTextElement): string => {
    if (element.type === 'text') return element.text;
    if (element.type === 'link') return element.text ?? element.url;
    if (element.type === 'emoji') return ofCodes(element.unicode ?? '');
    return `[${element.type}]`;
  };
  return (blocks as readonly KnownBlock[])
    .filter((block): block is RichTextBlock => block.type === 'rich_text')
    .flatMap((block) => block.elements)
    .flatMap((part) => {
      const exact = part.type === 'rich_text_section' || part.type === 'rich_text_quote';
      const pieces = exact ? part.elements.map(shown) : [];
      return part.type === 'rich_text_section' ? pieces : [`[${part.type}]`, ...pieces];
    })
    .join('');
}

/** Slack writes an emoji as hexadecimal code points: `1f44b-1f3fd`. */
function ofCodes(codes: string): string {
  const points = codes.split('-').map((code) => Number.parseInt(code, 16));
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : `[${codes}]`;
}

/** Slack may leave out the selector that asks for a coloured picture, which changes no word. */
function withoutShape(text: string): string {
  return text.replaceAll('\uFE0F', '');
}
