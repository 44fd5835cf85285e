import type { Logger } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { WorkspaceId } from '../../domain/ids.js';
import { outcomeOf } from './outcome-of-call.js';

/** The calls to Slack of one kind of work: one stalled or throttled method of the one never holds up the other. */
export type Clients = {
  /** For answering the person who asked: 2 s, for a trigger lives 3. */
  answering(workspace: WorkspaceId): Promise<WebClient>;
  /** For finding out who asks, before anything is done: 1 s. */
  lookingUp(workspace: WorkspaceId): Promise<WebClient>;
  /** For what Slack must do later. */
  background(workspace: WorkspaceId): Promise<WebClient>;
};

/**
 * Every client of Slack's: never tries again by itself, for it cannot know whether a lost answer meant that nothing was
 * posted, and never waits out a rate limit, which would hold up every other call.
 */
export function clientOptions(apiUrl: string | null, logger: Logger, timeout: number): WebClientOptions {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    logger,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

/** Asks Slack whether a token is good; throws where it does not say. */
export function tokenTaker(apiUrl: string | null, logger: Logger): (token: string) => Promise<boolean> {
  return async (token) => {
    const answer = await outcomeOf(() => new WebClient(token, clientOptions(apiUrl, logger, 2000)).auth.test());
    if (answer.type === 'done') return true;
    if (answer.type === 'shut' && noGood.includes(answer.code)) return false;
    throw new Error('Slack did not say whether a token is good');
  };
}

const noGood = ['account_inactive', 'invalid_auth', 'token_expired', 'token_revoked'];

/** Each kind keeps so many clients, of 9 KiB; a further workspace takes the place of the one that was used longest ago. */
export const clientsKept = 500;

/** What is told, with each answer of Slack's, of the scopes that it says the token has. */
type Hear = (workspace: WorkspaceId, granted: readonly string[]) => Promise<void>;

/**
 * Makes clients by workspace; `tokenOf` says the bot's token there, and throws where Caucus is not installed or must not run.
 */
export function slackClients(
  apiUrl: string | null,
  logger: Logger,
  backgroundMs: number,
  tokenOf: (workspace: WorkspaceId) => Promise<string>,
  hear: Hear = async () => undefined,
  ask: typeof fetch = fetch,
): Clients {
  const clientsWith = (timeout: number) => {
    const made = new Map<WorkspaceId, { token: string; client: WebClient }>();
    return async (workspace: WorkspaceId) => {
      const token = await tokenOf(workspace).catch((error) => {
        made.delete(workspace);
        throw error;
      });
      const kept = made.get(workspace);
      made.delete(workspace);
      if (kept?.token === token) {
        made.set(workspace, kept);
        return kept.client;
      }
      const client = new WebClient(token, {
        ...clientOptions(apiUrl, logger, timeout),
        // The client shows the header of an answer only where the call went well, and to whoever made it.
        async fetch(...call) {
          const answer = await ask(...call);
          const granted = answer.headers.get('x-oauth-scopes')?.trim();
          if (granted) await hear(workspace, granted.split(/\s*,\s*/));
          return answer;
        },
      });
      made.set(workspace, { token, client });
      const [oldest] = made.keys();
      if (made.size > clientsKept && oldest !== undefined) made.delete(oldest);
      return client;
    };
  };
  return { answering: clientsWith(2000), lookingUp: clientsWith(1000), background: clientsWith(backgroundMs) };
}
