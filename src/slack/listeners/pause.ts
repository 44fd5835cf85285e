import type { EntryPoint, Handler } from '../entry-point.js';
import { act, askedBy } from '../requests/act.js';
import { pauseAction } from '../views/pause.js';

type Request = Parameters<typeof act>[1];

const ask: Handler<Request> = {
  deed: 'pause',
  run: (request, services) => act(services, request, { type: 'AskPause', ...askedBy(request, services) }),
};

/** `/caucus pause`: asks the mediator for a break, in neutral words; nobody else is told. */
export const pause: EntryPoint = {
  verb: { name: 'pause', takes: null, ...ask },
  clicks: { [pauseAction]: ask },
};
