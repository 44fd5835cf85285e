import type { WebClient } from '@slack/web-api';
import type { PersonId, WorkspaceId } from '../domain/ids.js';
import { errorFields, type Log } from '../slack/logger.js';
import type { Failed } from '../slack/outcome-of-call.js';
import type { SlackPerson } from '../slack/people.js';
import { fillIn, postCard } from '../slack/post.js';
import { sessionNotice } from '../slack/views/log-page.js';
import { allTold, claimNotice, countTry, keepTold, type Notice, putOff } from '../store/hr-notices.js';
import { allInstallersTold } from '../store/install-notices.js';
import type { Store } from '../store/store.js';
import { phrasebook } from '../words/phrasebook.js';
import { countFailures, doubling, type Failures } from './back-off.js';
import { tellNextInstaller } from './install-notices.js';
import { unlessThrottled } from './unless-throttled.js';

/** How often, in milliseconds, a copy looks whether somebody is to be told of something outside of a mediation. */
const poll = 1000;

/**
 * A lost answer may have been a post: then the message is there twice, which does no harm, for it carries nobody's words, and a
 * session of which its viewer never hears would. More than so many would be a nuisance.
 */
const mostTries = 3;

export type TellingOptions = {
  store: Store;
  log: Log;
  /** A client for background work: no retries, rate limits rejected, a timeout well below the lease. */
  slack(workspace: WorkspaceId): Promise<WebClient>;
  /** Who somebody is in Slack; throws when Slack does not say. */
  person(workspace: WorkspaceId, person: PersonId): Promise<SlackPerson | null>;
  /** Where Caucus is installed by OAuth; null, and where it is left out, where it is not. */
  installAt?: string | null;
  /** How long a copy that died keeps a notice from the others. */
  leaseSeconds: number;
  /** Seconds to wait after the nth failure in a row; doubling from one second to a minute unless set. */
  backOff?: (failures: number) => number;
};

type Teller = TellingOptions & { failures: Failures };

export type RunningTelling = {
  /** Resolves when everyone has been told; waits out throttles and back-offs. */
  settle(): Promise<void>;
  /** Begins with no further notice and finishes the one in hand. */
  stop(): Promise<void>;
};

/**
 * Tells viewers in Slack, at once, that a session of the log page began as them, and that it has ended, and tells those who
 * installed Caucus what comes first; any number of copies may.
 */
export function startTelling(options: TellingOptions): RunningTelling {
  const { store, log, backOff = doubling } = options;
  const teller: Teller = { ...options, failures: countFailures(backOff) };
  let looking: Promise<void> | null = null;
  let stopping = false;

  function look(): Promise<void> {
    looking ??= tellAll()
      .catch((error) => log.error('delivery_failed', errorFields(error)))
      .finally(() => {
        looking = null;
      });
    return looking;
  }

  async function tellAll(): Promise<void> {
    for (const tellNext of [tellNextViewer, tellNextInstaller]) {
      while (!stopping && (await tellNext(teller)));
    }
  }

  const polling = setInterval(look, poll);
  polling.unref();

  return {
    async settle() {
      while (!((await allTold(store)) && (await allInstallersTold(store)))) {
        await look();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async stop() {
      stopping = true;
      clearInterval(polling);
      await looking;
    },
  };
}

async function tellNextViewer(teller: Teller): Promise<boolean> {
  const { store, log } = teller;
  const notice = await claimNotice(store, teller.leaseSeconds);
  if (notice === null) return false;
  await tell(teller, notice).catch(async (error) => {
    log.error('delivery_failed', errorFields(error));
    await putOff(store, notice, teller.failures.next(nameOf(notice)), 0);
  });
  return true;
}

async function tell(teller: Teller, notice: Notice): Promise<void> {
  const { store } = teller;
  const { workspace, viewer, standing } = notice;
  const known = viewer && (await teller.person(workspace, viewer));
  const isThere = known?.kind === 'member' || known?.kind === 'guest';
  if (!isThere || (standing === null && notice.tries >= mostTries)) return keepTold(store, notice, standing);
  const shown = sessionNotice(phrasebook(known.language), notice, known.zone);
  const slack = await teller.slack(workspace);
  const calling = unlessThrottled(store, workspace);
  if (standing !== null) {
    const updated = await calling('chat.update', () => fillIn(slack, standing, shown));
    return updated.type === 'done' || updated.type === 'refused'
      ? keepTold(store, notice, standing)
      : later(teller, notice, updated);
  }
  // Counted before it is made, for whoever makes it may be killed meanwhile.
  if (!(await countTry(store, notice))) return;
  const posted = await calling('chat.postMessage', () => postCard(slack, known.id, shown.text, shown.blocks));
  if (posted.type === 'done') return keepTold(store, notice, posted.value);
  if (posted.type === 'refused') return keepTold(store, notice, null);
  return later(teller, notice, posted, posted.type === 'unknown' ? 0 : 1);
}

/** Puts it off for as long as Slack asks, or longer with each failure in a row; `uncounted` tries came to nothing for sure. */
async function later({ store, log, failures }: Teller, notice: Notice, called: Failed, uncounted = 0): Promise<void> {
  if (called.type === 'shut') log.warn('slack_shut', { code: called.code });
  const asked = called.type === 'throttled' ? called.after : null;
  await putOff(store, notice, asked ?? failures.next(nameOf(notice)), uncounted);
}

function nameOf({ workspace, session }: Notice): string {
  return `${workspace}/${session}`;
}
