import type { personal as en } from '../en/personal.js';

/** Help that everyone finds within reach, in German. */
export const personal = {
  button: 'Hilfe für Sie',
  title: 'Hilfe für Sie',
  intro:
    'Wenn Sie hier um etwas bitten, wird es nur der Mediationsperson mitgeteilt. Niemand liest davon in Ihrem Raum oder in einem anderen.',
  pleas: {
    talk: {
      says: 'Sie möchten allein mit der Mediationsperson reden oder haben eine Frage.',
      button: 'Die Mediationsperson fragen',
    },
    'bring someone': {
      says: 'Sie möchten jemanden bei sich haben: einen Beistand, eine Person, der Sie vertrauen, oder eine dolmetschende Person. Allen wird mitgeteilt, wer es ist, bevor die Person kommt.',
      button: 'Jemanden mitbringen',
    },
    'not safe': {
      says: 'Sie fühlen sich nicht sicher, hier oder bei der Arbeit. Sie müssen es nicht erklären, und das Protokoll sagt nicht, dass Sie das gewählt haben.',
      button: 'Ich fühle mich nicht sicher',
    },
  },
  pause: 'Sie brauchen eine Pause: `/caucus pause` bittet in neutralen Worten darum, jederzeit.',
  leave: 'Sie können diese Mediation jederzeit mit `/caucus leave` verlassen. Ein Grund ist nicht nötig.',
  turnTo: 'Wohin Sie sich wenden können',
  thanks: {
    talk: 'Der Mediationsperson wurde mitgeteilt, dass Sie reden möchten. Sie hören wieder von der Mediationsperson.',
    'bring someone':
      'Der Mediationsperson wurde mitgeteilt, dass Sie jemanden mitbringen möchten. Sie hören wieder von der Mediationsperson. Hat die Mediation begonnen, kann Ihre Seite auch selbst sagen, wen: `/caucus who` in Ihrem privaten Raum hat einen Knopf dafür.',
    'not safe':
      'Der Mediationsperson wurde es mitgeteilt und niemandem sonst. Sie müssen jetzt mit nichts weitermachen.',
  },
  told: {
    talk: (name, label) => `${name} (${label}) möchte allein mit Ihnen reden. Niemandem sonst wurde es mitgeteilt.`,
    'bring someone': (name, label) =>
      `${name} (${label}) möchte jemanden mitbringen: einen Beistand, eine Vertrauensperson oder eine dolmetschende Person. Niemandem sonst wurde es mitgeteilt. Allen wird mitgeteilt, wer es ist, bevor die Person kommt.`,
    'not safe': (name, label) =>
      `${name} (${label}) fühlt sich nicht sicher. Bitte reden Sie mit dieser Person allein, so bald Sie können und bevor irgendetwas weitergeht. Niemandem sonst wurde es mitgeteilt, und das Protokoll sagt es nicht.`,
  },
} satisfies typeof en;
