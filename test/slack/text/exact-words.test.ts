import { describe, expect, it } from '@jest/globals';
import type { RichTextBlock } from '@slack/types';
import fc from 'fast-check';
import { escapeText, unescapeText } from '../../../src/slack/text/escape.js';
import { exactWords, sentLength } from '../../../src/slack/text/exact-words.js';

const parts = fc.constantFrom(
  ...[
    'a',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '&',
    '<',
    '>',
    '&amp;',
    '&lt;',
    'lt;',
    'amp;',
    '*',
    '_',
    '~',
    '`',
    '|',
    '"',
    ':smile:',
  ],
  ...['<!channel>', '<@U012ABCDEF>', '<https://example.com|Agree>', '@here', '👨‍👩‍👧', 'é', 'ש'],
);
const text = fc.oneof(
  fc.array(parts, { minLength: 1, maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', minLength: 1 }),
);

/** The pieces of text, all in one section. */
function piecesOf(block: RichTextBlock): string[] {
  expect(block.elements).toHaveLength(1);
  const [section] = block.elements;
  if (section?.type !== 'rich_text_section') throw new Error('No section');
  return section.elements.map((element) => {
    expect(Object.keys(element).sort()).toEqual(['text', 'type']);
    return element.type === 'text' ? element.text : `[${element.type}]`;
  });
}

describe('text that Slack parses', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(text, (each) => expect(unescapeText(escapeText(each))).toBe(each)));
  });

  it('holds none of the signs that mention or link', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(escapeText(each)).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
      }),
    );
  });

  it('is unescaped once, as Slack does', () => {
    expect(unescapeText('&amp;lt;!channel&amp;gt; &amp;amp;')).toBe('&lt;!channel&gt; &amp;');
  });

  it('is measured as it is sent', () => {
    expect(sentLength('a<b>&😀')).toBe('a&lt;b&gt;&amp;😀'.length);
    fc.assert(fc.property(text, (each) => expect(sentLength(each)).toBe(escapeText(each).length)));
  });
});

describe('exact words', () => {
  it('are shown character for character, whatever they look like', () => {
    fc.assert(fc.property(text, (each) => expect(piecesOf(exactWords(each)).join('')).toBe(each)));
  });

  it('are cut when long, between characters that a person sees', () => {
    const characters = fc.array(fc.constantFrom('a', '\n', '👨‍👩‍👧', '🇩🇪', 'e\u0301', '👍🏽', '😀'), {
      minLength: 2_000,
      maxLength: 3_000,
    });
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(characters, (each) => {
        const whole = each.join('');
        const pieces = piecesOf(exactWords(whole));
        expect(pieces.join('')).toBe(whole);
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= 3_000)).toBe(true);
        const seen = new Set([...graphemes.segment(whole)].map((one) => one.index));
        let at = 0;
        for (const piece of pieces) {
          expect(seen.has(at)).toBe(true);
          at += piece.length;
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are one piece up to the limit and two above it', () => {
    expect(piecesOf(exactWords('a'.repeat(3_000)))).toHaveLength(1);
    expect(piecesOf(exactWords('a'.repeat(3_001)))).toHaveLength(2);
  });

  it('are never cut inside a code point, even if one sign has more marks than fit', () => {
    const endless = `e${'\u{1E8D0}'.repeat(4_000)}`;
    const pieces = piecesOf(exactWords(endless));
    expect(pieces.join('')).toBe(endless);
    expect(pieces.filter((piece) => /\p{Cs}/u.test(piece))).toEqual([]);
  });

  it('are never empty', () => {
    expect(() => exactWords('')).toThrow(RangeError);
  });
});
