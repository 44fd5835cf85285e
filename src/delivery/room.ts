import { roomWith } from '../domain/case.js';
import { errorFields } from '../slack/logger.js';
import { type Claim, nextDelivery, release } from '../store/deliveries.js';
import { failure, isFailure } from '../store/failure.js';
import { readCase } from '../store/reading.js';
import type { Courier, Step } from './courier.js';
import { deliver } from './deliver.js';

/** Does a claimed room's deliveries in their order until none is left, one has to wait or `stopping` says so, then frees the room. */
export async function serve(courier: Courier, claim: Claim, stopping: () => boolean): Promise<void> {
  let step: Step = 'over';
  while (step === 'over') step = stopping() ? { wait: 0 } : await serveNext(courier, claim);
  await release(courier.store, claim, { after: step.wait });
}

async function serveNext(courier: Courier, claim: Claim): Promise<Step> {
  const { store, log, failures } = courier;
  try {
    const delivery = await nextDelivery(store, claim);
    if (delivery === null) return { wait: 0 };
    const state = await readCase(store, claim.workspace, claim.caseId);
    if (state === null) throw failure('KeyDestroyed');
    const slack = await courier.slack(claim.workspace);
    return await deliver({ courier, claim, delivery, state, room: roomWith(state, claim.room), slack });
  } catch (error) {
    if (isFailure(error, 'FencedOff')) return { wait: 0 };
    log.error('delivery_failed', errorFields(error));
    return { wait: failures.next(`${claim.workspace}/${claim.room}`) };
  }
}
