import type { balance as en } from '../en/balance.js';

/** What attention each side has had, in German. */
export const balance = {
  title: (code) => `Aufmerksamkeit für jede Seite: Mediation ${code}`,
  intro:
    'Nur Mediationspersonen sehen das. Gezählt wird, was Sie ohnehin wissen, und nichts, was eine Seite Ihnen nicht gezeigt hat.',
  suggested: 'Eigene Worte, die Sie der Seite vorgeschlagen haben',
  marked: 'Zeit, die als Gespräch mit der Seite vermerkt ist',
  passed: 'Was Sie von der Seite weitergegeben haben',
  arrived: 'Was bei der Seite hereinkam',
  turnaround: 'Wie lange Worte der Seite meist auf das Weitergeben warteten',
  waits: 'Worte der Seite warten auf das Weitergeben',
  toAnswer: 'Was hereinkam und auf eine Antwort der Seite wartet',
  since: (time) => `seit ${time}`,
  nothing: 'nichts',
  line: (figure, bar, label) => [figure, bar, label].filter(Boolean).join('  '),
  minutes: (minutes) => {
    if (minutes < 120) return `${minutes} Min.`;
    return minutes < 48 * 60 ? `${Math.round(minutes / 60)} Std.` : `${Math.round(minutes / (24 * 60))} Tage`;
  },
  reasons:
    'Gleich ist nicht dasselbe wie gerecht. Eine Seite, für die das neu ist, die größer ist, weiter zurückliegt oder um mehr gebeten wird, darf mit Recht mehr von Ihrer Zeit bekommen. Könnten Sie sagen, warum, wenn die andere Seite fragte?',
  remind: {
    waited: (label) => `${label} hat seit einem Tag oder länger Worte, die bereit zum Weitergeben sind.`,
    apart: (time) =>
      `Die Seiten arbeiten seit ${time} getrennt. Wenn alle dazu bereit sind, kann es helfen, wieder zusammenzukommen.`,
  },
  hush: 'Nicht daran erinnern',
  again: 'Wieder daran erinnern',
} satisfies typeof en;
