import { openPolicies, type Slack, startSlack } from '../../src/playground/slack/index.js';
import type { Channel, User, Workspace } from '../../src/playground/slack/state.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { tokenOf } from './fill.js';
import { type PlannedWorkspace, peopleOf } from './plan.js';
import { renaming, type Template } from './template.js';

/** An emulated Slack with all the planned workspaces, and in each the channels of its cases as the template left them. */
export async function slackOfMany(
  template: Template,
  workspaces: readonly PlannedWorkspace[],
  secret: string,
): Promise<Slack> {
  const app = { name: 'Caucus', signingSecret: secret, scopes: [...scopes] };
  const empty = await startSlack({ workspaces: [], app });
  const saved = { ...empty.save() };
  await empty.stop();
  saved.workspaces = new Map(workspaces.map((each) => [each.team, workspaceOf(template, each)]));
  return startSlack({ workspaces: [], saved, app });
}

function workspaceOf(template: Template, planned: PlannedWorkspace): Workspace {
  const { team: teamId, cases } = planned;
  const user = (id: string, realName: string, more = {}): [string, User] => [
    id,
    { ...{ id, name: id.toLowerCase(), realName, teamId, present: true }, ...more },
  ];
  const users = [user('USLACKBOT', 'Slackbot', { isBot: true }), user('UCAUCUS', 'Caucus', { isBot: true })];
  const channels: Channel[] = [];
  for (let slot = 0; slot < cases; slot += 1) {
    const { mediator, one, other } = peopleOf(slot);
    users.push(user(mediator, 'Mira Halloran'), user(one, 'Ben Adeyemi'), user(other, 'Ines Moreau'));
    channels.push(...channelsOf(template, { ...planned, slot }));
  }
  return {
    ...{ teamId, domain: teamId.toLowerCase(), name: teamId, botUserId: 'UCAUCUS', botId: 'BCAUCUS' },
    ...{ token: tokenOf(teamId), tokenState: 'live', scopes: [...scopes], policies: { ...openPolicies } },
    users: new Map(users),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    ...{ stacks: new Map(), homes: new Map(), messageValues: new Map() },
  };
}

/** All copies share the messages of the template, which nobody reads: of thousands of cases they would not fit into memory. */
function channelsOf(template: Template, planned: PlannedWorkspace & { slot: number }): Channel[] {
  const renamed = renaming(template, planned);
  return template.channels.map((channel) => {
    const { id, creator, members, ...others } = channel;
    const named = renamed({ id, creator, members: [...members] });
    return { ...others, ...named, members: new Set(named.members), messages: [...channel.messages], lastTsFor: {} };
  });
}
