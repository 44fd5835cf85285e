import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wording } from '../../src/domain/wording.js';

const of = (input: string) => wording(input, { max: 3_000 });
const refuses = (input: string, kind: string, codePoint: string, line: number, column: number) =>
  expect(of(input)).toEqual({ ok: false, fault: { type: 'character', kind, codePoint, line, column } });

describe('the place of what is refused', () => {
  it('counts lines and what a person sees on them, as it was typed', () => {
    refuses('\r\n\r\nfirst\r\n  👨‍👩‍👧e\u0301🇩🇪\u200Bx', 'invisible', 'U+200B', 4, 6);
  });

  it('is that of the first', () => {
    refuses('abc\u202E\u200B\n\n\n\n\n', 'bidirectional control', 'U+202E', 1, 4);
  });

  it('is found on a line far longer than any window on it', () => {
    const unit = fc.constantFrom('a', '🇩🇪', '👨‍👩‍👧', `e${'\u0323\u0301'.repeat(400)}`, '👍🏽', 'ש');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 400 }), (units) => {
        refuses(`${units.join('')}\u200B`, 'invisible', 'U+200B', 1, units.length + 1);
      }),
      { numRuns: 30 },
    );
  });

  it('is found wherever something hidden stands between visible words', () => {
    const hiding = fc.constantFrom('\u200B', '\u202E', '\u2060', '\uE000', '\t', '\u{E0041}');
    const lines = fc.array(fc.constantFrom('a', 'é', '中', '😀', ' ', '\n'), { maxLength: 30 });
    fc.assert(
      fc.property(lines, hiding, lines, (before, character, after) => {
        const result = of([...before, character, ...after].join(''));
        const line = before.filter((each) => each === '\n').length + 1;
        const column = before.length - before.lastIndexOf('\n');
        expect(result).toMatchObject({ ok: false, fault: { type: 'character', line, column } });
      }),
    );
  });
});
