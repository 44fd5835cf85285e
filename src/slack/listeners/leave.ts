import { handle } from '../../handle.js';
import type { Answer, EntryPoint, Form } from '../entry-point.js';
import { foreseen } from '../forms/foreseen.js';
import { askedBy, sentence } from '../requests/act.js';
import type { Services } from '../services.js';
import { leaveForm, leaveView, withdrawnBlocks } from '../views/leave.js';

/** `/caucus leave`: a person leaves for themself; the last member of a side withdraws it. */
export const leave: EntryPoint = {
  verb: {
    name: 'leave',
    takes: null,
    deed: 'leave',
    async run(request, services) {
      const { state, person } = request.reader;
      if (!state) throw new Error('Asked without a case');
      const refusal = foreseen(request.reader, { type: 'Leave', ...askedBy(request, services) });
      return refusal ?? { type: 'open', view: leaveView(request.reader.say, state, person) };
    },
  },
  forms: { [leaveForm]: { deed: 'leave', run: (form, services) => go(form, services, 'Leave') } },
};

/** Leaves or withdraws; who has withdrawn a side is shown the way to undo it. */
export async function go(form: Form, services: Services, type: 'Leave' | 'Withdraw'): Promise<Answer> {
  const { state } = form.reader;
  if (!state) throw new Error('Asked without a case');
  const decision = await handle(services.store, { type, ...askedBy(form, services) }, { request: form.key });
  const text = sentence(form.reader.say, decision);
  if (decision.type === 'refused') return { type: 'refuse', text };
  return decision.outcome === 'withdrawn'
    ? { type: 'say', text, blocks: withdrawnBlocks(form.reader.say, state, text) }
    : { type: 'say', text };
}
