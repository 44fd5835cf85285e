import { day } from './calendar.js';
import type { Day, Instant } from './ids.js';

/**
 * What is counted of a case for the yearly figures, once it has ended and never before: one that still runs may yet leave HR's
 * sight, and no total may ever fall. `begun` is counted in the year in which it began, the others in that in which it ended.
 */
export const figures = ['begun', 'ended', 'days', 'sessions', 'agreed', 'unbegun'] as const;
export type YearlyFigure = (typeof figures)[number];

/** The least number of each range. */
export const daysFrom = [0, 8, 15, 31, 61, 91, 181];
export const sessionsFrom = [0, 1, 2, 3, 4, 5];

/** What is known of a case that has ended. It never began where `begunOn` is null. */
export type EndedCase = { openedOn: Day; begunOn: Day | null; endedOn: Day; agreed: boolean; sessions: number };

/**
 * One case in one figure. The bucket is a month, the least number of a range, or 1 and 0 for yes and no. HR may see it once its
 * month is over by a day, wherever in the world that was; what HR's list does not show of a case, once the whole year is.
 */
export type Counted = { year: number; figure: YearlyFigure; bucket: number; shownFrom: Instant };

export function counted({ openedOn, begunOn, endedOn, agreed, sessions }: EndedCase): Counted[] {
  const { year, month } = monthOf(endedOn);
  const once = { month: Date.UTC(year, month, 2), year: Date.UTC(year + 1, 0, 2) };
  if (begunOn === null) return [{ year, figure: 'unbegun', bucket: 0, shownFrom: once.year }];
  const begun = monthOf(begunOn);
  return [
    { year: begun.year, figure: 'begun', bucket: begun.month, shownFrom: once.month },
    { year, figure: 'ended', bucket: month, shownFrom: once.month },
    { year, figure: 'days', bucket: leastOf(daysFrom, daysBetween(openedOn, endedOn)), shownFrom: once.year },
    { year, figure: 'sessions', bucket: leastOf(sessionsFrom, sessions), shownFrom: once.month },
    { year, figure: 'agreed', bucket: agreed ? 1 : 0, shownFrom: once.month },
  ];
}

/** January is 1. */
export type Month = { year: number; month: number };

/** The newest month that is over by a day: what has ended until then may be shown. */
export function lastFinishedMonth(now: Instant): Month {
  const yesterday = new Date(now - day);
  const month = yesterday.getUTCMonth();
  return month === 0
    ? { year: yesterday.getUTCFullYear() - 1, month: 12 }
    : { year: yesterday.getUTCFullYear(), month };
}

function monthOf(date: Day): Month {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

/** The day of opening is one of UTC, so it may lie a day after that of an ending. */
function daysBetween(from: Day, to: Day): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / day);
}

function leastOf(ranges: readonly number[], value: number): number {
  return ranges.findLast((least) => least <= value) ?? 0;
}
