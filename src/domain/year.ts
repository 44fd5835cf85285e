import type { Ending } from './case.js';
import { allOrNone, type Range, ranges } from './small-cells.js';
import { daysFrom, type Month, sessionsFrom, type YearlyFigure } from './yearly.js';

/** How many cases of a year, by figure and bucket, as far as HR may see them. */
export type YearlyCount = { figure: YearlyFigure; bucket: number; cases: number };

/** A total, and how it is made up: no range has too few cases, and there is none where only the total may be shown. */
export type Breakdown = { total: number; ranges: Range[] };

/**
 * The figures of one year, as every viewer reads them. `months` is how many of it are over. A year that is not over has no
 * `days` and no `unbegun`: compared from month to month, they would tell of single cases what HR's list does not.
 */
export type Year = {
  year: number;
  months: number;
  begun: Breakdown;
  ended: Breakdown;
  days: Breakdown | null;
  sessions: Breakdown;
  endings: { total: number; cells: { ending: Ending; cases: number }[] };
  unbegun: number | null;
};

export function yearOf(year: number, counts: readonly YearlyCount[], through: Month): Year {
  const months = year < through.year ? 12 : through.month;
  const isOver = months === 12;
  const cell = (figure: YearlyFigure, bucket: number) =>
    counts
      .filter((each) => each.figure === figure && each.bucket === bucket)
      .reduce((sum, { cases }) => sum + cases, 0);
  const broken = (figure: YearlyFigure, buckets: readonly number[]): Breakdown => {
    const cells = buckets.map((bucket) => cell(figure, bucket));
    return { total: cells.reduce((sum, cases) => sum + cases, 0), ranges: ranges(cells) };
  };
  const everyMonth = Array.from({ length: months }, (_, index) => index + 1);
  const endings = [
    { ending: 'agreement reached' as const, cases: cell('agreed', 1) },
    { ending: 'ended' as const, cases: cell('agreed', 0) },
  ];
  return {
    ...{ year, months },
    begun: broken('begun', everyMonth),
    ended: broken('ended', everyMonth),
    days: isOver ? broken('days', daysFrom) : null,
    sessions: broken('sessions', sessionsFrom),
    endings: { total: endings.reduce((sum, { cases }) => sum + cases, 0), cells: allOrNone(endings) },
    unbegun: isOver ? cell('unbegun', 0) : null,
  };
}
