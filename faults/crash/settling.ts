import { openDraftForm } from '../../src/playground/scene/settling.js';
import { amy, ben, mira } from './cast.js';
import { type Path, press, pressed, type Step, submits, takesFile } from './paths.js';

const drafts: Step = { who: mira, ready: ({ who }) => openDraftForm(who(mira)), go: submits(mira) };

/** The mediator has the exact text in front of them once more before they put it. */
const puts: Step = {
  who: mira,
  async ready({ who }) {
    await who(mira).command('/caucus settle', { in: 'dm' });
    await who(mira).press('See the draft', { in: 'dm' });
  },
  go: submits(mira),
};

/** How an offer becomes a settlement. */
export const settlingPaths: readonly Path[] = [
  { name: 'letting a clause stand', stage: 'agreed', steps: [pressed(ben, /^Let these exact words stand/, [])] },
  { name: 'putting a settlement before every side', stage: 'clauses', steps: [drafts, puts] },
  { name: 'taking a clause back', stage: 'put', steps: [press(ben, /^Take these words back/, 'room')] },
  {
    name: 'asking for a change',
    stage: 'put',
    steps: [pressed(ben, /^Ask for a change/, [['What you would like to be changed', 'Please start at ten.']])],
  },
  {
    name: 'the last signature',
    stage: 'all but one signed',
    steps: [pressed(amy, /^Read and sign/, [])],
  },
  {
    name: 'getting the settlement',
    stage: 'signed',
    steps: [{ who: ben, go: takesFile(ben, 'Get the settlement as a web page') }],
  },
];
