import type { Answer, EntryPoint, Handler } from '../entry-point.js';
import { foreseen } from '../forms/foreseen.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { closeAction, closeForm, closeView } from '../views/close.js';

type Request = Parameters<typeof askedBy>[0];

const ask: Handler<Request> = { deed: 'close', run: confirm };

/** `/caucus close`: everyone is told, at this moment, that the mediation has ended. */
export const close: EntryPoint = {
  verb: { name: 'close', takes: null, ...ask },
  clicks: { [closeAction]: ask },
  forms: {
    [closeForm]: {
      deed: 'close',
      run: (form, services) => act(services, form, { type: 'Close', ...askedBy(form, services) }),
    },
  },
};

async function confirm(request: Request, services: Services): Promise<Answer> {
  const { state } = request.reader;
  if (!state) throw new Error('Asked without a case');
  const refusal = foreseen(request.reader, { type: 'Close', ...askedBy(request, services) });
  return refusal ?? { type: 'open', view: closeView(request.reader.say, state) };
}
