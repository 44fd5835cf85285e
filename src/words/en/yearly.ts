import type { Ending } from '../../domain/case.js';

/** The yearly page of HR's log: every viewer of a language reads the same. */
export const yearly = {
  title: (year: number) => `Mediations in ${year}`,
  link: 'By year',
  years: 'Years',
  covers: (first: string, last: string) =>
    first === last
      ? `This page covers ${first}. The next month is added once it is over.`
      : `This page covers ${first} to ${last}. The next month is added once it is over.`,
  coversAll: 'This page covers the whole year.',
  totals: { heading: 'In total', begun: 'Began', ended: 'Ended', unbegun: 'Never began' },
  waits: 'Shown once the year is over.',
  plots: {
    begun: 'When they began',
    ended: 'When they ended',
    days: 'Days from opening to close',
    sessions: 'Sessions in each',
    endings: 'How they ended',
  },
  of: {
    begun: 'By month, of those that have ended since.',
    ended: 'By month.',
    days: 'Of those that ended in this year.',
    sessions: 'Of those that ended in this year.',
    endings: 'Of those that ended in this year. No reason is kept.',
  },
  drawn: (plot: string) => `${plot}, drawn as bars. The table below says the same.`,
  wide: 'A wide bar is several months taken together: its number is for all of them.',
  none: 'There are none.',
  few: (count: number) => `Not shown in parts, for some would be fewer than five. Total: ${count}.`,
  columns: { month: 'Month', days: 'Days', sessions: 'Sessions', ending: 'Ending', count: 'Mediations' },
  total: 'Total',
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  range: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  days: (least: number, most: number | null) =>
    most === null ? `${least} days or more` : least === 0 ? `up to ${most} days` : `${least} to ${most} days`,
  sessions: (least: number, most: number | null) => {
    if (most === null) return `${least} or more`;
    if (least !== most) return `${least} to ${most}`;
    return most === 0 ? 'none' : `${most}`;
  },
  endings: { 'agreement reached': 'Agreement reached', ended: 'Ended' } satisfies Record<Ending, string>,
  howToRead: {
    heading: 'How to read this',
    counted: 'A mediation is counted once it has ended. One that still runs is in no number here.',
    few: 'A part of fewer than five is not shown by itself. It is put together with the parts next to it.',
    hidden: 'A mediation in which a person who may read this log takes part is in no number here.',
    same: 'Everyone who may read this log sees the same numbers.',
  },
};
