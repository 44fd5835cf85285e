import type { EntryPoint } from '../entry-point.js';
import { idIn } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import { approveAction, takeBackAction } from '../views/envelope-buttons.js';

/** A party's yes to exact words, and taking it back until they begin to appear. */
export const approve: EntryPoint = {
  clicks: {
    [approveAction]: {
      deed: 'approve',
      run: (click, services) =>
        act(services, click, { type: 'Approve', ...askedBy(click, services), envelope: idIn(click.value, 'envelope') }),
    },
    [takeBackAction]: {
      deed: 'take back',
      run: (click, services) =>
        act(services, click, {
          type: 'TakeBackApproval',
          ...askedBy(click, services),
          envelope: idIn(click.value, 'envelope'),
        }),
    },
  },
};
