import type { Knex } from 'knex';
import { type Year, type YearlyCount, yearOf } from '../domain/year.js';
import { lastFinishedMonth } from '../domain/yearly.js';

/** What the yearly page shows: the years there are, the newest first, and one of them. */
export type ShownYear = { years: number[]; shown: Year };

const earliest = 2000;

/** The figures of one year, or of the newest, under the token of this transaction; null if it is no year that has a page. */
export async function hrYear(trx: Knex, asked: number | null): Promise<ShownYear | null> {
  // By the same clock as the view, and at the same moment.
  const { rows } = await trx.raw<{ rows: { now: Date }[] }>('select now() as now');
  const through = lastFinishedMonth(rows[0]?.now.getTime() ?? 0);
  const year = asked ?? through.year;
  if (!Number.isInteger(year) || year < earliest || year > through.year) return null;
  const counts: YearlyCount[] = await trx('hr_figure_list').where({ year }).select('figure', 'bucket', 'cases');
  const known: number[] = await trx('hr_figure_list').distinct('year').pluck('year');
  const years = [...new Set([...known, year, through.year])].sort((one, other) => other - one);
  return { years, shown: yearOf(year, counts, through) };
}
