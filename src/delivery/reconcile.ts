import type { WebClient } from '@slack/web-api';
import type { Case } from '../domain/case.js';
import type { CaseId, PersonId, WorkspaceId } from '../domain/ids.js';
import { side } from '../domain/party.js';
import { watched } from '../domain/trouble.js';
import { handleUnlessNothing } from '../handle.js';
import { look } from '../slack/calls/look.js';
import type { SlackPerson } from '../slack/calls/people.js';
import { isNotInstalled } from '../slack/installation/granted.js';
import { errorFields, type Log } from '../slack/logger.js';
import { readCase } from '../store/reading.js';
import type { Store } from '../store/store.js';
import { busyRooms, claimCasesToLookAt, lookNoMore } from '../store/watching.js';
import { unlessThrottled } from './unless-throttled.js';

export type Watching = {
  store: Store;
  log: Log;
  slack(workspace: WorkspaceId): Promise<WebClient>;
  botUser(workspace: WorkspaceId): Promise<PersonId>;
  /** Who somebody is in Slack; throws when Slack does not say. */
  person(workspace: WorkspaceId, person: PersonId): Promise<SlackPerson | null>;
};

/** A case is looked at again after ten minutes. */
const every = 10 * 60_000;

/**
 * So many cases of a workspace in one tick: with two ticks a minute and four rooms to a case, sixteen calls of
 * `conversations.info`, of which Slack allows fifty a minute.
 */
const ofWorkspace = 2;

/**
 * So many in one tick, and of so many workspaces at the same time: a case takes Slack a second or so, and what a copy has claimed no
 * other one looks at. Where there are more cases than all copies can look at in ten minutes, each waits a little longer.
 */
const inOneTick = 200;
const workspacesAtOnce = 8;

/** Finds what no event told: compares rooms and people of cases with what Slack shows, a few at a time. */
export async function reconcile(watching: Watching): Promise<void> {
  const { store, log } = watching;
  const at = store.clock.now().getTime();
  const claim = { at, before: at - every, most: ofWorkspace, inAll: inOneTick };
  const claimed = await claimCasesToLookAt(store, claim);
  const workspaces = new Set(claimed.map(({ workspace }) => workspace)).values();
  const lookAround = async () => {
    for (const workspace of workspaces) {
      for (const { caseId } of claimed.filter((each) => each.workspace === workspace)) {
        await lookAtCase(watching, workspace, caseId).catch((error) => {
          if (!isNotInstalled(error)) log.error('look_failed', errorFields(error));
        });
      }
    }
  };
  await Promise.all(Array.from({ length: workspacesAtOnce }, lookAround));
}

async function lookAtCase(watching: Watching, workspace: WorkspaceId, caseId: CaseId): Promise<void> {
  const { store } = watching;
  const state = await readCase(store, workspace, caseId);
  if (state === null || state.stage === 'closed') await lookNoMore(store, workspace, caseId);
  else await lookAt(watching, state);
}

async function lookAt(watching: Watching, state: Case): Promise<void> {
  const { store } = watching;
  const { workspace } = state;
  const [slack, bot] = [await watching.slack(workspace), await watching.botUser(workspace)];
  const at = store.clock.now().getTime();
  const who = (person: PersonId) => watching.person(workspace, person);
  // Accounts come first: Slack takes deactivated people out of every room, which must not be read as going out, and people are
  // brought back once their accounts work again.
  for (const person of peopleOf(state)) {
    const found = await who(person).catch(() => null);
    if (!found) continue;
    const about = { workspace, caseId: state.id, at, person, account: found.kind };
    await handleUnlessNothing(store, state, { type: 'RecordAccount', ...about });
  }
  const busy = await busyRooms(store, workspace, state.id);
  for (const { id, channel } of state.rooms) {
    const room = watched(state, id);
    if (!room || channel === null || busy.includes(id)) continue;
    const calling = unlessThrottled(store, workspace);
    const seen = await look(slack, state, { ...room, channel }, { bot, at, who, calling, settled: true });
    if (seen) await handleUnlessNothing(store, state, seen);
  }
}

function peopleOf(state: Case): PersonId[] {
  return [...state.mediators.map((mediator) => mediator.person), ...state.parties.flatMap(side)];
}
