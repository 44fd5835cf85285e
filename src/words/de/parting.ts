import type { parting as en } from '../en/parting.js';

const titled = (name: string, title: string) => (title === '' ? name : `${name} (${title})`);

/** Somebody takes no part any more, in German. */
export const parting = {
  ended: (name, title, label) =>
    `Von jetzt an ist ${titled(name, title)} auf der Seite von ${label} in dieser Mediation nicht mehr dabei. Ein Grund ist nicht nötig und wird nicht festgehalten.`,
  yours: (code) =>
    `Von jetzt an sind Sie in Mediation ${code} nicht mehr dabei und werden aus ihren Räumen entfernt. Ein Grund ist nicht nötig und wird nicht festgehalten. Wenn Sie eine Frage haben, schreiben Sie bitte der Mediationsperson.`,
  leaving:
    'Sie gehen nur für sich und werden sofort aus den Räumen der Mediation entfernt. Ein Grund ist nicht nötig und wird nicht festgehalten. Die Mediationsperson, Ihre Seite und alle, denen mitgeteilt wurde, dass Sie kommen, lesen, dass Sie nicht mehr dabei sind. Die Worte sind dieselben, wenn jemand anderes es beendet.',

  button: 'Jemand soll nicht mehr dabei sein',
  title: 'Nicht mehr dabei',
  submit: 'Speichern',
  who: 'Wer nicht mehr dabei sein soll',
  note: 'Die Person wird sofort aus den Räumen entfernt oder nicht mehr gefragt. Wem mitgeteilt wurde, dass sie kommt, liest, dass sie nicht mehr dabei ist. Niemandem wird mitgeteilt, wer das beendet hat oder warum. In dieser Mediation kann die Person nicht noch einmal dazugeholt werden.',
  side: 'Es gilt, sobald Ihre Seite Ja dazu gesagt hat; bis dahin können es nur ihre Mitglieder sehen.',

  waits: 'Offen: ob jemand nicht mehr dabei ist',
  would: (name, names) => `Vorgeschlagen ist, dass ${name} nicht mehr dabei ist. Dafür sind bisher: ${names}.`,
  say: 'Ich bin dafür',

  mediator: {
    which: 'Was möchten Sie tun?',
    named: 'Allen genannt und noch nicht dazugekommen',
  },
} satisfies typeof en;
