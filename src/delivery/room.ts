import { roomWith } from '../domain/case.js';
import { isNotInstalled } from '../slack/installation/granted.js';
import { errorFields } from '../slack/logger.js';
import { type Claim, nextDelivery, release } from '../store/deliveries.js';
import { failure, isFailure } from '../store/failure.js';
import { readCase } from '../store/reading.js';
import type { Courier, Step } from './courier.js';
import { deliver } from './deliver.js';
import type { Turn } from './turn.js';

/** In one channel Slack takes one post a second; of more it may lose some. */
const secondsBetweenPosts = 1;

/** Does a claimed room's deliveries in their order until none is left, one has to wait or `stopping` says so, then frees the room. */
export async function serve(courier: Courier, claim: Claim, stopping: () => boolean): Promise<void> {
  const turn: Turn = { kept: claim.turn, toFill: false, awaited: false, posted: false };
  const { pace = 0 } = courier;
  let step: Step = 'over';
  while (step === 'over') {
    turn.toFill = false;
    step = stopping() ? { wait: 0 } : await serveNext(courier, claim, turn);
    if (step === 'over' && turn.posted && pace > 0) step = { wait: secondsBetweenPosts / pace };
  }
  await release(courier.store, claim, { after: step.wait, turn: turn.awaited });
}

async function serveNext(courier: Courier, claim: Claim, turn: Turn): Promise<Step> {
  const { store, log, failures } = courier;
  try {
    const delivery = await nextDelivery(store, claim);
    if (delivery === null) return { wait: 0 };
    const state = await readCase(store, claim.workspace, claim.caseId);
    if (state === null) throw failure('KeyDestroyed');
    const slack = await courier.slack(claim.workspace);
    return await deliver({ courier, claim, delivery, state, room: roomWith(state, claim.room), slack, turn });
  } catch (error) {
    if (isFailure(error, 'FencedOff')) return { wait: 0 };
    // Where Caucus is not installed any more there is nothing to look at: it waits until it is again.
    if (!isNotInstalled(error)) log.error('delivery_failed', errorFields(error));
    return { wait: failures.next(`${claim.workspace}/${claim.room}`) };
  }
}
