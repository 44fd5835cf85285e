import { type CaseId, type EnvelopeId, id, type PersonId, type ProposalId, type TextId } from '../src/domain/ids.js';
import { Words } from '../src/domain/words.js';
import { type Person, person } from '../src/playground/people/index.js';
import { ben, caseNow, done, ines, made, now, privateRoomOf } from './cases.js';
import { median, percentile, short } from './figures.js';
import { mediator, type Place, workspace } from './place.js';

/** Milliseconds; `times` is the median of the one as a multiple of the median of the other. */
export type Passing = { visible: number; p90: number; callsAlone: number; times: number };

/**
 * From the mediator's confirmed pass until the exact words stand in the recipients' room, over several passes with nothing
 * else going on, as a multiple of the calls to Slack that this takes at the least.
 */
export async function measurePassing(place: Place, caseId: CaseId, passes: number): Promise<Passing> {
  const state = await caseNow(place, caseId);
  const [from, to] = [privateRoomOf(state, ben), privateRoomOf(state, ines)];
  const calls = await place.startTool('bench/calls.js', { BENCH_CHANNEL: to.channel ?? '' });
  const lead = person(place.slack, mediator);
  const visible: number[] = [];
  const alone: number[] = [];
  for (let n = 0; n <= passes; n += 1) {
    const words = `On the ${n}th day I will hand over the keys at nine.`;
    await drafted(place, caseId, words, true);
    await place.delivered();
    const took = await passOnce(place, lead, from.channel ?? '', words);
    await place.delivered();
    const [called = 0] = (await calls.ask<number[]>(1, 'took')).slice(-1);
    // The first of each only warms up.
    if (n === 0) continue;
    visible.push(took);
    alone.push(called);
  }
  await calls.stop();
  return {
    visible: short(median(visible)),
    p90: short(percentile(visible, 0.9)),
    callsAlone: short(median(alone)),
    times: short(median(visible) / median(alone)),
  };
}

/** Words of one side for the other; with its `yes`, which it says at once, they can be passed. */
export async function drafted(place: Place, caseId: CaseId, words: string, yes: boolean): Promise<EnvelopeId> {
  const state = await caseNow(place, caseId);
  const envelope = made<EnvelopeId>(place);
  const text = made<TextId>(place);
  await done(
    place,
    {
      ...{ type: 'SaveDraft', workspace, caseId, by: ben, at: now(), room: privateRoomOf(state, ben).id },
      ...{ proposal: made<ProposalId>(place), envelope, edits: null, kind: 'message', text, answers: null },
      ...{
        recipients: [privateRoomOf(state, ines).id],
        condition: null,
        passBy: null,
        acceptBy: null,
        sayMediatorsWording: false,
      },
      ...{ inPackage: false, subjectToRatification: false, approve: yes, share: false },
    },
    { texts: [{ id: text, words: new Words(words) }] },
  );
  return envelope;
}

async function passOnce(place: Place, lead: Person, channel: string, words: string): Promise<number> {
  const { answer, modal } = await lead.command('/caucus pass', { in: channel });
  if (!modal) throw new Error(`Nothing to pass: ${answer}`);
  let stop = () => {};
  const seen = new Promise<number>((resolve) => {
    stop = place.slack.onSeen((who, _team, entry) => {
      if (who === id<PersonId>(ines) && entry.kind === 'update' && entry.text.includes(words))
        resolve(performance.now());
    });
  });
  const began = performance.now();
  const sent = await lead.submit();
  if (!sent.ok) throw new Error(`The pass was refused: ${sent.modal?.text}`);
  const stood = await seen;
  stop();
  if (lead.chair.modal()) await lead.close(true);
  return stood - began;
}
