import type { RichTextBlock, RichTextQuote, RichTextSection } from '@slack/types';
import { type Envelope, textsIn } from '../../domain/envelope.js';
import type { Figure } from '../../domain/figures.js';
import type { TextId } from '../../domain/ids.js';
import type { PassedWords } from '../../domain/posts.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { exactPieces, exactWords } from '../text/exact-words.js';
import { figureText } from './figure-text.js';

/** Exact words as they are shown; of an offer on a condition, both halves; with the figure on which two sides met for them. */
export type Exact = { condition: Words | null; words: Words; figure?: Figure | null };

type Of = Pick<Envelope, 'condition' | 'text'> & Pick<PassedWords, 'fromBefore'> & { figure?: Figure | null };

/** The exact words of an envelope; undefined unless all that it is made of is there, and whoever reads the room may read it. */
export function exactOf(of: Of, texts: ReadonlyMap<TextId, Words>): Exact | undefined {
  if (of.fromBefore) return undefined;
  const condition = of.condition === null ? null : texts.get(of.condition);
  const words = texts.get(of.text);
  return words === undefined || condition === undefined ? undefined : { condition, words, figure: of.figure ?? null };
}

/** The texts of which these envelopes are made. */
export function textsOfAll(all: readonly Of[]): TextId[] {
  return all.flatMap(textsIn);
}

/** Exact words in one block. Halves and figures stand in quotes, under labels in bold, which nobody's wording can imitate. */
export function exactBlock(say: Phrasebook, { condition, words, figure }: Exact): RichTextBlock {
  const { halves } = say.envelopes;
  if (figure) {
    const elements = [quote(words.reveal()), label(say.settlement.text.figure), quote(figureText(say, figure))];
    return { type: 'rich_text', elements };
  }
  if (condition === null) return exactWords(words.reveal());
  const elements = [
    label(halves.condition),
    quote(condition.reveal()),
    label(halves.words),
    quote(words.reveal()),
    label(halves.neither),
  ];
  return { type: 'rich_text', elements };
}

/** Exact words in plain text, as a screen reader says them. */
export function exactText(say: Phrasebook, { condition, words, figure }: Exact): string {
  if (figure) return [words.reveal(), `${say.settlement.text.figure}\n${figureText(say, figure)}`].join('\n\n');
  return condition === null ? words.reveal() : inHalves(say, condition.reveal(), words.reveal());
}

/** What stands around the halves in plain text. */
export const aroundHalves = (say: Phrasebook) => inHalves(say, '', '');

function inHalves(say: Phrasebook, condition: string, words: string): string {
  const { halves } = say.envelopes;
  return [`${halves.condition}\n${condition}`, `${halves.words}\n${words}`, halves.neither].join('\n\n');
}

function label(text: string): RichTextSection {
  return { type: 'rich_text_section', elements: [{ type: 'text', text, style: { bold: true } }] };
}

function quote(text: string): RichTextQuote {
  return { type: 'rich_text_quote', elements: exactPieces(text) };
}
