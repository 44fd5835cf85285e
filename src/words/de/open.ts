import type { open as en } from '../en/open.js';

/** `/caucus open`: convening a mediation, from who is on each side to the last look before anything is sent. */
export const open = {
  title: 'Mediation eröffnen',
  next: 'Weiter',
  nothingYet:
    'Nichts wird gesendet und nichts behalten, bevor Sie alles noch einmal gesehen haben und auf „Absenden“ drücken.',

  side: (number) => `Seite ${number}`,
  sideOptional: (number) => `Seite ${number} (wenn es sie gibt)`,
  members: 'Die Leute, die für diese Seite entscheiden',
  advisersOf: (number) => `Beistände von Seite ${number}`,
  interpretersOf: (number) => `Dolmetschende Personen von Seite ${number}`,
  more: 'Mehr Möglichkeiten',
  anotherSide: 'Noch eine Seite hinzufügen',
  coMediators: 'Mediationspersonen neben Ihnen',
  language: 'Die Sprache, in der alle lesen',
  languageHint:
    'Einladungen, was Caucus in die Räume schreibt, und die Vereinbarung. Was nur einer Person gezeigt wird, steht in deren Sprache.',
  languages: { en: 'Englisch', de: 'Deutsch' },

  referral: 'Die Nummer, die HR vergeben hat, falls es eine gibt',
  referralHint:
    'Buchstaben und Ziffern, etwa 2026-014. Alle Eingeladenen lesen sie, und HR findet die Mediation darunter, sobald sie begonnen hat.',
  referred: (number) => `Die Nummer, die HR ihr gegeben hat: ${number}. Alle Eingeladenen lesen sie.`,

  conflict: 'Wissen Sie von etwas, das wie ein Interessenkonflikt aussehen kann?',
  conflictHint:
    'Alle lesen Ihre Antwort, bevor sie sich entscheiden. Es zählt, wenn Sie mit jemandem arbeiten, jemanden führen oder jemandem nahestehen.',
  conflictNone: 'Keiner, von dem ich weiß',
  conflictSome: 'Ja, und ich sage, was es ist',
  conflictText: 'Was Sie dazu sagen, in Worten, die alle lesen',
  conflictMissing: 'Bitte sagen Sie, was es ist, oder wählen Sie, dass Sie von nichts wissen.',
  conflictUnwanted:
    'Sie haben gewählt, dass Sie von nichts wissen. Bitte leeren Sie dieses Feld, oder wählen Sie die andere Antwort.',

  detailsIntro: 'Wie jede größere Seite Ja sagt. Alle auf einer Seite können das über ihre eigene Seite lesen.',
  label: 'Ein Name für diese Seite, den alle lesen',
  labelHint: 'Etwas Neutrales, etwa ein Team. Eine Seite mit nur einer Person heißt wie diese Person.',
  speaks: 'Wer für diese Seite spricht',
  standIn: 'Vertretung, wenn es eine geben soll',
  standInSame: 'Bitte wählen Sie eine andere Person als die, die für diese Seite spricht, oder niemanden.',
  rule: 'Wie diese Seite Ja sagt',
  rules: {
    spokesperson: 'Ja sagt, wer für diese Seite spricht',
    anyone: 'Eine Person genügt',
    everyone: 'Alle sagen Ja',
    'k of n': 'Eine bestimmte Zahl von Personen sagt Ja',
  },
  number: 'Wie viele, wenn Sie eine bestimmte Zahl gewählt haben',
  numberMissing: 'Bitte sagen Sie, wie viele.',
  alone: 'Ein eigener Raum',
  aloneChoice: 'Auch ein Raum für diese Seite ohne die Mediationsperson',
  tooMany: (most) =>
    `Eine Mediation kann höchstens ${most} Personen haben, Mediationspersonen eingerechnet. Bitte wählen Sie weniger.`,

  reviewTitle: 'Vor dem Absenden',
  send: 'Absenden',
  change: 'Personen ändern',
  mediators: (count) => (count === 1 ? 'Die Mediationsperson' : 'Die Mediationspersonen'),
  sideHeading: (number, label) => `Seite ${number}: ${label}`,
  as: { adviser: 'Beistand', interpreter: 'dolmetschende Person', member: 'entscheidet mit' },
  person: (name, title, roles) => [title === '' ? name : `${name}, ${title}`, ...roles].join('\n'),
  picture: (name) => `Bild von ${name}`,
  speaksForIt: 'Spricht für diese Seite',
  standsIn: 'Vertretung',
  sameName: 'Hier heißt noch jemand so.',
  youMediate: 'Sie, mit der Leitung dieser Mediation',
  mediatesToo: 'Führt die Mediation mit Ihnen',
  ruleOf: (rule) => `Wie diese Seite Ja sagt: ${rule}`,
  kOfN: (k, n) => `${k} von ${n} ${k === 1 ? 'sagt' : 'sagen'} Ja`,
  aloneToo: 'Diese Seite hat auch einen Raum ohne die Mediationsperson.',
  conflictIs: 'Interessenkonflikt',
  willBeSent: (people) =>
    `Wenn Sie auf „Absenden“ drücken, bekommt jede dieser ${people} Personen eine Direktnachricht von Caucus. Darin steht, dass Sie zur Mediation einladen, zwischen welchen Seiten, und was Sie zu Interessenkonflikten sagen; sie zeigt den Mediationsvertrag und bittet um eine Antwort. Die Antworten sehen nur die Mediationspersonen. Kein Raum wird geöffnet, bevor jemand geantwortet hat.`,
  everyoneReads: (language) =>
    `Die Sprache für alle ist ${language}: für die Einladung, für das, was Caucus in die Räume schreibt, und für die Vereinbarung. Was nur einer Person gezeigt wird, etwa Formulare und Antworten, steht in der Sprache, in der diese Person Slack benutzt. Mit „Mehr Möglichkeiten“ im ersten Schritt können Sie eine andere Sprache wählen.`,
  refused: (name, sentence) => `${name}: ${sentence}`,
} satisfies typeof en;
