import type { Purpose } from '../en/questions/purpose.js';
import type { asking as en, questions as enQuestions } from '../en/questions.js';
import { agreeing } from './questions/agreeing.js';
import { beginning } from './questions/beginning.js';
import { moving } from './questions/moving.js';
import { understanding } from './questions/understanding.js';

/** Probing questions for mediators, in German, for the same purposes. */
export const questions = { ...beginning, ...understanding, ...moving, ...agreeing } satisfies Record<
  keyof typeof enQuestions,
  Purpose
>;

/** What stands around them. */
export const asking = {
  intro:
    'Fragen, die helfen können, nach ihrem Zweck. Nur Sie sehen diese Fragen, und es wird nicht aufbewahrt, welche Sie angesehen haben.',
  choose: 'Einen Zweck wählen',
  caution: (caution) => `Achten Sie darauf: ${caution}`,
  ofBoth: 'Fragen Sie das jede Seite:',
  line: (question) => `• ${question}`,
} satisfies typeof en;
