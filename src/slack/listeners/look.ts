import type { CaseDeed } from '../../domain/access.js';
import type { LookEnding } from '../../domain/look.js';
import type { EntryPoint } from '../entry-point.js';
import { idIn } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import { againAction, notThereAction, standsAction } from '../views/looks.js';

/** A mediator settles what Slack does not say, each time with one press. */
export const look: EntryPoint = {
  clicks: {
    [againAction]: settling('again'),
    [standsAction]: settling('stands'),
    [notThereAction]: settling('not there'),
  },
};

function settling(as: LookEnding): NonNullable<EntryPoint['clicks']>[string] {
  return {
    deed: 'look' satisfies CaseDeed,
    run: (click, services) => {
      const look = idIn(click.value, 'look');
      return act(services, click, { type: 'SettleLook', ...askedBy(click, services), look, as });
    },
  };
}
