import { firstOutcome } from '../store/cases.js';
import { isFailure } from '../store/failure.js';
import type { Store } from '../store/store.js';
import { type Phrasebook, phrasebook } from '../words/phrasebook.js';
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
  const { say, told } = await answer(services, log, asked, handler, request);
  await tellSurely(log, tell, say, told);
}

/** In English, where it is not known who asks. */
type Told = { say: Phrasebook; told: Answer };

async function answer<Request extends { reader: Reader }>(
  given: Services,
  log: Log,
  asked: Asked,
  handler: Handler<Request>,
  request: Omit<Request, 'reader'>,
): Promise<Told> {
  const { store } = given;
  const services = { ...given, store: { ...store, until: store.clock.now().getTime() + within } };
  let say = phrasebook('en');
  const tell = (told: Answer): Told => ({ say, told });
  try {
    const reader = await findReader(services, asked);
    if (reader) say = reader.say;
    // Where Slack has granted too much, as it may have said just now, nothing is done that needs no call either.
    await services.slack(asked.workspace);
    const refusal = reader ? permitted(reader, handler.deed) : 'NothingHere';
    const which = reader && refusal && 'takes' in handler ? whichCase(reader, handler as unknown as Verb) : null;
    if (which) return tell(which);
    if (!reader) return tell({ type: 'refuse', text: say.refusals.NothingHere });
    if (refusal) {
      return tell(
        (await toldBefore(services.store, say, asked, request)) ?? { type: 'refuse', text: say.refusals[refusal] },
      );
    }
    return tell(await handler.run({ ...request, reader } as Request, services));
  } catch (error) {
    if (isNotRunnable(error)) return tell({ type: 'refuse', text: error.message });
    log.error('request_failed', errorFields(error));
    return tell({
      type: 'refuse',
      text: isFailure(error, 'CommitUnknown') ? say.edge.unconfirmed : say.edge.wentWrong,
    });
  }
}

/** What was done may have taken away the right to do it: whoever was not answered then, and asks again, reads what they would have read. */
async function toldBefore(
  store: Store,
  say: Phrasebook,
  { workspace }: Asked,
  request: object,
): Promise<Answer | null> {
  if (!('key' in request) || !Buffer.isBuffer(request.key)) return null;
  const first = await firstOutcome(store, store.db, workspace, request.key);
  return first && { type: 'say', text: sentence(say, first) };
}

/** Shows an answer; if Slack does not take it, says so in the plainest way. */
export async function tellSurely(log: Log, tell: Tell, say: Phrasebook, told: Answer): Promise<void> {
  try {
    await tell(say, told);
  } catch (error) {
    log.error('answer_failed', errorFields(error));
    await tell(say, { type: 'refuse', text: say.edge.couldNotShow }).catch((again) =>
      log.error('answer_failed', errorFields(again)),
    );
  }
}
