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
  stillRunning: 'läuft noch',
  showOne: 'Eine ganz zeigen',
  columns: {
    code: 'Mediation',
    stage: 'Stand',
    opened: 'Eröffnet',
    ended: 'Beendet',
    sessions: 'Sitzungen',
    session: 'Sitzung',
    from: 'Von',
    to: 'Bis',
    phase: 'Phase',
  },
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
    begun: (day) => `begonnen am ${day}`,
    referral: (reference) => `Ihre Nummer ${reference}`,
    runs: 'läuft',
    settled: (day) => `Vereinbarung unterschrieben am ${day}`,
    released: 'Klauseln der Vereinbarung, HR mit dem Einverständnis jeder Seite gezeigt, Wort für Wort:',
    clause: (number) => `Klausel ${number}`,
    moreClauses: (count) =>
      count === 1
        ? 'Eine weitere gezeigte Klausel steht hier nicht.'
        : `${count} weitere gezeigte Klauseln stehen hier nicht.`,
    agreed: 'Einigung erreicht',
    mediator: (name) => `Mediationsperson: ${name}`,
    attended: (who) => `Dabei waren: ${who}`,
    nobody: 'Die Anwesenheit wird nicht gezeigt.',
    roles:
      'Zeiten sind auf die Viertelstunde erweitert. Was gesagt wurde, steht nie in diesem Protokoll, außer Klauseln, die jede Seite Sie lesen lässt.',
    zone: (place) => `Alle Zeiten: ${place}.`,
    length: (minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      const whole = hours === 1 ? '1 Stunde' : `${hours} Stunden`;
      return [...(hours > 0 ? [whole] : []), ...(rest > 0 ? [`${rest} Minuten`] : [])].join(' ');
    },
    phases: {
      opening: 'Beginn',
      together: 'zusammen',
      'separate meetings': 'getrennte Treffen',
      break: 'Pause',
    },
    columns: {
      reference: 'Aktenzeichen',
      referral: 'Ihre Nummer',
      begun: 'Begonnen',
      status: 'Stand',
      sessions: 'Sitzungen',
      mediator: 'Mediationsperson',
      session: 'Sitzung',
      day: 'Tag',
      from: 'Von',
      to: 'Bis',
      phase: 'Phase',
    },
    one: (reference, day) => `${reference}, begonnen am ${day}`,
    find: 'Eine bestimmte finden Sie mit ihrem Aktenzeichen, dessen ersten acht Zeichen oder Ihrer eigenen Nummer: `/caucus log 1a2b3c4d`.',
    noneFits: 'Dazu passt keine Mediation im Protokoll.',
    narrowed: (what) => `Gezeigt sind nur diese: ${what}.`,
    chosen: {
      from: (day) => `begonnen am ${day} oder später`,
      to: (day) => `begonnen am ${day} oder früher`,
      reference: (reference) => `Aktenzeichen beginnt mit ${reference}`,
      nobody: 'mit einer Mediationsperson, von der keine mehr läuft',
    },
    which: {
      all: 'Laufende und beendete',
      running: 'Laufende',
      ended: 'Beendete',
      agreed: 'Beendete mit Einigung',
      other: 'Beendete ohne vermerkte Einigung',
    },
    filter: {
      which: 'Welche',
      from: 'Begonnen ab',
      to: 'Begonnen bis',
      mediator: 'Wer leitet',
      anyone: 'Alle Mediationspersonen',
    },
    older: 'Ältere',
    newest: 'Neueste',
    everything: 'Alle zeigen',
  },
  page: {
    open: 'Die Seite mit dem Protokoll öffnen',
    go: 'Zur Seite mit dem Protokoll',
    link: 'Dieser Link ist nur für Sie. Er öffnet die Seite mit dem HR-Protokoll in Ihrem Browser, einmal, innerhalb von zwei Minuten. Bitte geben Sie ihn nicht weiter.',
    opening:
      'Die Seite mit dem Protokoll öffnet sich in Ihrem Browser. Ein Link öffnet sie nur einmal; mit `/caucus log` bekommen Sie einen neuen.',
    ended: 'Diese Sitzung ist beendet. Was in ihr offen war, zeigt nichts mehr.',
    noneOpen: 'Bei Ihnen ist keine solche Sitzung mehr offen, also gab es nichts zu beenden.',
    notice: {
      began: (time) =>
        `Eine Sitzung auf der Seite mit dem HR-Protokoll hat um ${time} begonnen. Wenn Sie das nicht waren, beenden Sie sie jetzt.`,
      ended: (from, to) =>
        `Eine Sitzung auf der Seite mit dem HR-Protokoll hat um ${from} begonnen und um ${to} geendet.`,
      notMe: 'Das war ich nicht',
    },
  },
} satisfies typeof en;
