import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figuresIn } from '../../src/domain/figures-in-text.js';

const read = (text: string) => figuresIn(text).flatMap(({ readings }) => readings);
const places = (text: string) => figuresIn(text).map(({ start, end }) => text.slice(start, end));

describe('figures', () => {
  it.each([
    ['40,000', ['40000', '40']],
    ['40.000', ['40000', '40']],
    ['40 000', ['40000']],
    ['40\u202f000', ['40000']],
    ["40'000.00", ['40000']],
    ['1,00,000', ['100000']],
    ['£40k', ['40', '40000']],
    ['1.5 million', ['1.5', '1500000']],
    ['1.234.567,80', ['1234567.8']],
    ['٤٠٬٠٠٠', ['40000']],
    ['40', ['40']],
    ['0,50', ['0.5']],
    ['-7', ['7']],
    ['007', ['7']],
    ['1.2.3', ['1', '2', '3']],
    ['40EUR', ['40']],
    ['30min', ['30']],
    ['3rd', ['3']],
    ['9'.repeat(40), ['9'.repeat(40)]],
  ])('%s may be read as %j', (text, readings) => {
    expect(read(text)).toEqual(readings);
  });

  it('are not the numbers of a list, nor the words between them', () => {
    expect(places('1. We pay 40.\n2) You stop.')).toEqual(['40']);
    expect(places('in 2026 300 people')).toEqual(['2026 300']);
    expect(places('None at all')).toEqual([]);
    expect(places('B2B, Q3, 7K3QF, 3dghw3 and a4')).toEqual([]);
  });

  it('are the same in a text whatever stands around them', () => {
    const figure = fc.nat(99_999_999).map(String);
    fc.assert(
      fc.property(
        figure,
        fc.constantFrom('£', '', 'about ', '(', '“'),
        fc.constantFrom('.', ',', ')', '', ' €'),
        (...parts) => {
          expect(read(`${parts[1]}${parts[0]}${parts[2]}`)).toEqual([parts[0]]);
        },
      ),
    );
  });

  it('are never cut out of the text where it has none, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const place of places(text)) expect(place).toMatch(/\p{Nd}/u);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['3 March 2027', ['03-03 of any year']],
    ['March 3rd', ['03-03 of any year']],
    ['the 3rd of March', ['03-03 of any year']],
    ['2027-03-03', ['03-03 of any year']],
    ['3.3.27', ['03-03 of any year']],
    ['3. März', ['03-03 of any year']],
    ['3 de marzo de 2027', ['03-03 of any year']],
    ['03/04/2026', ['04-03 of any year', '03-04 of any year']],
    ['13/12', ['12-13 of any year', '13', '12']],
    ['by March 2027', ['2027-03']],
    ['45/45/2026', ['45', '2026']],
  ])('%s may be read as %j', (text, readings) => {
    expect(read(text)).toEqual(readings);
  });
});
