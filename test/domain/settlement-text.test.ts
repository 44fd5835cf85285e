import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Part, partsOf, settlementText } from '../../src/domain/settlement-text.js';
import { wording } from '../../src/domain/wording.js';

/** Words as they are frozen. */
const frozen = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .chain((text) => fc.constantFrom(text, `| ${text}`, `Clause 2 of 3\n\n${text}`, `${text}\n\n\n| ${text}`))
  .map((text) => wording(text, { max: 500 }))
  .filter((worded) => worded.ok)
  .map((worded) => (worded.ok ? worded.text : ''));

describe('a settlement’s text', () => {
  it('gives back each part as it was put in, whatever the words imitate', () => {
    fc.assert(
      fc.property(fc.array(frozen, { maxLength: 6 }), (all) => {
        const parts = all.flatMap((words, index): Part[] => [{ frame: `Clause ${index + 1} of 9` }, { words }]);
        expect(partsOf(settlementText(parts))).toEqual(parts);
      }),
    );
  });

  it('keeps the lines of the frame together, and empty lines in words', () => {
    const parts: Part[] = [{ frame: 'One\nTwo' }, { words: 'a\n\nb\n| c' }, { frame: 'Three' }, { words: 'd' }];
    expect(partsOf(settlementText(parts))).toEqual(parts);
  });
});
