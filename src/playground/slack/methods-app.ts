import type { Fields } from './json.js';
import type { Method } from './method.js';
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

/** `apps.connections.open`: where to connect for Socket Mode, good for one connection. */
export function openConnection(world: World): Fields {
  const ticket = nextId(world, 'ticket');
  world.tickets.add(ticket);
  return { url: `${world.origin.replace('http', 'ws')}/link?ticket=${ticket}&app_id=${world.app.appId}` };
}
