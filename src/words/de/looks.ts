import type { looks as en } from '../en/looks.js';

/** What only a person who looks into the room can see, in German. A place stands behind a colon, so that it changes in no case. */
export const looks = {
  emptyCard: (from, to) =>
    `Diese Worte von ${from} sollten hierhin: ${to}. Slack hat nicht bestätigt, dass etwas davon angekommen ist. Die Worte sind dort nicht erschienen; vielleicht steht dort eine leere Karte.`,
  mayStand: (from, to) =>
    `Diese Worte von ${from} sollten hierhin: ${to}. Slack sagt nicht, ob sie dort stehen. Bitte sehen Sie dort nach.`,
  missing: (place) =>
    `Eine Nachricht von Caucus sollte hierhin: ${place}. Slack hat sie nicht bestätigt. Vielleicht steht dort eine leere Karte, oder es stehen andere Worte dort.`,
  begins: (line) => `Die Nachricht beginnt so: „${line}“`,
  until: (from, time) =>
    `Wenn bis ${time} niemand nachgesehen hat, wird ${from} mitgeteilt, dass es sich nicht bestätigen ließ.`,

  passAgain: 'Diese Worte noch einmal weitergeben',
  postAgain: 'Noch einmal senden',
  stands: 'Diese Worte stehen dort',
  notThere: 'Diese Worte stehen dort nicht',
} satisfies typeof en;
