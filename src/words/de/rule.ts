import type { rule as en } from '../en/rule.js';

/** How a side says yes, and how it changes that itself. */
export const rule = {
  heading: 'Wie Ihre Seite Ja sagt',
  now: (rule) => `So sagt Ihre Seite Ja: ${rule}.`,
  stuck:
    'Dafür sind zu wenige von Ihnen da, die hier gerade etwas sagen können. Darum können alle, die es können, zusammen ändern, wie Ihre Seite Ja sagt.',
  button: 'Ändern, wie Ihre Seite Ja sagt',

  title: 'Wie Ihre Seite Ja sagt',
  submit: 'Das sagen',
  intro:
    'Sie können ändern, wer für Ihre Seite spricht, wer die Vertretung übernimmt und wie Ihre Seite Ja sagt. Es ändert sich, sobald Ihre Seite Ja dazu gesagt hat, so, wie sie jetzt Ja sagt. Um zurückzunehmen, was Sie dazu gesagt haben, lassen Sie hier alles, wie es jetzt ist.',
  clears:
    'Wenn es sich ändert, braucht alles, was Ihre Seite freigegeben hat und noch nicht weitergegeben ist, ein neues Ja. Was weitergegeben ist und was Ihre Seite geantwortet hat, bleibt.',

  waits: 'Wartet: wie Ihre Seite Ja sagt',
  would: (rule, names) => `Vorgeschlagen ist: ${rule}. Bisher dafür: ${names}.`,
  say: 'Ich bin dafür',
  standIn: 'Die Vertretung muss eine andere Person sein als die, die spricht.',

  outOfReach:
    'Das Slack-Konto von jemandem auf Ihrer Seite ist deaktiviert, und ohne diese Person kann Ihre Seite nicht Ja sagen, wie sie es sonst tut. Dadurch wurde nichts freigegeben, beantwortet oder geändert. Die anderen können, alle zusammen, ändern, wie Ihre Seite Ja sagt: `/caucus who` in diesem Raum zeigt, wie.',
  changed: (rule) =>
    `Wie Ihre Seite Ja sagt, hat sich geändert, weil Ihre Seite es gesagt hat. Jetzt gilt: ${rule}. Was einige von Ihnen gesagt hatten und was noch nicht genug war, muss noch einmal gesagt werden.`,
} satisfies typeof en;
