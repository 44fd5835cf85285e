import { type Case, isMediator } from '../domain/case.js';
import type { PersonId, WorkspaceId } from '../domain/ids.js';
import { hrList } from '../store/hr.js';
import { casesOf } from '../store/reading.js';
import { outcomeOf } from './calls/outcome-of-call.js';
import type { Reader } from './entry-point.js';
import { permitted } from './requests/permitted.js';
import { findReader } from './requests/reader.js';
import { readAsViewer, viewing } from './requests/viewing.js';
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
import { openPageButton } from './views/log-page.js';

/** Whose Home it is. `hash` names what stands there, so that nothing newer is replaced; null where that is not known. */
type Whose = { workspace: WorkspaceId; person: PersonId; hash: string | null };

/**
 * Shows somebody their Home as it is now: nobody else's, and none to whoever has no account here. Answers with why Slack would not
 * have it, null if it has; throws if it may not have it.
 */
export async function publishHome(services: Services, { workspace, person, hash }: Whose): Promise<string | null> {
  const reader = await findReader(services, { workspace, person, channel: null, ref: null });
  if (!reader) return null;
  const view = homeView(reader.say, await homeOf(reader, services));
  const slack = await services.slack(workspace);
  const shown = await outcomeOf(() => slack.views.publish({ user_id: person, view, ...(hash && { hash }) }));
  // Slack refuses what is older than what stands there, and Homes where they are switched off.
  if (shown.type !== 'done' && shown.type !== 'refused') throw new Error(`A Home was not shown (${shown.type})`);
  return shown.type === 'refused' ? shown.code : null;
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
  const below = [...(await forHr(reader, services)), ...(await forAdministrators(reader, services))];
  const none = above.length + cases.length + below.length === 0;
  return { above: none ? homeAbout(say) : above, cases, below };
}

async function forHr(reader: Reader, services: Services) {
  const { say } = reader;
  if (!(await viewing(reader, services))) return [];
  const cases = await readAsViewer(reader, services, (hrDb, token) => hrList(hrDb, token, { limit: mostOfHr }));
  const page = services.logPageUrl === null ? [] : [openPageButton(say)];
  return hrHome(say, cases, [workspaceButton(say, 'log'), ...page, workspaceButton(say, 'help')]);
}

async function forAdministrators(reader: Reader, services: Services) {
  const { say, workspace, settings, administrator } = reader;
  if (!administrator) return [];
  const again = await services.installAgainAt(workspace);
  return homeOfAdministrators(say, settings, permitted(reader, 'settings'), again);
}
