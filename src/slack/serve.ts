import { firstOutcome } from '../store/cases.js';
import { isFailure } from '../store/failure.js';
import type { Store } from '../store/store.js';
import { edge } from '../words/en/edge.js';
import { refusals } from '../words/en/refusals.js';
import { sentence } from './act.js';
import type { Tell } from './answer.js';
import type { Answer, Handler, Reader, Verb } from './entry-point.js';
import { isNotRunnable } from './granted.js';
import { errorFields, type Log } from './logger.js';
import { permitted } from './permitted.js';
import { type Asked, findReader } from './reader.js';
import type { Services } from './services.js';
import { whichCase } from './which-case.js';

/** In milliseconds. Slack waits three seconds and then tells the person that it did not work: by then it must not be done. */
const within = 2500;

/**
 * One request from beginning to end: find who asks, ask whether they may, run, tell. Whatever fails, the person reads one
 * plain sentence that says whether anything was changed.
 */
export async function serve<Request extends { reader: Reader }>(
  services: Services,
  log: Log,
  asked: Asked,
  handler: Handler<Request>,
  request: Omit<Request, 'reader'>,
  tell: Tell,
): Promise<void> {
  await tellSurely(log, tell, await answer(services, log, asked, handler, request));
}

async function answer<Request extends { reader: Reader }>(
  given: Services,
  log: Log,
  asked: Asked,
  handler: Handler<Request>,
  request: Omit<Request, 'reader'>,
): Promise<Answer> {
  const { store } = given;
  const services = { ...given, store: { ...store, until: store.clock.now().getTime() + within } };
  try {
    const reader = await findReader(services, asked);
    // Where Slack has granted too much, as it may have said just now, nothing is done that needs no call either.
    await services.slack(asked.workspace);
    const refusal = reader ? permitted(reader, handler.deed) : 'NothingHere';
    const which = reader && refusal && 'takes' in handler ? whichCase(reader, handler as unknown as Verb) : null;
    if (which) return which;
    if (!reader) return { type: 'refuse', text: refusals.NothingHere };
    if (refusal)
      return (await toldBefore(services.store, asked, request)) ?? { type: 'refuse', text: refusals[refusal] };
    return await handler.run({ ...request, reader } as Request, services);
  } catch (error) {
    if (isNotRunnable(error)) return { type: 'refuse', text: error.message };
    log.error('request_failed', errorFields(error));
    return { type: 'refuse', text: isFailure(error, 'CommitUnknown') ? edge.unconfirmed : edge.wentWrong };
  }
}

/** What was done may have taken away the right to do it: whoever was not answered then, and asks again, reads what they would have read. */
async function toldBefore(store: Store, { workspace }: Asked, request: object): Promise<Answer | null> {
  if (!('key' in request) || !Buffer.isBuffer(request.key)) return null;
  const first = await firstOutcome(store, store.db, workspace, request.key);
  return first && { type: 'say', text: sentence(first) };
}

/** Shows an answer; if Slack does not take it, says so in the plainest way. */
export async function tellSurely(log: Log, tell: Tell, told: Answer): Promise<void> {
  try {
    await tell(told);
  } catch (error) {
    log.error('answer_failed', errorFields(error));
    await tell({ type: 'refuse', text: edge.couldNotShow }).catch((again) =>
      log.error('answer_failed', errorFields(again)),
    );
  }
}
