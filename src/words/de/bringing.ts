import type { Adviser } from '../../domain/party.js';
import type { bringing as en } from '../en/bringing.js';

const as: Record<Adviser['as'], string> = {
  adviser: 'als Beistand',
  interpreter: 'als dolmetschende Person',
  member: 'als eine der Personen, die entscheiden',
};
const titled = (name: string, title: string) => (title === '' ? name : `${name}, ${title}`);

/** A side brings somebody in, in German. */
export const bringing = {
  as: {
    adviser: 'Als Beistand',
    interpreter: 'Als dolmetschende Person',
    member: 'Als eine der Personen, die für Ihre Seite entscheiden',
  },
  titled,

  heading: 'Jemanden dazuholen',
  offer:
    'Ihre Seite kann einen Beistand, eine dolmetschende Person oder jemanden dazuholen, der mit Ihnen entscheidet. Allen wird mitgeteilt, wer es ist, bevor die Person gefragt wird.',
  button: 'Jemanden dazuholen',
  title: 'Jemanden dazuholen',
  submit: 'Das sagen',
  who: 'Wer kommen soll',
  how: 'Als was',
  note: 'Sobald Ihre Seite Ja dazu gesagt hat, wird die Mediationsperson gefragt. Wenn die Mediationsperson es zulässt, wird allen in der Mediation mitgeteilt, wer gefragt wird, in denselben Worten. Dann bekommt die Person die Einladung und den Mediationsvertrag wie Sie.',
  past: 'Wenn die Person dazukommt, geht es für Ihre Seite in einem neuen Raum weiter und für alle zusammen auch. So liest die Person nichts von vorher. Ein Beistand oder eine dolmetschende Person liest und spricht dort mit und sagt zu nichts Ja.',
  deciding:
    'Wer mit Ihnen entscheidet, zählt von da an wie Sie, wenn Ihre Seite Ja sagt, und sieht, was Ihre Seite entwirft. Was Ihre Seite bis dahin freigegeben oder unterschrieben hat und noch nicht weitergegeben oder von allen unterschrieben ist, sagt sie neu. Was Ihrer Seite vorher weitergegeben wurde, beantworten die von Ihnen, die da schon dabei waren.',

  waits: 'Offen: jemanden dazuholen',
  would: (name, title, how, names) =>
    `Jemand könnte dazukommen, ${as[how]}: ${titled(name, title)}. Dafür sind bisher: ${names}.`,
  say: 'Ich bin dafür',
  wished: (name, title, how) =>
    `Ihre Seite möchte jemanden dazuholen, ${as[how]}: ${titled(name, title)}. Die Mediationsperson wurde gefragt, ${name} nicht.`,
  putOff: (name) =>
    `Die Mediationsperson möchte mit Ihrer Seite reden, bevor ${name} gefragt wird. ${name} wurde nichts mitgeteilt.`,

  mediator: {
    told: (label, name, title, how) =>
      `${label} möchte jemanden dazuholen, ${as[how]}: ${titled(name, title)}. Niemandem sonst wurde das mitgeteilt. Mit \`/caucus people\` sagen Sie, ob die Person gefragt wird.`,
    title: 'Jemanden dazuholen',
    submit: 'Speichern',
    button: 'Antworten, ob jemand dazukommt',
    whom: 'Um wen geht es',
    choice: (name, how, label) => `${name}, ${as[how]} (${label})`,
    what: 'Was geschehen soll',
    yes: 'Die Person wird gefragt, und allen wird mitgeteilt, wer es ist',
    notNow: 'Jetzt nicht: Ich rede zuerst mit dieser Seite',
    note: 'Wenn die Person gefragt wird, lesen vorher alle Räume den Namen, in denselben Worten. Was eine Seite freigegeben hat und die Person lesen würde, braucht ein neues Ja, wenn es noch nicht weitergegeben ist. Wenn die Person zusagt, geht es für diese Seite und für alle zusammen in neuen Räumen weiter.',
    nobody:
      'Keine Seite wartet darauf, jemanden dazuzuholen. Eine Seite nennt selbst, wen: `/caucus who` in ihrem privaten Raum hat einen Knopf dafür.',
  },

  named: (name, title, how, label) =>
    `${titled(name, title)}: Diese Person wird gebeten, ${as[how]} auf die Seite von ${label} zu kommen, mit demselben Mediationsvertrag. Die Person kommt nur, wenn sie zusagt, und liest nichts von dem, was vorher geschrieben oder weitergegeben wurde. Was von jetzt an jener Seite oder allen weitergegeben wird, kann auch diese Person lesen. Solange nicht jede Seite eine Vereinbarung unterschrieben hat, sagt jede neu, welche Worte darin stehen dürfen.`,
  joined: (name, rule) =>
    `${name} entscheidet von jetzt an auf Ihrer Seite mit. Wie Ihre Seite Ja sagt: ${rule}. Was Einzelne gesagt hatten und noch nicht gereicht hat, sagen sie neu. Was Ihrer Seite vorher weitergegeben wurde, beantworten die, die da schon dabei waren.`,
  cleared:
    'Jemand wird gebeten dazuzukommen und würde etwas lesen, was Ihre Seite freigegeben hat und was noch nicht weitergegeben ist. Deshalb ist nichts davon mehr freigegeben. Wenn die Person es lesen darf, sagen Sie bitte noch einmal Ja: `/caucus status` führt es auf.',
  fresh: (name) =>
    `${name} kommt dazu. Deshalb beginnt dieser Raum neu und tritt an die Stelle des vorigen. ${name} kann den vorigen nicht lesen. Wer darin war, kann ihn weiter lesen, aber niemand kann dort noch schreiben.`,
  fromBefore: 'Die Worte stehen im vorigen Raum, denn sie wurden weitergegeben, bevor jemand hier dazukam.',
  begun:
    'Die Mediation hat schon begonnen. Sie werden nichts von dem lesen, was geschrieben oder weitergegeben wurde, bevor Sie dazukommen.',
} satisfies typeof en;
