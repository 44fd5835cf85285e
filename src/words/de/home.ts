import type { home as en } from '../en/home.js';

/** The App Home: what each person finds there. Nobody else sees it. */
export const home = {
  onlyYou: 'Nur Sie sehen diese Seite. Worte aus einem Raum stehen nie auf ihr.',

  about: {
    title: 'Wozu Caucus da ist',
    what: 'Caucus hilft Menschen bei der Arbeit, einen Streit in einer Mediation zu klären. Jede Seite hat einen privaten Raum mit der Mediationsperson. Caucus trägt nichts hinaus als genau die Worte, die diese Seite freigegeben hat, und nur zu den Menschen, die sie genannt hat.',
    notNow:
      'Sie nehmen jetzt an keiner Mediation teil. Eine Einladung käme als Nachricht von Caucus zu Ihnen, und Sie dürfen ohne Grund Nein sagen.',
    wish: 'Wünschen Sie sich eine Mediation? Bitte fragen Sie eine Mediationsperson in Ihrer Organisation.',
  },

  invited: (by) =>
    `Sie sind zu dieser Mediation eingeladen. ${by === null ? '' : `Sie können bis ${by} antworten. `}Die Einladung steht bei Ihren Nachrichten mit Caucus, und dort antworten Sie. Sie dürfen ohne Grund Nein sagen.`,
  named:
    'Sie sind gefragt, ob Sie diese Mediation leiten würden. Die Frage steht bei Ihren Nachrichten mit Caucus, und dort antworten Sie.',

  places: {
    private: 'Ihr privater Raum',
    alone: 'Der Raum Ihrer Seite, ohne die Mediationsperson',
    together: 'Der Raum für alle',
    mediators: 'Der Raum der Mediationspersonen',
  },
  place: (what) => `${what}: `,
  notYet: 'Ihr privater Raum wird gerade geöffnet. Sie finden ihn in der Liste Ihrer Räume.',
  counted: (what, count) => `${what}: ${count}`,
  wayOn: '„Was auf Sie wartet“ zeigt alles davon, und Sie können dort antworten.',
  ended: 'Das Verzeichnis Ihres privaten Raums können Sie weiterhin lesen und behalten.',
  moreCases: (count) =>
    count === 1
      ? 'Eine weitere Mediation ist hier nicht gezeigt. In einem ihrer Räume sagt `/caucus status`, wie es steht.'
      : `${count} weitere Mediationen sind hier nicht gezeigt. In einem Raum von jeder sagt \`/caucus status\`, wie es steht.`,

  more: 'Alles, was Sie tun können',
  moreTitle: 'Was Sie tun können',
  moreIntro: (code) => `Was Sie in der Mediation ${code} tun können. Was in einen Raum gehört, tun Sie dort.`,

  verbs: {
    open: 'Eine Mediation eröffnen',
    status: 'Was auf Sie wartet',
    start: 'Eine Sitzung beginnen',
    phase: 'Den Abschnitt wechseln',
    break: 'Eine Pause machen',
    resume: 'Nach der Pause weitermachen',
    adjourn: 'Diese Sitzung beenden',
    close: 'Mediation abschließen',
    propose: 'Den anderen schreiben',
    pass: 'Was zum Weitergeben bereit ist',
    record: 'Das Verzeichnis ansehen',
    settle: 'Eine Vereinbarung entwerfen',
    pause: 'Um eine Pause bitten',
    leave: 'Verlassen',
    withdraw: 'Ihre Seite zurückziehen',
    people: 'Die Beteiligten ändern',
    questions: 'Fragen, die helfen können',
    balance: 'Aufmerksamkeit für jede Seite',
    log: 'Das Protokoll ansehen',
    who: 'Wer das sehen kann',
    settings: 'Die Einstellungen öffnen',
    doctor: 'Caucus prüfen',
    help: 'Was Sie hier tun können',
  } as Record<string, string>,

  mediator: {
    title: 'Sie leiten Mediationen',
    none: 'Jetzt läuft keine Mediation, die Sie leiten.',
    some: 'Ihre Mediationen stehen unten, die neueste zuerst.',
  },

  hr: {
    title: 'Das HR-Protokoll',
    sees: 'Sie sehen, dass Mediation stattfindet: ihre Tage und ihre Dauer, wer dabei war, soweit die Regel es zeigt, und ein Wort für ihr Ende.',
    never:
      'Sie sehen nie, was jemand gesagt hat, wer gefragt, abgelehnt oder die Mediation verlassen hat, mit wem die Mediationsperson sprach oder wie nahe man sich kam.',
    newest: 'Die neuesten:',
  },

  admin: {
    title: 'Caucus einrichten',
    ready: 'Caucus ist eingerichtet. Mediationen können eröffnet werden.',
    missing: 'Bevor eine Mediation eröffnet werden kann, fehlt in den Einstellungen noch:',
    runBy: 'welche Organisation Caucus betreibt und seinen Schlüssel hält',
    agreement: 'was die Menschen vereinbaren',
    mediators: 'wer Mediationen leiten darf',
    rosters: 'ein Blick auf beide Listen von Menschen, die aus einer Sicherung stammen',
    item: (what) => `• ${what}`,
    noCase: 'Was in einer Mediation geschieht, sehen Sie hier nie.',
  },
} satisfies typeof en;
