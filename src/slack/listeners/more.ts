import { refusals } from '../../words/en/refusals.js';
import type { EntryPoint } from '../entry-point.js';
import { moreWaysAction, moreWaysView } from '../views/more.js';

/** What a mediator needs now and then only, each with what it is for. */
export const more: EntryPoint = {
  clicks: {
    [moreWaysAction]: {
      deed: 'put terms',
      run: async ({ reader: { state } }) =>
        state ? { type: 'open', view: moreWaysView(state) } : { type: 'refuse', text: refusals.NothingHere },
    },
  },
};
