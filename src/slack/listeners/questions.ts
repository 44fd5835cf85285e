import type { CaseDeed } from '../../domain/access.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Answer, EntryPoint } from '../entry-point.js';
import { escapeText } from '../text/escape.js';
import { purposeNamed, purposeNames, questionsBlocks, questionsPurpose } from '../views/questions.js';
import { spoken } from '../views/spoken.js';

/** `/caucus questions`: questions that may help, by purpose. Nothing of it is kept, not even that somebody asked. */
export const questions: EntryPoint = {
  verb: {
    name: 'questions',
    takes: purposeNames,
    shownAs: 'purpose',
    deed: 'questions' satisfies CaseDeed,
    run: async ({ reader, words: [word] }) => shown(reader.say, word),
  },
  clicks: {
    [questionsPurpose]: {
      deed: 'questions' satisfies CaseDeed,
      run: async ({ reader, value }) => shown(reader.say, value),
    },
  },
};

function shown(say: Phrasebook, word: string | undefined): Answer {
  const blocks = questionsBlocks(say, purposeNamed(word));
  return { type: 'say', text: escapeText(spoken(blocks)), blocks };
}
