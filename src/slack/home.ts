import { type Case, isMediator } from '../domain/case.js';
import type { PersonId, WorkspaceId } from '../domain/ids.js';
import { type HrCase, hrList } from '../store/hr.js';
import { endHrToken, openHrToken } from '../store/hr-tokens.js';
import { casesOf } from '../store/reading.js';
import type { Reader } from './entry-point.js';
import { outcomeOf } from './outcome-of-call.js';
import { permitted } from './permitted.js';
import { findReader } from './reader.js';
import type { Services } from './services.js';
import {
  type Home,
  homeAbout,
  homeOfAdministrators,
  homeOfMediators,
  homeView,
  hrHome,
  mostOfHr,
  workspaceButton,
} from './views/home.js';
import { homeCase } from './views/home-case.js';

/** As long as the token of `/caucus log`, which is ended as soon as it has been read with. */
const tokenMs = 10 * 365 * 86_400_000;

/** Whose Home it is. `hash` names what stands there, so that nothing newer is replaced; null where that is not known. */
type Whose = { workspace: WorkspaceId; person: PersonId; hash: string | null };

/** Shows somebody their Home as it is now: nobody else's, and none to whoever has no account here. Throws if Slack may not have it. */
export async function publishHome(services: Services, { workspace, person, hash }: Whose): Promise<void> {
  const reader = await findReader(services, { workspace, person, channel: null, ref: null });
  if (!reader) return;
  const view = homeView(reader.say, await homeOf(reader, services));
  const slack = await services.slack(workspace);
  const shown = await outcomeOf(() => slack.views.publish({ user_id: person, view, ...(hash && { hash }) }));
  // Slack refuses what is older than what stands there, and Homes where they are switched off.
  if (shown.type !== 'done' && shown.type !== 'refused') throw new Error(`A Home was not shown (${shown.type})`);
}

async function homeOf(reader: Reader, services: Services): Promise<Home> {
  const { say, workspace, person, settings } = reader;
  const { store } = services;
  const now = store.clock.now().getTime();
  const all: Case[] = await casesOf(store, workspace, person);
  const cases = all.map((state) => homeCase(say, state, person, now)).filter((blocks) => blocks.length > 0);

  const mediates = settings.mediators.includes(person);
  const running = all.some((state) => state.stage !== 'closed' && isMediator(state, person));
  const above = mediates ? homeOfMediators(say, running, permitted(reader, 'open')) : [];
  const below = [...(await forHr(reader, services)), ...forAdministrators(reader)];
  const none = above.length + cases.length + below.length === 0;
  return { above: none ? homeAbout(say) : above, cases, below };
}

async function forHr(reader: Reader, services: Services) {
  const { say, settings, person } = reader;
  if (!settings.hrViewers.includes(person) || permitted(reader, 'log') !== null) return [];
  return hrHome(say, await newestForHr(reader, services), [workspaceButton(say, 'log'), workspaceButton(say, 'help')]);
}

function forAdministrators(reader: Reader) {
  const { say, settings, administrator } = reader;
  return administrator ? homeOfAdministrators(say, settings, permitted(reader, 'settings')) : [];
}

/** Through HR's own login, which shows this person what they may see and nothing else. */
async function newestForHr({ workspace, person }: Reader, { store, hrDb }: Services): Promise<HrCase[]> {
  if (!hrDb) return [];
  const token = await openHrToken(store, workspace, person, store.clock.now().getTime() + tokenMs);
  try {
    return await hrList(hrDb, token, { limit: mostOfHr });
  } finally {
    await endHrToken(store, workspace, token);
  }
}
