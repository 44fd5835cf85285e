import type { Clock } from '../chance.js';
import { id } from '../domain/ids.js';
import { outcomeOf } from '../slack/calls/outcome-of-call.js';
import { appOf, botsApp } from '../slack/installation/app-id.js';
import { compareScopes } from '../slack/installation/scopes.js';
import { postCard } from '../slack/post.js';
import type { Phrasebook } from '../words/phrasebook.js';
import { type Finding, finding } from './finding.js';
import type { WorkspaceGround } from './ground.js';
import { ofRoom } from './of-room.js';

/** Everything of one workspace: what its token is and may, and what the workspace allows. */
export async function ofWorkspace(ground: WorkspaceGround): Promise<Finding[]> {
  const says = ground.say.doctor.slack;
  const tested = await outcomeOf(() => ground.slack.auth.test());
  if (tested.type === 'refused' || tested.type === 'shut') {
    return [finding('slack.token', 'broken', says.refused(tested.code))];
  }
  if (tested.type !== 'done') return [finding('slack.token', 'broken', says.silent)];
  const { user_id: botUser = '', bot_id: bot = '', team_id: team = '', response_metadata } = tested.value;
  const scopes = ofScopes(ground.say, response_metadata?.scopes ?? []);
  const found = [finding('slack.token', 'well', says.token), scopes, await ofApp(ground, bot)];
  // Caucus does nothing in a workspace in which it may do more than it should.
  if (scopes.state === 'broken') return found;
  return [...found, ...(await ofPerson(ground)), ...(await ofRoom(ground, { workspace: id(team), bot: id(botUser) }))];
}

function ofScopes(say: Phrasebook, granted: readonly string[]): Finding {
  const says = say.doctor.slack;
  const { tooMany, missing } = compareScopes(granted);
  if (granted.length === 0) return finding('slack.scopes', 'broken', says.scopesUnknown);
  if (tooMany.length > 0) return finding('slack.scopes', 'broken', says.tooManyScopes(tooMany));
  if (missing.length > 0) return finding('slack.scopes', 'broken', says.missingScopes(missing));
  return finding('slack.scopes', 'well', says.scopes);
}

async function ofApp({ say, slack, appToken }: WorkspaceGround, bot: string): Promise<Finding> {
  const says = say.doctor.slack;
  const app = await botsApp(slack, bot);
  const other = appToken === null ? null : appOf(appToken);
  if (app === null || (appToken !== null && other === null)) return finding('slack.app', 'look', says.appUnknown);
  if (other === null) return finding('slack.app', 'well', says.appAlone);
  return app === other ? finding('slack.app', 'well', says.app) : finding('slack.app', 'broken', says.anotherApp);
}

/** What is seen only by showing it to somebody: the tabs of the app. */
async function ofPerson({ say, slack, administrator, showHome }: WorkspaceGround): Promise<Finding[]> {
  if (administrator === null || showHome === null) return [];
  const says = say.doctor.slack;
  const home = await showHome().then(
    (refused) =>
      refused === null
        ? finding('slack.home', 'well', says.home)
        : finding('slack.home', 'look', says.homeOff(refused)),
    () => finding('slack.home', 'look', say.doctor.room.unclear),
  );
  const posted = await postCard(slack, administrator, says.message);
  return [
    home,
    posted.type === 'refused'
      ? finding('slack.messages', 'broken', says.messagesOff(posted.code))
      : posted.type === 'done'
        ? finding('slack.messages', 'well', says.messages)
        : finding('slack.messages', 'look', say.doctor.room.unclear),
  ];
}

/** Five minutes is what Slack's signatures hold. */
const clockLimits = { look: 30, broken: 240 };

/** Whether what is found of Slack is found of Slack itself. */
export function ofApi(say: Phrasebook, apiUrl: string | null): Finding[] {
  return apiUrl === null ? [] : [finding('slack.api', 'look', say.doctor.slack.emulated)];
}

/** Compares this machine's clock with the one that Slack writes on each answer. */
export async function ofSlacksClock(say: Phrasebook, clock: Clock, apiUrl: string | null): Promise<Finding> {
  const says = say.doctor.clock;
  const address = new URL('api.test', apiUrl ?? 'https://slack.com/api/');
  const answer = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(5000) }).catch(() => null);
  const told = Date.parse(answer?.headers.get('date') ?? '');
  if (Number.isNaN(told)) return finding('clock.slack', 'look', says.unknown);
  const seconds = Math.round(Math.abs(told - clock.now().getTime()) / 1000);
  if (seconds < clockLimits.look) return finding('clock.slack', 'well', says.well);
  return finding('clock.slack', seconds < clockLimits.broken ? 'look' : 'broken', says.off(seconds));
}
