import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AmountFault, isMore, midpoint, readAmount } from '../../src/domain/amount.js';

const hundredths = (typed: string) => {
  const read = readAmount(typed);
  return read.ok ? Number(read.amount) : read.fault;
};

describe('a figure', () => {
  it.each([
    ['1200', 120_000],
    ['1200.5', 120_050],
    ['1200,50', 120_050],
    ['1 200', 120_000],
    ['1\u00a0200,50', 120_050],
    ['1\u202f200.50', 120_050],
    ["1'200.50", 120_050],
    ['1,200.50', 120_050],
    ['1.200,50', 120_050],
    ['1.200.000', 120_000_000],
    ['1,200,000.5', 120_000_050],
    ['0', 0],
    ['0.05', 5],
    ['007', 700],
    ['１２００', 120_000],
    ['999999999999.99', 99_999_999_999_999],
  ])('%s is read as people of one place or another mean it', (typed, expected) => {
    expect(hundredths(typed)).toBe(expected);
  });

  it.each<[string, AmountFault]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1,200', 'two ways'],
    ['12.345', 'two ways'],
    ['1200 USD', 'not alone'],
    ['€ 1200', 'not alone'],
    ['1e5', 'not alone'],
    ['12 %', 'not alone'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['(500)', 'negative'],
    ['5-', 'negative'],
    ['١٢٣', 'other digits'],
    ['1200.505', 'decimals'],
    ['1 200,5050', 'decimals'],
    ['1,20,0', 'no number'],
    ['1,200.500.10', 'no number'],
    ['1 20 0', 'no number'],
    ['1/2', 'no number'],
    ['.5', 'no number'],
    ['5.', 'no number'],
    ['1 200.000,5 0', 'no number'],
    ['1000000000000', 'too large'],
    ['9'.repeat(400), 'too large'],
  ])('%s is refused', (typed, expected) => {
    expect(hundredths(typed)).toBe(expected);
  });

  it('is always as long, however large it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (made) => {
        const text = `${made / 100n}.${(made % 100n).toString().padStart(2, '0')}`;
        const read = readAmount(text);
        expect(read).toEqual({ ok: true, amount: made.toString().padStart(15, '0') });
      }),
    );
  });

  it('of any text is read, or refused, and never anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (typed) => {
        const read = readAmount(typed);
        expect(read.ok ? /^[0-9]{15}$/.test(read.amount) : read.fault !== undefined).toBe(true);
      }),
    );
  });
});

describe('two figures', () => {
  const amount = (cents: number) => String(cents).padStart(15, '0');

  it('have a midpoint, of which half a hundredth is rounded up', () => {
    expect(midpoint(amount(100), amount(200))).toBe(amount(150));
    expect(midpoint(amount(100), amount(101))).toBe(amount(101));
    expect(midpoint(amount(99_999_999_999_999), amount(99_999_999_999_998))).toBe(amount(99_999_999_999_999));
  });

  it('are compared by what they are', () => {
    expect([isMore(amount(2), amount(1)), isMore(amount(1), amount(1)), isMore(amount(1), amount(2))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
