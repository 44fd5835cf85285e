import { firstOutcome } from '../../store/cases.js';
import { isFailure } from '../../store/failure.js';
import type { Store } from '../../store/store.js';
import { type Phrasebook, phrasebook } from '../../words/phrasebook.js';
import type { Answer, Handler, Reader, Verb } from '../entry-point.js';
import { isNotInstalled, isNotRunnable, whyShut } from '../installation/granted.js';
import { errorFields, type Log } from '../logger.js';
import type { Services } from '../services.js';
import { sentence } from './act.js';
import type { Tell } from './answer.js';
import type { Ended } from './observe.js';
import { permitted } from './permitted.js';
import { type Asked, findReader, phrasesFor } from './reader.js';
import { whichCase } from './which-case.js';

/** In milliseconds. Slack waits three seconds and then tells the person that it did not work: by then it must not be done. */
const within = 2500;

type Desk = { services: Services; log: Log };

/**
 * One request from beginning to end: find who asks, ask whether they may, run, tell. Whatever fails, the person reads one
 * plain sentence that says whether anything was changed.
 */
export async function serve<Request extends { reader: Reader }>(
  desk: Desk,
  asked: Asked,
  handler: Handler<Request>,
  request: Omit<Request, 'reader'>,
  tell: Tell,
): Promise<Ended> {
  const { say, told, ended } = await answer(desk, asked, handler, request);
  return (await tellSurely(desk.log, tell, say, told)) ? ended : { outcome: 'failed' };
}

/** Nothing answers to what was sent: a button or form of an earlier Caucus, unless `why` says more. */
export async function refuseUnknown(
  { services, log }: Desk,
  asked: Asked,
  tell: Tell,
  why?: (say: Phrasebook) => string,
): Promise<Ended> {
  const say = await phrasesFor(services, asked);
  const told: Answer = why ? { type: 'say', text: why(say) } : { type: 'refuse', text: say.edge.oldButton };
  return (await tellSurely(log, tell, say, told)) ? { outcome: 'refused', code: 'not_known' } : { outcome: 'failed' };
}

/** In English, where it is not known who asks. */
type Told = { say: Phrasebook; told: Answer; ended: Ended };

async function answer<Request extends { reader: Reader }>(
  { services: given, log }: Desk,
  asked: Asked,
  handler: Handler<Request>,
  request: Omit<Request, 'reader'>,
): Promise<Told> {
  const { store } = given;
  let repeated = false;
  const repeats = () => {
    repeated = true;
  };
  const services = { ...given, store: { ...store, until: store.clock.now().getTime() + within, repeats } };
  let known: Phrasebook | null = null;
  const say = () => known ?? phrasebook('en');
  const tell = (told: Answer, ended = endedBy(told)): Told => ({
    ...{ say: say(), told },
    ended: repeated && ended.outcome === 'done' ? { outcome: 'duplicate' } : ended,
  });
  const refuse = (text: string, ended: Ended) => tell({ type: 'refuse', text }, ended);
  try {
    const reader = await findReader(services, asked);
    if (reader) known = reader.say;
    // Where Slack has granted too much, as it may have said just now, nothing is done that needs no call either.
    await services.slack(asked.workspace);
    const refusal = reader ? permitted(reader, handler.deed) : 'NothingHere';
    const which = reader && refusal && 'takes' in handler ? whichCase(reader, handler as unknown as Verb) : null;
    if (which) return tell(which);
    if (!reader) return refuse(say().refusals.NothingHere, notPermitted);
    if (refusal) {
      const before = await toldBefore(services.store, say(), asked, request);
      return before ? tell(before) : refuse(say().refusals[refusal], notPermitted);
    }
    return tell(await handler.run({ ...request, reader } as Request, services));
  } catch (error) {
    if (isNotRunnable(error)) {
      return refuse(whyShut(error, known), isNotInstalled(error) ? notPermitted : { outcome: 'failed' });
    }
    log.error('request_failed', errorFields(error));
    return refuse(isFailure(error, 'CommitUnknown') ? say().edge.unconfirmed : say().edge.wentWrong, {
      outcome: isFailure(error, 'TooLate') ? 'too_late' : 'failed',
    });
  }
}

const notPermitted: Ended = { outcome: 'refused', code: 'not_permitted' };

function endedBy({ type }: Answer): Ended {
  if (type === 'refuse') return { outcome: 'refused', code: 'not_possible' };
  return type === 'errors' ? { outcome: 'refused', code: 'not_valid' } : { outcome: 'done' };
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

/** Shows an answer; if Slack does not take it, says so in the plainest way, and here by false. */
async function tellSurely(log: Log, tell: Tell, say: Phrasebook, told: Answer): Promise<boolean> {
  try {
    await tell(say, told);
    return true;
  } catch (error) {
    log.error('answer_failed', errorFields(error));
    await tell(say, { type: 'refuse', text: say.edge.couldNotShow }).catch((again) =>
      log.error('answer_failed', errorFields(again)),
    );
    return false;
  }
}
