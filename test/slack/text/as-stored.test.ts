import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Words } from '../../../src/domain/words.js';
import { isKept } from '../../../src/slack/text/as-stored.js';
import { escapeText } from '../../../src/slack/text/escape.js';
import { exactWords } from '../../../src/slack/text/exact-words.js';
import { exactBlock, exactText } from '../../../src/slack/views/exact.js';
import * as en from '../../../src/words/en.js';

const sent = (words: string) => ({ text: `Passed to you\n\n${words}`, blocks: [exactWords(words)] });
const section = (...elements: object[]) => [
  { type: 'rich_text', block_id: 'x1', elements: [{ type: 'rich_text_section', elements }] },
];

describe('what Slack says it keeps', () => {
  it('is what was sent, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const { text, blocks } = sent(words);
        expect(isKept(sent(words), { text: escapeText(text), blocks })).toBe(true);
      }),
    );
  });

  it('is not, once a single character differs', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.string({ maxLength: 2 }), (words, at, other) => {
        const cut = at % words.length;
        const changed = words.slice(0, cut) + other + words.slice(cut + 1);
        fc.pre(changed !== words && changed !== '');
        const { text, blocks } = sent(changed);
        expect(isKept(sent(words), { text: escapeText(text), blocks: sent(words).blocks })).toBe(false);
        expect(isKept(sent(words), { text: escapeText(sent(words).text), blocks })).toBe(false);
      }),
    );
  });

  it('is not, once a single character of either half of an offer on a condition differs in its blocks', () => {
    const typed = fc.string({ minLength: 1 });
    const halves = (one: string, two: string) => {
      const exact = { condition: new Words(one), words: new Words(two) };
      return { text: exactText(en, exact), blocks: [exactBlock(en, exact)] };
    };
    fc.assert(
      fc.property(typed, typed, typed, (one, two, other) => {
        const offered = halves(one, two);
        const kept = (blocks: object[]) => isKept(offered, { text: escapeText(offered.text), blocks: blocks as never });
        expect(kept(offered.blocks)).toBe(true);
        fc.pre(other !== one && other !== two);
        expect(kept(halves(other, two).blocks)).toBe(false);
        expect(kept(halves(one, other).blocks)).toBe(false);
      }),
    );
  });

  it.each([
    ['See you then 👋🏽 at nine', 'See you then :wave::skin-tone-4: at nine', '1f44b-1f3fd', '👋🏽'],
    ['Thank you ❤️', 'Thank you :heart:', '2764', '❤️'],
    ['Flags 🇩🇪', 'Flags :flag-de:', '1f1e9-1f1ea', '🇩🇪'],
  ])('may name the emoji in “%s”', (words, named, unicode, emoji) => {
    const [before = '', after = ''] = words.split(emoji);
    const text = `Passed to you\n\n${named}`;
    const blocks = section(
      { type: 'text', text: before },
      { type: 'emoji', name: 'x', unicode },
      { type: 'text', text: after },
    );
    expect(isKept(sent(words), { text, blocks })).toBe(true);
    expect(isKept(sent(words), { text })).toBe(true);
  });

  it('is not what was sent when it shows another emoji, or none', () => {
    const words = sent('Good 👍');
    const text = 'Passed to you\n\nGood :-1:';
    const other = section({ type: 'text', text: 'Good ' }, { type: 'emoji', name: '-1', unicode: '1f44e' });
    expect(isKept(words, { text, blocks: other })).toBe(false);
    expect(isKept(words, { text: 'Passed to you\n\nGood ' })).toBe(false);
    expect(isKept(sent('Good'), { text: 'Passed to you\n\nGood :tada:' })).toBe(false);
  });

  it('is not what was sent when it holds a mention, a style of its own, or no text', () => {
    const mention = section({ type: 'text', text: 'Ask ' }, { type: 'user', user_id: 'U1' });
    expect(isKept(sent('Ask U1'), { text: 'Passed to you\n\nAsk U1', blocks: mention })).toBe(false);
    const quoted = [
      { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: 'a' }] }] },
    ];
    expect(isKept(sent('a'), { text: 'Passed to you\n\na', blocks: quoted })).toBe(false);
    expect(isKept(sent('a'), {})).toBe(false);
  });
});
