import type { EntryPoint } from '../entry-point.js';
import { act, askedBy } from '../requests/act.js';

/** `/caucus resume`: goes on with what was before the break. */
export const resume: EntryPoint = {
  verb: {
    name: 'resume',
    takes: null,
    deed: 'phase',
    run: (request, services) => act(services, request, { type: 'Resume', ...askedBy(request, services), hearBy: null }),
  },
};
