import type { EntryPoint } from '../entry-point.js';
import { moreWaysAction, moreWaysView } from '../views/more.js';

/** What a mediator needs now and then only, each with what it is for. */
export const more: EntryPoint = {
  clicks: {
    [moreWaysAction]: {
      deed: 'put terms',
      run: async ({ reader: { say, state } }) =>
        state
          ? { type: 'replace', view: moreWaysView(say, state) }
          : { type: 'refuse', text: say.refusals.NothingHere },
    },
  },
};
