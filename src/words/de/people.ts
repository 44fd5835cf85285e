import type { people as en } from '../en/people.js';

/** `/caucus people` before a mediation has begun, in German. */
export const people = {
  title: 'Personen ändern',
  save: 'Speichern',
  who: 'Um wen geht es',
  what: 'Was geschehen soll',
  remove: 'Die Person wird nicht mehr gebeten teilzunehmen',
  replace: 'Stattdessen wird jemand anderes gefragt',
  next: 'Wer stattdessen gefragt wird',
  nextHint: 'Nur, wenn Sie jemanden ersetzen. Die neue Person bekommt die Einladung wie die anderen.',
  nextMissing: 'Bitte wählen Sie, wer stattdessen gefragt wird.',
  nextUnwanted:
    'Sie haben gewählt, dass niemand stattdessen gefragt wird. Bitte leeren Sie dieses Feld, oder wählen Sie die andere Antwort.',
  told: 'Wer nicht mehr gefragt wird, bekommt genau das mitgeteilt, und sonst wird es niemandem mitgeteilt.',
  nobody: 'Hier gibt es keine Einladung, die sich ändern ließe.',
  named: (name, sentence) => `${name}: ${sentence}`,
  button: 'Personen ändern',
} satisfies typeof en;
