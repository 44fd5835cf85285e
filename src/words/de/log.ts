import type { log as en } from '../en/log.js';

/** The log, in what each reader may see of it. */
export const log = {
  title: 'Ihre Mediationen',
  none: 'In Ihrem Protokoll steht noch keine Mediation.',
  caseTitle: (code) => `Mediation ${code}`,
  stages: {
    convening: 'Einladung läuft',
    underway: 'läuft',
    ending: 'endet bald, noch nicht mitgeteilt',
    closing: 'beendet, Räume noch offen',
    closed: 'beendet',
  },
  opened: (day) => `eröffnet am ${day}`,
  endedOn: (day) => `beendet am ${day}`,
  sessions: (count) => (count === 1 ? '1 Sitzung' : `${count} Sitzungen`),
  more: (verb, code) => `\`/caucus ${verb} ${code}\` zeigt eine davon ganz.`,
  moreRows: (count) =>
    count === 1 ? 'Eine frühere Zeile ist hier nicht gezeigt.' : `${count} frühere Zeilen sind hier nicht gezeigt.`,
  noSessions: 'Es gab keine Sitzung.',
  session: (number) => `Sitzung ${number}`,
  row: (from, to, what) => `${from} bis ${to}: ${what}`,
  running: (from, what) => `${from}, läuft noch: ${what}`,
  phases: {
    opening: 'Beginn',
    together: 'zusammen',
    separately: 'jede Seite getrennt',
    break: 'Pause',
  },
  marks: {
    caucus: (label) => `im privaten Raum mit ${label}`,
    shuttle: 'hin und her zwischen den Seiten',
    impasse: 'es stockt',
    drafting: 'am Entwurf',
  },
  hr: {
    title: 'Das HR-Protokoll',
    line: (reference, begun) => `${reference}: begonnen am ${begun}`,
    runs: 'läuft',
    settled: (day) => `Vereinbarung unterschrieben am ${day}`,
    released: 'Klauseln der Vereinbarung, HR mit dem Einverständnis jeder Seite gezeigt, Wort für Wort:',
    clause: (number) => `Klausel ${number}`,
    agreed: 'Einigung erreicht',
    mediator: (name) => `Mediationsperson: ${name}`,
    attended: (who) => `Dabei waren: ${who}`,
    nobody: 'Die Anwesenheit wird nicht gezeigt.',
    roles: 'Zeiten sind auf die Viertelstunde erweitert. Was gesagt wurde, steht nie in diesem Protokoll.',
    phases: {
      opening: 'Beginn',
      together: 'zusammen',
      'separate meetings': 'getrennte Treffen',
      break: 'Pause',
    },
    shown: (count) =>
      `Die neuesten ${count} sind gezeigt. Mit einem Aktenzeichen hinter dem Befehl sehen Sie eine andere.`,
  },
} satisfies typeof en;
