import type { EntryPoint } from '../entry-point.js';
import { act, askedBy } from '../requests/act.js';

/** `/caucus break`: everyone has a break. */
export const takeBreak: EntryPoint = {
  verb: {
    name: 'break',
    takes: null,
    deed: 'phase',
    run: (request, services) =>
      act(services, request, { type: 'ChangePhase', ...askedBy(request, services), phase: 'break', hearBy: null }),
  },
};
