import type { Command } from '../domain/decide.js';
import type { CaseId, Instant, WorkspaceId } from '../domain/ids.js';
import { handle } from '../handle.js';
import { advance } from '../store/deliveries.js';
import type { Job, Step } from './courier.js';

/** How a delivery ends. `code` is Slack's code or one of ours, and holds nothing of what was said. */
export type Ending = { stage: 'done' } | { stage: 'cancelled' } | { stage: 'needs_mediator'; code: string };

/**
 * Ends the delivery, in the same transaction as the command that carries Slack's answer into the case, if there is one.
 * The room then goes on with its next delivery.
 */
export async function end(job: Job, ending: Ending, result?: Command): Promise<Step> {
  const { store, log, metrics } = job.courier;
  const { claim, delivery } = job;
  const { position } = delivery;
  if (ending.stage === 'needs_mediator') log.warn('delivery_needs_mediator', { code: ending.code });
  if (result) {
    const decision = await handle(store, result, { delivery: { claim, position, change: ending } });
    if (decision.type === 'accepted') {
      metrics?.delivered(ending.stage);
      return 'over';
    }
    // The case no longer minds what Slack answered; the delivery ends all the same, or its room would wait for ever.
    log.warn('delivery_result_refused');
  }
  if (!(await advance(store, claim, position, ending))) return { wait: 0 };
  metrics?.delivered(ending.stage);
  return 'over';
}

/** What every command that brings Slack's answer carries. */
export function happened({ claim, courier }: Job): { workspace: WorkspaceId; caseId: CaseId; at: Instant } {
  return { workspace: claim.workspace, caseId: claim.caseId, at: courier.store.clock.now().getTime() };
}
