import { type Fields, textIn } from './json.js';
import { refusal } from './refusal.js';
import { nextId, type Workspace, type World, workspaceOf } from './state.js';

/** What whoever is sent to Slack to install the app does there; by default an owner or administrator allows all that is asked. */
export type AskedToInstall = {
  /** Which workspace they choose; the first unless set. */
  team?: string;
  by?: string;
  cancels?: boolean;
  /** What Slack grants in place of what is asked. */
  scopes?: string[];
  /** They install it for the whole organisation. */
  organisation?: boolean;
};

/** Twelve hours. */
const lifeMs = 12 * 3_600_000;

/** Where a browser goes from the page that asks: back to the app with a code, or null when Slack does not know this app. */
export function authorize(world: World, asked: URLSearchParams): string | null {
  const back = new URL(asked.get('redirect_uri') ?? `${world.requestUrl ?? world.origin}`);
  const { team, by, cancels, scopes, organisation } = world.askedToInstall;
  const teamId = team ?? (asked.get('team') || [...world.workspaces.keys()][0]);
  const workspace = world.workspaces.get(teamId ?? '');
  if (!workspace || asked.get('client_id') !== world.app.clientId) return null;
  back.searchParams.set('state', asked.get('state') ?? '');
  if (cancels) {
    back.searchParams.set('error', 'access_denied');
    return back.toString();
  }
  const people = [...workspace.users.values()];
  const admin = people.find((one) => one.isOwner || one.isAdmin) ?? people[0];
  const code = nextId(world, 'code');
  world.codes.set(code, {
    teamId: workspace.teamId,
    scopes: scopes ?? (asked.get('scope') || world.app.scopes.join(',')).split(','),
    userId: by ?? admin?.id ?? '',
    organisation: organisation ?? false,
    redirectUri: asked.get('redirect_uri') ?? '',
  });
  back.searchParams.set('code', code);
  return back.toString();
}

/** `oauth.v2.access`: a code becomes the workspace's bot token, once; where tokens are rotated, so does a refresh token. */
export function exchange(world: World, args: Fields, basic: string): Fields {
  const [basicId, basicSecret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  if ((textIn(args, 'client_id') || basicId) !== world.app.clientId) throw refusal('invalid_client_id');
  if ((textIn(args, 'client_secret') || basicSecret) !== world.app.clientSecret) throw refusal('bad_client_secret');
  if (textIn(args, 'grant_type') === 'refresh_token') return renewed(world, textIn(args, 'refresh_token'));

  const code = world.codes.get(textIn(args, 'code'));
  if (!code) throw refusal('invalid_code');
  if (code.redirectUri !== textIn(args, 'redirect_uri')) throw refusal('bad_redirect_uri');
  world.codes.delete(textIn(args, 'code'));
  const workspace = workspaceOf(world, code.teamId);
  workspace.scopes = code.scopes;
  if (workspace.tokenState !== 'live' || world.app.rotatesTokens) nextToken(world, workspace);
  workspace.tokenState = 'live';
  const { teamId, name, enterpriseId } = workspace;
  return {
    ...answered(world, workspace),
    bot_user_id: workspace.botUserId,
    app_id: world.app.appId,
    team: code.organisation ? null : { id: teamId, name },
    enterprise: enterpriseId || code.organisation ? { id: enterpriseId ?? 'E00000001', name: 'Harbour' } : null,
    authed_user: { id: code.userId },
    is_enterprise_install: code.organisation,
  };
}

/** A refresh token is good once. The token before goes on until its own end. */
function renewed(world: World, refreshToken: string): Fields {
  const workspace = [...world.workspaces.values()].find((one) => one.refreshToken === refreshToken);
  if (!workspace || refreshToken === '' || workspace.tokenState !== 'live') throw refusal('invalid_refresh_token');
  nextToken(world, workspace);
  return {
    ...answered(world, workspace),
    app_id: world.app.appId,
    team: { id: workspace.teamId, name: workspace.name },
  };
}

function answered(world: World, workspace: Workspace): Fields {
  return {
    access_token: workspace.token,
    token_type: 'bot',
    scope: workspace.scopes.join(','),
    ...(world.app.rotatesTokens && { refresh_token: workspace.refreshToken, expires_in: lifeMs / 1000 }),
  };
}

function nextToken(world: World, workspace: Workspace): void {
  const number = nextId(world, '1');
  const expires = world.app.rotatesTokens ? world.clock.now().getTime() + lifeMs : undefined;
  if (workspace.tokenState === 'live') workspace.former = { token: workspace.token, expires: workspace.expires };
  else delete workspace.former;
  workspace.token = `${expires === undefined ? '' : 'xoxe.'}xoxb-${workspace.teamId}-${number}`;
  workspace.expires = expires;
  if (expires !== undefined) workspace.refreshToken = `xoxe-1-${workspace.teamId}-${number}`;
}

/** Whether this is the workspace's token, or the one before that. */
export function hasToken({ token: own, former, tokenState }: Workspace, token: string): boolean {
  return tokenState !== 'not_installed' && (own === token || former?.token === token);
}

/** Whether a token of this workspace's has come to its end. */
export function hasExpired(world: World, { token: own, expires, former }: Workspace, token: string): boolean {
  const end = own === token ? expires : former?.expires;
  return end !== undefined && end <= world.clock.now().getTime();
}
