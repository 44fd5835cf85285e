import type { Fields } from './json.js';
import { textIn } from './json.js';
import type { Method } from './method.js';
import { refusal } from './refusal.js';
import { nextId, type World, workspaceOf } from './state.js';

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

/** `oauth.v2.access`: a code becomes the workspace's bot token, once. */
export function exchangeCode(world: World, args: Fields, basic: string): Fields {
  const [basicId, basicSecret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  if ((textIn(args, 'client_id') || basicId) !== world.app.clientId) throw refusal('invalid_client_id');
  if ((textIn(args, 'client_secret') || basicSecret) !== world.app.clientSecret) throw refusal('bad_client_secret');
  const code = world.codes.get(textIn(args, 'code'));
  if (!code) throw refusal('invalid_code');
  world.codes.delete(textIn(args, 'code'));
  const workspace = workspaceOf(world, code.teamId);
  workspace.scopes = code.scopes;
  if (workspace.tokenState !== 'live') workspace.token = `xoxb-${workspace.teamId}-${nextId(world, '1')}`;
  workspace.tokenState = 'live';
  return {
    access_token: workspace.token,
    token_type: 'bot',
    scope: workspace.scopes.join(','),
    bot_user_id: workspace.botUserId,
    app_id: world.app.appId,
    team: { id: workspace.teamId, name: workspace.name },
    enterprise: null,
    authed_user: { id: code.userId },
    is_enterprise_install: false,
  };
}
