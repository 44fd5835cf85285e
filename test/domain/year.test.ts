import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fewest } from '../../src/domain/small-cells.js';
import { type YearlyCount, yearOf } from '../../src/domain/year.js';
import {
  counted,
  daysFrom,
  type EndedCase,
  figures,
  lastFinishedMonth,
  sessionsFrom,
} from '../../src/domain/yearly.js';

const ended: EndedCase = {
  ...{ openedOn: '2025-12-20', begunOn: '2025-12-29', endedOn: '2026-01-31' },
  ...{ agreed: true, sessions: 7 },
};
const february = Date.parse('2026-02-02T00:00:00Z');
const nextYear = Date.parse('2027-01-02T00:00:00Z');

describe('a case that has ended', () => {
  it('is counted in the year and month in which it began, and in those in which it ended', () => {
    expect(counted(ended)).toEqual([
      { year: 2025, figure: 'begun', bucket: 12, shownFrom: february },
      { year: 2026, figure: 'ended', bucket: 1, shownFrom: february },
      { year: 2026, figure: 'days', bucket: 31, shownFrom: nextYear },
      { year: 2026, figure: 'sessions', bucket: 5, shownFrom: february },
      { year: 2026, figure: 'agreed', bucket: 1, shownFrom: february },
    ]);
  });

  it('is nothing but one more of those that never began, if it did not, and only once the year is over', () => {
    const never = { ...ended, begunOn: null, agreed: false, sessions: 0 };
    expect(counted(never)).toEqual([{ year: 2026, figure: 'unbegun', bucket: 0, shownFrom: nextYear }]);
  });

  it('in December is shown with its month, which is also when its year is', () => {
    const shown = counted({ ...ended, endedOn: '2026-12-31' }).map(({ shownFrom }) => shownFrom);
    expect(new Set(shown)).toEqual(new Set([nextYear]));
  });

  it('may have ended the day before it was opened, by the clocks of two places', () => {
    const bucket = counted({ ...ended, openedOn: '2026-02-01' }).find(({ figure }) => figure === 'days')?.bucket;
    expect(bucket).toBe(0);
  });
});

describe('the newest month that is over', () => {
  it.each([
    ['2026-02-01T23:59:59.999Z', 2025, 12],
    ['2026-02-02T00:00:00Z', 2026, 1],
    ['2026-12-31T12:00:00Z', 2026, 11],
    ['2027-01-02T00:00:00Z', 2026, 12],
  ])('at %s is of %i, number %i', (now, year, month) => {
    expect(lastFinishedMonth(Date.parse(now))).toEqual({ year, month });
  });

  it('is the last of which the database shows what ended', () => {
    const day = fc.date({ min: new Date('2000-02-01'), max: new Date('2099-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat({ max: 90 * 86_400_000 }), (at, later) => {
        const endedOn = at.toISOString().slice(0, 10);
        const [, { bucket, year, shownFrom } = { bucket: 0, year: 0, shownFrom: 0 }] = counted({ ...ended, endedOn });
        const through = lastFinishedMonth(at.getTime() + later);
        const isOver = year * 12 + bucket <= through.year * 12 + through.month;
        expect(shownFrom <= at.getTime() + later).toBe(isOver);
      }),
    );
  });
});

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const buckets = { begun: months, ended: months, days: daysFrom, sessions: sessionsFrom, agreed: [0, 1], unbegun: [0] };
const counts = fc
  .tuple(
    ...figures.map((figure) =>
      fc
        .array(fc.nat({ max: 20 }), { minLength: 12, maxLength: 12 })
        .map((all) => buckets[figure].map((bucket, index) => ({ figure, bucket, cases: all[index] ?? 0 }))),
    ),
  )
  .map((each): YearlyCount[] => each.flat().filter(({ cases }) => cases > 0));

describe('a year', () => {
  it('is made of totals and of nothing under five', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 12 }), (all, month) => {
        const shown = yearOf(2026, all, { year: 2026, month });
        const total = (figure: string, most: number) =>
          all
            .filter((each) => each.figure === figure && each.bucket <= most)
            .reduce((sum, { cases }) => sum + cases, 0);
        const { begun, ended, days, sessions, endings } = shown;
        expect(shown.months).toBe(month);
        expect(begun.total).toBe(total('begun', month));
        expect(ended.total).toBe(total('ended', month));
        expect(sessions.total).toBe(total('sessions', 5));
        expect(endings.total).toBe(total('agreed', 1));
        expect([days, shown.unbegun].map((each) => each === null)).toEqual([month < 12, month < 12]);
        const cells = [
          ...[begun, ended, sessions, ...(days ? [days] : [])].flatMap((each) => each.ranges),
          ...endings.cells,
        ];
        expect(cells.every(({ cases }) => cases >= fewest)).toBe(true);
        expect([0, 2]).toContain(endings.cells.length);
      }),
    );
  });

  it('before the newest has all its months', () => {
    expect(yearOf(2025, [], { year: 2026, month: 3 })).toMatchObject({ months: 12, unbegun: 0, days: { total: 0 } });
  });
});
