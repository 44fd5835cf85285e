import type { restoring as en } from '../en/restoring.js';

/** What people read once the database of Caucus was restored from a backup. */
export const restoring = {
  upTo: (time) =>
    `Die Datenbank von Caucus wurde wiederhergestellt. Sicher darin ist, was bis ${time} getan wurde; was danach kam, fehlt vielleicht.`,
  room: '`/caucus status` zeigt den Stand. Bitte sagen Sie der Mediationsperson, was nicht so ist, wie es sein soll.',
  mediator:
    'Nichts, was eine Seite freigegeben hatte, ist noch bereit zum Weitergeben, und was unterwegs war, wurde angehalten. Antworten fehlen vielleicht, und ebenso, wer nach dieser Zeit gegangen oder gekommen ist oder sich zurückgezogen hat: Bitte fragen Sie jede Seite.',
  cleared:
    'Die Datenbank von Caucus wurde wiederhergestellt. Was Ihre Seite freigegeben hatte und noch nicht weitergegeben war, ist darum nicht mehr freigegeben, und keine Antwort, die noch mitzuteilen war, ist aufbewahrt. Wenn es noch gilt, sagen Sie bitte noch einmal Ja: `/caucus status` führt es auf.',
  maybePassed: (to) =>
    `Die Datenbank von Caucus wurde wiederhergestellt, während diese Worte unterwegs waren. Niemand kann darum sagen, ob sie an ${to} gelangt sind. Vielleicht stehen sie dort, vielleicht nicht.`,
  notAgain: 'Diese Worte werden nicht noch einmal weitergegeben, es sei denn, Ihre Seite gibt sie noch einmal frei.',
  maybePassedFrom: (from, to) =>
    `Die Datenbank von Caucus wurde wiederhergestellt, während Worte von ${from} unterwegs waren an ${to}. Vielleicht stehen sie dort, vielleicht nicht: Bitte sehen Sie nach.`,
  rosters:
    'Die Datenbank von Caucus wurde wiederhergestellt, darum sind diese Listen vielleicht nicht die neuesten. Bis Sie beide angesehen und gespeichert haben, kann niemand eine Mediation eröffnen, und niemand sieht das HR-Protokoll.',
} satisfies typeof en;
