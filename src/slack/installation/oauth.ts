import type { Logger } from '@slack/bolt';
import { type OauthV2AccessResponse, WebClient } from '@slack/web-api';
import type { Clock } from '../../chance.js';
import { id, type PersonId, type WorkspaceId } from '../../domain/ids.js';
import type { Installation } from '../../store/installations.js';
import { clientOptions } from '../calls/clients.js';
import { type Failed, outcomeOf } from '../calls/outcome-of-call.js';
import { places } from './places.js';
import { compareScopes, scopes } from './scopes.js';

/** What Slack gives for a code that a browser has brought back. */
export type Exchanged =
  /** All that Caucus may have; where it is more, `install` refuses it. */
  | { type: 'granted'; workspace: WorkspaceId; name: string; installed: Installation }
  | { type: 'missing'; scopes: string[] }
  /** For all workspaces of an organisation at once. */
  | { type: 'organisation' }
  /** The code was used before, has expired, or is none. */
  | { type: 'no code' }
  /** Slack does not know this app, or not with these credentials. */
  | { type: 'misconfigured'; code: string }
  | { type: 'unanswered' };

/** What Slack gives for a refresh token. */
export type Renewed =
  | { type: 'renewed'; token: string; refreshToken: string; expiresAt: number }
  /** Nothing, now and ever. */
  | { type: 'lapsed' }
  /** Nothing that is known: it may have given new tokens. `after` is in seconds. */
  | { type: 'later'; code: string; after: number | null };

export type Oauth = {
  /** Where a browser is sent to be asked by Slack. */
  askingAt(state: string): string;
  exchange(code: string): Promise<Exchanged>;
  renew(refreshToken: string): Promise<Renewed>;
};

type Options = {
  apiUrl: string | null;
  clientId: string;
  clientSecret: string;
  appUrl: string;
  clock: Clock;
  logger: Logger;
};

const noCode = ['invalid_code', 'code_already_used', 'code_expired', 'no_code'];
/** A refresh token is good once. */
const noMore = [
  'invalid_refresh_token',
  'invalid_grant',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'invalid_auth',
];

/** Slack's OAuth for this app, which asks for exactly what Caucus may have. */
export function slackOauth({ apiUrl, clientId, clientSecret, appUrl, clock, logger }: Options): Oauth {
  const options = clientOptions(apiUrl, logger, 10_000);
  const client = new WebClient(undefined, options);
  const credentials = { client_id: clientId, client_secret: clientSecret };
  const redirectUri = `${appUrl}${places.redirect}`;
  return {
    askingAt(state) {
      const url = new URL('/oauth/v2/authorize', apiUrl ?? 'https://slack.com');
      const asked = { client_id: clientId, scope: scopes.join(','), redirect_uri: redirectUri, state };
      url.search = new URLSearchParams(asked).toString();
      return url.toString();
    },

    async exchange(code) {
      const began = clock.now().getTime();
      const asked = { ...credentials, code, redirect_uri: redirectUri };
      const answer = await outcomeOf(() => client.oauth.v2.access(asked));
      if (answer.type !== 'done') return notExchanged(answer);
      const { access_token: token, bot_user_id: botUser, team, is_enterprise_install } = answer.value;
      if (is_enterprise_install || !team?.id) return { type: 'organisation' };
      if (!token || !botUser) return { type: 'missing', scopes: [...scopes] };
      // Only this says what the app's bot is called, and what the token may by now.
      const own = await outcomeOf(() => new WebClient(token, options).auth.test());
      if (own.type !== 'done') return { type: 'unanswered' };
      const granted = own.value.response_metadata?.scopes ?? answer.value.scope?.split(',') ?? [];
      const installed = installationOf(answer.value, { token, botUser, granted, bot: own.value.bot_id, began });
      const workspace = id<WorkspaceId>(team.id);
      const { tooMany, missing } = compareScopes(granted);
      if (missing.length > 0 && tooMany.length === 0) return { type: 'missing', scopes: missing };
      return { type: 'granted', workspace, name: team.name ?? '', installed };
    },

    async renew(refreshToken) {
      const began = clock.now().getTime();
      const asked = { ...credentials, grant_type: 'refresh_token' as const, refresh_token: refreshToken };
      const answer = await outcomeOf(() => client.oauth.v2.access(asked));
      if (answer.type !== 'done') return notRenewed(answer);
      const { access_token: token, refresh_token: next, expires_in } = answer.value;
      if (!token || !next || !expires_in) return { type: 'later', code: 'no_token', after: null };
      return { type: 'renewed', token, refreshToken: next, expiresAt: began + expires_in * 1000 };
    },
  };
}

type Told = { token: string; botUser: string; granted: string[]; bot: string | undefined; began: number };

function installationOf(
  { app_id, enterprise, authed_user, refresh_token, expires_in }: OauthV2AccessResponse,
  { token, botUser, granted, bot, began }: Told,
): Installation {
  return {
    ...{ botUser: id<PersonId>(botUser), token, scopes: granted },
    ...(bot && { bot }),
    ...(app_id && { app: app_id }),
    ...(enterprise?.id && { enterprise: enterprise.id }),
    ...(authed_user?.id && { installer: id<PersonId>(authed_user.id) }),
    ...(refresh_token && expires_in && { refreshToken: refresh_token, expiresAt: began + expires_in * 1000 }),
  };
}

function notExchanged(failed: Failed): Exchanged {
  if (failed.type !== 'refused' && failed.type !== 'shut') return { type: 'unanswered' };
  if (noCode.includes(failed.code)) return { type: 'no code' };
  return failed.type === 'shut' ? { type: 'unanswered' } : { type: 'misconfigured', code: failed.code };
}

function notRenewed(failed: Failed): Renewed {
  const code = 'code' in failed ? failed.code : failed.type;
  if (noMore.includes(code)) return { type: 'lapsed' };
  return { type: 'later', code, after: failed.type === 'throttled' ? failed.after : null };
}
