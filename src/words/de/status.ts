import type { status as en } from '../en/status.js';
import { listOf } from './lists.js';

/** `/caucus status`: where things stand, and what waits for the one who asks. */
export const status = {
  title: (code) => `Mediation ${code}`,
  session: (number) => `Sitzung ${number} läuft.`,
  present: (names) =>
    `Die Mediationsperson hat für diese Sitzung auf Ihrer Seite als anwesend notiert: ${listOf(names)}. Wenn das nicht stimmt, sagen Sie es ihr vor dem Ende der Sitzung.`,
  nobodyPresent:
    'Die Mediationsperson hat für diese Sitzung auf Ihrer Seite niemanden als anwesend notiert. Wenn das nicht stimmt, sagen Sie es ihr vor dem Ende der Sitzung.',
  roomsStay: (day) => `Die Räume bleiben bis ${day} offen.`,

  you: {
    talk: (by) =>
      `Sie möchten zuerst mit der Mediationsperson sprechen und haben noch nichts zugesagt. ${by === null ? 'Sie können hier antworten, wann Sie möchten.' : `Sie können hier bis ${by} antworten.`}`,
    agreed: 'Sie haben zugesagt.',
  },

  waiting: 'Was auf Sie wartet',
  nothing: 'Hier wartet nichts auf Sie.',
  invitations: 'Einladungen',
  answers: {
    none: 'noch keine Antwort',
    talk: 'möchte zuerst mit Ihnen sprechen',
    agreed: 'hat zugesagt',
    no: 'hat Nein gesagt',
    lapsed: 'hat in zehn Tagen nicht geantwortet',
  },
  invitation: (who, answer, until) =>
    until === null ? `${who}: ${answer}` : `${who}: ${answer}; die Einladung gilt bis ${until}`,
  mayStart: 'Mit `/caucus start` können Sie eine Sitzung beginnen.',
  canEnd: (announceBy) =>
    `Diese Mediation endet bald. Sie wählen mit \`/caucus close\` den Moment, in dem es allen mitgeteilt wird; spätestens geschieht es am ${announceBy}.`,
  undo: (until) => `Ihre Seite hat sich zurückgezogen. Sie können das bis ${until} rückgängig machen.`,
} satisfies typeof en;
