import type { EntryPoint } from '../entry-point.js';
import { foreseen } from '../forms/foreseen.js';
import { act, askedBy } from '../requests/act.js';
import { undoWithdrawalAction, withdrawForm, withdrawView } from '../views/leave.js';
import { go } from './leave.js';

/** `/caucus withdraw`: ends a side's part under its own rule, with thirty minutes to undo it. */
export const withdraw: EntryPoint = {
  verb: {
    name: 'withdraw',
    takes: null,
    deed: 'withdraw',
    async run(request, services) {
      const { state, person } = request.reader;
      if (!state) throw new Error('Asked without a case');
      const refusal = foreseen(request.reader, { type: 'Withdraw', ...askedBy(request, services) });
      return refusal ?? { type: 'open', view: withdrawView(request.reader.say, state, person) };
    },
  },
  clicks: {
    [undoWithdrawalAction]: {
      deed: 'undo withdrawal',
      run: (click, services) => act(services, click, { type: 'UndoWithdrawal', ...askedBy(click, services) }),
    },
  },
  forms: { [withdrawForm]: { deed: 'withdraw', run: (form, services) => go(form, services, 'Withdraw') } },
};
