import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allOrNone, fewest, type Range, ranges } from '../../src/domain/small-cells.js';

const cells = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 13 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Every breakdown of so many cells with at most so many cases. */
function everyBreakdown(length: number, most: number): number[][] {
  if (length === 0) return [[]];
  return Array.from({ length: most + 1 }, (_, cases) => cases).flatMap((cases) =>
    everyBreakdown(length - 1, most - cases).map((rest) => [cases, ...rest]),
  );
}

/** What a reader has: the total, and the ranges. */
const published = (all: readonly number[], shown: readonly unknown[]) => JSON.stringify([sum(all), shown]);

/** The neighbours whose sum a reader is not told, as first and last place. */
function untold(length: number, shown: readonly Range[]): [number, number][] {
  const starts = shown.length === 0 ? [0] : shown.map(({ first }) => first);
  const ends = shown.length === 0 ? [length - 1] : shown.map(({ last }) => last);
  const places = Array.from({ length }, (_, place) => place);
  return places
    .flatMap((first) => places.slice(first).map((last): [number, number] => [first, last]))
    .filter(([first, last]) => !(starts.includes(first) && ends.includes(last)));
}

function groups(all: readonly number[][], shownOf: (each: number[]) => readonly unknown[]): Map<string, number[][]> {
  const found = new Map<string, number[][]>();
  for (const each of all) {
    const key = published(each, shownOf(each));
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
}

describe('a breakdown that has an order', () => {
  it('shows no range of too few cases, every case once, and each cell in the one range it belongs to', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const shown = ranges(all);
        if (shown.length === 0) return;
        expect(shown.length).toBeGreaterThan(1);
        expect(shown.every(({ cases }) => cases >= fewest)).toBe(true);
        expect(sum(shown.map(({ cases }) => cases))).toBe(sum(all));
        expect(shown[0]?.first).toBe(0);
        expect(shown.at(-1)?.last).toBe(all.length - 1);
        for (const [place, { first, last, cases }] of shown.entries()) {
          expect(cases).toBe(sum(all.slice(first, last + 1)));
          expect(first).toBe(place === 0 ? 0 : (shown[place - 1]?.last ?? 0) + 1);
        }
      }),
    );
  });

  it('shows every cell where none has too few cases', () => {
    const full = fc.array(fc.integer({ min: fewest, max: 99 }), { minLength: 2 });
    fc.assert(
      fc.property(full, (all) => {
        expect(ranges(all)).toEqual(all.map((cases, place) => ({ first: place, last: place, cases })));
      }),
    );
  });

  it('shows the total alone where two ranges would be too few', () => {
    expect(ranges([4, 4])).toEqual([]);
    expect(ranges([9, 4])).toEqual([]);
    expect(ranges([0, 0, 30, 0])).toEqual([]);
    expect(ranges([2, 3, 0, 4, 1, 2])).toEqual([
      { first: 0, last: 1, cases: 5 },
      { first: 2, last: 5, cases: 7 },
    ]);
  });

  it.each([2, 3, 4, 5])(
    'of %i cells lets nobody work out a number under five, in any of all there can be',
    (length) => {
      const all = everyBreakdown(length, length < 5 ? 16 : 12).filter((each) => sum(each) > 0);
      for (const alike of groups(all, ranges).values()) {
        for (const [first, last] of untold(length, ranges(alike[0] ?? []))) {
          const values = new Set(alike.map((each) => sum(each.slice(first, last + 1))));
          const [only] = values;
          if (values.size === 1 && Number(only) < fewest) throw new Error(`${alike[0]} tells ${first} to ${last}`);
        }
      }
    },
  );
});

describe('a breakdown without an order', () => {
  const cell = (cases: number) => ({ cases });

  it('shows its cells only where all have enough cases', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const shown = allOrNone(all.map(cell));
        expect(shown).toEqual(Math.min(...all) >= fewest ? all.map(cell) : []);
      }),
    );
  });

  it('of two cells lets nobody work out a number under five', () => {
    const all = everyBreakdown(2, 40).filter((each) => sum(each) > 0);
    for (const alike of groups(all, (each) => allOrNone(each.map(cell))).values()) {
      const firsts = new Set(alike.map(([first]) => first));
      if (alike.some((each) => Math.min(...each) < fewest)) expect(firsts.size).toBeGreaterThan(1);
    }
  });
});
