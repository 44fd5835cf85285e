import type { Click, EntryPoint, Handler } from '../entry-point.js';
import { act, askedBy } from '../requests/act.js';
import { blankAction, blankJointAction } from '../views/blank.js';

/** After the end, a side has what Caucus posted blanked: in its own room, and with every side's wish in the joint room. */
export const blank: EntryPoint = {
  clicks: { [blankAction]: asking('own room'), [blankJointAction]: asking('joint room') },
};

function asking(where: 'own room' | 'joint room'): Handler<Click> {
  return {
    deed: 'blank',
    run: (click, services) => act(services, click, { type: 'Blank', ...askedBy(click, services), where }),
  };
}
