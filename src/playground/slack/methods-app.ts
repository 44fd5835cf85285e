import { type Fields, textIn } from './json.js';
import type { Method } from './method.js';
import { refusal } from './refusal.js';
import { nextId, type World } from './state.js';

/** `auth.test`; its scopes stand in the `x-oauth-scopes` header, as for every call. */
export const authTest: Method = {
  tier: 'special',
  run: ({ world, workspace }) => ({
    url: `https://${workspace.domain}.slack.com/`,
    team: workspace.name,
    user: world.app.name,
    team_id: workspace.teamId,
    user_id: workspace.botUserId,
    bot_id: workspace.botId,
    ...(workspace.enterpriseId && { enterprise_id: workspace.enterpriseId }),
    is_enterprise_install: false,
  }),
};

/** `bots.info`, of the app's own bot: which app it is. */
export const botsInfo: Method = {
  scopes: () => ['users:read'],
  tier: 3,
  run: ({ world, workspace, args }) => {
    if (textIn(args, 'bot') !== workspace.botId) throw refusal('bot_not_found');
    const { appId, name } = world.app;
    return { bot: { id: workspace.botId, deleted: false, name, app_id: appId, user_id: workspace.botUserId } };
  },
};

/** `apps.connections.open`: where to connect for Socket Mode, good for one connection. */
export function openConnection(world: World): Fields {
  const ticket = nextId(world, 'ticket');
  world.tickets.add(ticket);
  return { url: `${world.origin.replace('http', 'ws')}/link?ticket=${ticket}&app_id=${world.app.appId}` };
}
