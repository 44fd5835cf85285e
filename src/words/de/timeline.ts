import type { timeline as en } from '../en/timeline.js';

/** The drawing of one case's sessions. */
export const timeline = {
  caption: (place) => `Sitzungen nach Uhrzeit, ${place}`,
  drawn: (first, last) =>
    first === last
      ? `Sitzung ${first} nach Uhrzeit. Die Tabelle darunter sagt dasselbe.`
      : `Sitzungen ${first} bis ${last} nach Uhrzeit. Die Tabelle darunter sagt dasselbe.`,
  row: (number, day, from, to) => `Sitzung ${number}: ${day}, ${from} bis ${to}`,
} satisfies typeof en;
