import type { edge as en } from '../en/edge.js';

/** What a person reads when Caucus could not do, or did not understand, what was asked. */
export const edge = {
  wentWrong: 'Bei uns ist etwas schiefgegangen. Es wurde nichts geändert. Bitte versuchen Sie es noch einmal.',
  unconfirmed: 'Wir konnten das nicht bestätigen; `/caucus status` zeigt den Stand.',
  couldNotShow: 'Wir konnten Ihnen den nächsten Schritt nicht zeigen. `/caucus status` zeigt den Stand.',
  unknownVerb:
    'Diesen Befehl kennt Caucus nicht. Was Sie getippt haben, wurde nicht behalten. `/caucus help` zeigt, was Sie hier tun können.',
  wordsAfterVerb: (verb) =>
    `Hinter \`/caucus ${verb}\` stehen keine Worte. Was Sie getippt haben, wurde nicht behalten, und nichts wurde getan. Bitte nehmen Sie \`/caucus ${verb}\` allein; der Wortlaut kommt in sein Formular.`,
  oneOf: (verb, choices) =>
    `Hinter \`/caucus ${verb}\` steht eines dieser Worte: ${choices.join(', ')}. Was Sie getippt haben, wurde nicht behalten, und nichts wurde getan.`,
  oneReference: (verb) =>
    `Hinter \`/caucus ${verb}\` steht ein Aktenzeichen oder nichts. Was Sie getippt haben, wurde nicht behalten, und nichts wurde getan.`,
  oldButton:
    'Dieser Knopf stammt aus einer früheren Fassung von Caucus. Es wurde nichts geändert. `/caucus status` zeigt den Stand.',
  notInstalled:
    'Caucus ist in diesem Workspace nicht oder nicht mehr installiert. Bitten Sie jemanden, der diesen Slack-Workspace besitzt oder verwaltet, es wieder zu installieren.',
  lapsed:
    'Slack lässt Caucus nicht mehr in diesen Workspace. Bitten Sie jemanden, der diesen Slack-Workspace besitzt oder verwaltet, es wieder zu installieren. Nichts, was wartet, geht verloren.',
  tooManyScopes: (scopes) =>
    `Slack hat Caucus mehr erlaubt, als es haben darf: ${scopes.join(', ')}. Caucus tut hier nichts, bis das zurückgenommen ist. Bitte sagen Sie es jemandem, der diesen Slack-Workspace besitzt oder verwaltet: Caucus muss ohne diese Rechte wieder installiert werden.`,
  whichCase: 'Sie nehmen an mehr als einer Mediation teil. Welche meinen Sie?',
  mediation: (code) => `Mediation ${code}`,
  title: 'Caucus',
  cancel: 'Abbrechen',
  close: 'Schließen',
} satisfies typeof en;
