import type { CaseDeed } from '../../domain/access.js';
import type { Click, EntryPoint, Handler } from '../entry-point.js';
import {
  rehearsalView,
  rehearseAction,
  type Scene,
  tryAgainAction,
  tryApproveAction,
  tryPassAction,
  tryTakeBackAction,
} from '../views/rehearse.js';

/** Trying out what saying yes means. Nothing of it is kept, not even that somebody did. */
export const rehearse: EntryPoint = {
  clicks: {
    [rehearseAction]: showing('open', 'first'),
    [tryApproveAction]: showing('replace', 'approved'),
    [tryTakeBackAction]: showing('replace', 'takenBack'),
    [tryPassAction]: showing('replace', 'passed'),
    [tryAgainAction]: showing('replace', 'first'),
  },
};

function showing(type: 'open' | 'replace', scene: Scene): Handler<Click> {
  return {
    deed: 'prepare' satisfies CaseDeed,
    run: async ({ reader: { say, state, room } }) => {
      if (!state || !room) throw new Error('Asked outside a room of a case');
      return { type, view: rehearsalView(say, { case: state.id, room: room.id }, scene) };
    },
  };
}
