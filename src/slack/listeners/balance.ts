import type { CaseDeed } from '../../domain/access.js';
import { attention } from '../../domain/balance.js';
import { readEvents } from '../../store/reading.js';
import type { Click, EntryPoint, Handler } from '../entry-point.js';
import { act, askedBy } from '../requests/act.js';
import { escapeText } from '../text/escape.js';
import { balanceBlocks, hushAction, remindAction } from '../views/balance.js';
import { spoken } from '../views/spoken.js';

const deed = 'balance' satisfies CaseDeed;

/** `/caucus balance`: what attention each side has had, for the mediator alone. */
export const balance: EntryPoint = {
  verb: {
    name: 'balance',
    takes: null,
    deed,
    async run({ reader: { say, workspace, person, state } }, { store }) {
      if (!state) throw new Error('Asked without a case');
      const now = store.clock.now().getTime();
      const all = attention(state, await readEvents(store, workspace, state.id), now);
      const blocks = balanceBlocks(say, state, person, all, now);
      return { type: 'say', text: escapeText(spoken(blocks)), blocks };
    },
  },
  clicks: { [hushAction]: hushing(true), [remindAction]: hushing(false) },
};

function hushing(hushed: boolean): Handler<Click> {
  return {
    deed,
    run: (click, services) => act(services, click, { type: 'HushReminders', ...askedBy(click, services), hushed }),
  };
}
