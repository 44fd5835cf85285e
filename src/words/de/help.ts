import type { help as en } from '../en/help.js';

/** What each verb does, in one line. Every verb of the list of entry points has its line here; a test says so. */
export const verbLines: Record<string, string> = {
  open: 'eine Mediation eröffnen',
  status: 'wie es steht und was auf Sie wartet',
  start: 'eine Sitzung beginnen',
  phase: 'in einen anderen Abschnitt wechseln',
  break: 'eine Pause machen',
  resume: 'nach einer Pause weitermachen',
  adjourn: 'diese Sitzung beenden',
  close: 'diese Mediation abschließen',
  propose: 'Worte für die andere Seite schreiben, ändern oder freigeben',
  pass: 'weitergeben, was freigegeben ist',
  record: 'was aus diesem Raum hinausging und was hereinkam',
  settle: 'eine Vereinbarung entwerfen und unterschreiben',
  pause: 'um eine Pause bitten',
  leave: 'diese Mediation verlassen, nur für Sie selbst',
  withdraw: 'diese Mediation für Ihre Seite beenden',
  people:
    'ändern, wer gefragt wird; nach dem Beginn zulassen, wen eine Seite dazuholen möchte, oder beenden, dass jemand dabei ist',
  questions: 'Fragen, die helfen können',
  balance: 'wie viel Aufmerksamkeit jede Seite hatte',
  log: 'das Protokoll, soweit Sie es sehen dürfen',
  who: 'wer diesen Raum sehen kann und was andere sich denken können',
  settings: 'Caucus für diesen Workspace einrichten',
  doctor: 'prüfen, ob Caucus hier seine Arbeit tun kann',
  help: 'diese Liste',
};

export const help = {
  here: 'Was Sie hier tun können:',
  hereIn: (code) => `Was Sie hier tun können, in Mediation ${code}:`,
  inPrivateRooms: 'In einem privaten Raum geht auch:',
  line: (verb, choices, does) => `• \`/caucus ${[verb, choices.join(' | ')].filter(Boolean).join(' ')}\` – ${does}`,
  reference: 'Aktenzeichen',
  forYou:
    '„Hilfe für Sie“ steht auf der Karte jedes Raums. Dort können Sie die Mediationsperson fragen, jemanden mitbringen, sagen, dass Sie sich nicht sicher fühlen, sich auf einem Arbeitsblatt Ihrer Seite vorbereiten oder lesen, wie eine Mediation abläuft.',
  wording: 'Tippen Sie keinen Wortlaut hinter einen Befehl. Dafür hat jeder ein Formular.',
  wrongRoom: 'Falscher Raum? Löschen Sie die Nachricht gleich, und sagen Sie es dann der Mediationsperson.',
  exceptions:
    'Was in einer Mediation gesagt wird, ist vertraulich, aber keine Vertraulichkeit ist ohne Ausnahmen. Das Gesetz kennt einige, etwa eine Gefahr für jemanden, eine Straftat oder Missbrauch. Die Ausnahmen stehen im Mediationsvertrag, den Sie vor Ihrer Zusage lesen. Wenn Sie bei etwas unsicher sind, fragen Sie die Mediationsperson, bevor Sie es erzählen.',
} satisfies typeof en;
