import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeAlphabet, codeFrom, codeLength, isCode, normaliseCode } from '../../src/domain/code.js';
import { neutralWord, neutralWords } from '../../src/domain/neutral-words.js';

describe('a case code', () => {
  it('has no vowels, no Y and nothing that looks like another symbol', () => {
    expect(codeAlphabet).toMatch(/^[2-9A-Z]+$/);
    expect(codeAlphabet).not.toMatch(/[AEIOUY01BGLSZ]/);
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
  });

  it('is five symbols in upper case', () => {
    expect(isCode('7K3QF')).toBe(true);
    for (const text of ['7k3qf', '7K3Q', '7K3QFF', '7K3Q0', '7K3QA', '7K3QF\n', ' 7K3QF', ''])
      expect(isCode(text)).toBe(false);
  });

  it('may be typed in lower case and with spaces around', () => {
    expect(normaliseCode(' 7k3qf ')).toBe('7K3QF');
    for (const typed of ['', '7k3q', '7k3q0', 'ſ7k3q', '7-k3qf']) expect(normaliseCode(typed)).toBeNull();
  });

  it('is made of any bytes of which enough can be used', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), (bytes) => {
        const usable = bytes.filter((byte) => byte < 253).length;
        const made = codeFrom(bytes);
        expect(made === null ? made : isCode(made)).toBe(usable < codeLength ? null : true);
      }),
    );
  });

  it('makes every symbol equally likely', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const symbol = codeFrom(new Uint8Array([byte, 0, 0, 0, 0]))?.[0];
      if (symbol !== undefined) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([...codeAlphabet].sort());
    expect(new Set(counts.values())).toEqual(new Set([11]));
  });

  it('skips bytes that would make some symbols likelier', () => {
    expect(codeFrom(new Uint8Array([255, 0, 254, 1, 253, 2, 3, 4]))).toBe('23456');
  });
});

describe('the neutral words', () => {
  const names =
    'ash aspen basil bay beryl bryony coral daisy erica fern flint forrest ginger hazel heather holly iris ivy jade jasmine jasper juniper laurel lavender lily linden lotus marigold myrtle olive opal pearl petunia poppy primrose reed rose rosemary rowan ruby saffron sage sequoia tansy topaz violet willow'.split(
      ' ',
    );
  const ranked =
    'gold silver platinum bronze copper iron diamond emerald sapphire ebony ivory amber redwood blackthorn elder'.split(
      ' ',
    );
  const charged =
    'cotton hemp hemlock nettle thistle lemon yew nightshade foxglove apple coconut privet leek sugarcane tobacco'.split(
      ' ',
    );

  it('are 128 different short words that fit into the name of a room', () => {
    expect(new Set(neutralWords).size).toBe(128);
    expect(neutralWords.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
  });

  it('are no first names, no ranks and nothing charged', () => {
    expect(neutralWords.filter((word) => [...names, ...ranked, ...charged].includes(word))).toEqual([]);
  });

  it('are counted round, so that neighbours differ', () => {
    const first = 250;
    expect(new Set(Array.from({ length: 128 }, (_, index) => neutralWord(first + index))).size).toBe(128);
    expect(neutralWord(128)).toBe(neutralWord(0));
  });

  it('have whole numbers from 0 only', () => {
    for (const index of [-1, 0.5, Number.NaN]) expect(() => neutralWord(index)).toThrow(RangeError);
  });
});
