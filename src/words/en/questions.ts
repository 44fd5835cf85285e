import { agreeing } from './questions/agreeing.js';
import { beginning } from './questions/beginning.js';
import { moving } from './questions/moving.js';
import { understanding } from './questions/understanding.js';

/** Probing questions for mediators, by purpose. A language may word, leave out and add them as it sees fit. */
export const questions = { ...beginning, ...understanding, ...moving, ...agreeing };

/** What stands around them. */
export const asking = {
  intro: 'Questions that may help, by purpose. Only you see them, and nothing is kept of which you looked at.',
  choose: 'Choose a purpose',
  caution: (caution: string) => `Take care: ${caution}`,
  ofBoth: 'Ask the same of every side:',
  line: (question: string) => `• ${question}`,
};
