import { lapse } from '../../administer.js';
import type { WorkspaceId } from '../../domain/ids.js';
import { unreachable } from '../../domain/unreachable.js';
import { inFlight } from '../../in-flight.js';
import { installation } from '../../store/installations.js';
import { claimDueRenewal, claimRenewal, keepRenewed, putOffRenewal, type Renewal } from '../../store/renewals.js';
import type { Store } from '../../store/store.js';
import { within } from '../../within.js';
import { errorFields, type Log } from '../logger.js';
import type { Oauth } from './oauth.js';

/** Two hours before its end, as Slack's own libraries do: Slack may be out of reach for as long, and nobody notices. */
const early = 2 * 3_600_000;
/** More than Slack is waited for, and than it may take to keep what it gave. */
const leaseSeconds = 30;
/** So many in a tick: one that Slack puts off by nothing is tried again in the next. */
const atOnce = 50;
/** Someone waits for an answer meanwhile. */
const patienceMs = 1500;
const againSeconds = 60;
/** How long what has begun may take once it is to stop: more than Slack is waited for. */
const farewellMs = 12_000;

export type Renewing = {
  /** Renews what ends soon, each by one copy alone. */
  due(): Promise<void>;
  /** Tries to renew the workspace's token, which has ended, or waits for another copy that does; no longer than people can. */
  now(workspace: WorkspaceId): Promise<void>;
  /** Begins nothing more, and waits until what Slack gives for what has begun is kept. */
  stop(): Promise<void>;
};

type Options = { store: Store; log: Log; oauth: Oauth; forget(workspace: WorkspaceId): void };

/**
 * Renews tokens where Slack rotates them. A refresh token is good once, so no two copies ever use the same, and what it was given
 * for is kept before anybody uses it.
 */
export function tokenRenewing(options: Options): Renewing {
  const { store } = options;
  const underway = new Map<WorkspaceId, Promise<void>>();
  const begun = inFlight();
  let stopping = false;

  /** Renews what it can claim; false where that is nothing, as it is once this copy is to stop. */
  async function renewOne(claim: () => Promise<Renewal | null>): Promise<boolean> {
    if (stopping) return false;
    return begun.run(async () => {
      const claimed = await claim();
      if (claimed) await renew(options, claimed);
      return claimed !== null;
    });
  }

  async function soon(workspace: WorkspaceId): Promise<void> {
    const until = store.clock.now().getTime();
    if (await renewOne(() => claimRenewal(store, workspace, until, leaseSeconds))) return;
    for (let waited = 0; waited < patienceMs; waited += 50) {
      const found = await installation(store, workspace);
      if (!found || found.lapsed || (found.expiresAt ?? Number.POSITIVE_INFINITY) > until) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  return {
    async due() {
      const claim = () => claimDueRenewal(store, store.clock.now().getTime() + early, leaseSeconds);
      for (let count = 0; count < atOnce; count += 1) {
        if (!(await renewOne(claim))) return;
      }
    },
    async now(workspace) {
      const running = underway.get(workspace) ?? soon(workspace).finally(() => underway.delete(workspace));
      underway.set(workspace, running);
      // Slack may be slower than whoever waits: it goes on without them.
      await within(patienceMs, running);
    },
    async stop() {
      stopping = true;
      await within(farewellMs, begun.settled());
    },
  };
}

async function renew({ store, log, oauth, forget }: Options, renewal: Renewal): Promise<void> {
  const { workspace, installed } = renewal;
  const answer = await oauth.renew(installed.refreshToken ?? '');
  switch (answer.type) {
    case 'renewed': {
      const { type: _, ...tokens } = answer;
      await persistently(log, () => keepRenewed(store, renewal, { ...installed, ...tokens }));
      return forget(workspace);
    }
    case 'lapsed':
      log.error('token_lapsed');
      await lapse(store, renewal);
      return forget(workspace);
    case 'later':
      log.warn('token_not_renewed', { code: answer.code });
      return putOffRenewal(store, renewal, answer.after ?? againSeconds);
    default:
      return unreachable(answer);
  }
}

/** What Slack gave is in no other place than this, and what it gave it for may be good for nothing any more. */
async function persistently(log: Log, keep: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await keep();
      return;
    } catch (error) {
      if (tries === 10) throw error;
      log.error('token_not_kept', errorFields(error));
      await new Promise((resolve) => setTimeout(resolve, 200 * tries));
    }
  }
}
