import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/** What became of one call to Slack. Only `unknown` leaves open whether Slack did it. */
export type Called<T> = { type: 'done'; value: T } | Failed;

export type Failed =
  /** Slack says no; nothing was done, and asking again would bring the same answer. `code` is Slack's and safe to log. */
  | { type: 'refused'; code: string }
  /** Nothing was done. `after` is in seconds; null when Slack gave no usable number. */
  | { type: 'throttled'; after: number | null }
  /** Nothing was done, for a reason that lies outside this request: no way to Slack, or the app is locked out. */
  | { type: 'shut'; code: string }
  /** It may or may not have been done. */
  | { type: 'unknown' };

const maybeDone = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable', 'unknown_error']);

const tooMany = new Set(['ratelimited', 'rate_limited', 'too_many_requests', 'message_limit_exceeded']);

/** The code where it is `refused`: the room is public, for which Slack asks for scopes that Caucus must not have. */
export const madePublic = 'missing_scope';

const lockedOut = new Set([
  'account_inactive',
  'access_denied',
  'app_access_restricted',
  'ekm_access_denied',
  'invalid_auth',
  'missing_scope',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
  'team_added_to_org',
  'token_expired',
  'token_revoked',
  'two_factor_setup_required',
]);

/** Errors of the network that come before a single byte of the request has left. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** A longer pause is asked again after an hour: one refused call is cheaper than a number nobody meant. */
const longestPause = 3600;

/** Runs one Web API call of a client that neither retries nor waits, and says what became of it. Never throws what Slack caused. */
export async function outcomeOf<T>(call: () => Promise<T>): Promise<Called<T>> {
  try {
    return { type: 'done', value: await call() };
  } catch (error) {
    return outcomeOfError(error);
  }
}

/** Classifies what the Web API client threw. Anything it does not know is `unknown`. */
export function outcomeOfError(error: unknown): Failed {
  if (error instanceof WebAPIRateLimitedError) return { type: 'throttled', after: usable(error.retryAfter) };
  if (error instanceof WebAPIPlatformError) {
    if (isAboutPublic(error.data)) return { type: 'refused', code: madePublic };
    return outcomeOfCode(error.data.error, usable(error.data.response_metadata?.retryAfter));
  }
  if (error instanceof WebAPIRequestError) {
    const code = causeOf(error.original);
    return code !== null && neverLeft.has(code) ? { type: 'shut', code: code.toLowerCase() } : { type: 'unknown' };
  }
  // web-api 8.2.0 throws a plain Error, with nothing but its message, for a 429 whose Retry-After is missing or no number.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain a valid timeout')) {
    return { type: 'throttled', after: null };
  }
  return { type: 'unknown' };
}

/** Whether the scopes that are missing are those for public channels alone. */
function isAboutPublic({ error, needed }: { error: string; needed?: unknown }): boolean {
  if (error !== 'missing_scope' || typeof needed !== 'string') return false;
  return needed.split(',').every((scope) => scope.startsWith('channels:'));
}

function outcomeOfCode(code: string, after: number | null): Failed {
  if (tooMany.has(code)) return { type: 'throttled', after };
  if (lockedOut.has(code)) return { type: 'shut', code };
  // The client puts a whole body that is not JSON into `error`; `duplicate_…` speaks of a message that may exist.
  if (maybeDone.has(code) || code.startsWith('duplicate_') || !/^[a-z][a-z0-9_]{1,63}$/.test(code)) {
    return { type: 'unknown' };
  }
  return { type: 'refused', code };
}

function usable(seconds: number | undefined): number | null {
  return seconds !== undefined && Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, longestPause) : null;
}

function causeOf(error: Error): string | null {
  const cause: unknown = error.cause ?? error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : null;
}
