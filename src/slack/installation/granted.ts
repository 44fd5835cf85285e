import { ErrorCode, type WebClient } from '@slack/web-api';
import { id, type PersonId, type WorkspaceId } from '../../domain/ids.js';
import { languages } from '../../domain/language.js';
import { setup } from '../../words/en/setup.js';
import { type Phrasebook, phrasebook } from '../../words/phrasebook.js';
import { appOf, botsApp } from './app-id.js';
import { compareScopes } from './scopes.js';

/** Who Caucus is in the workspace that this token belongs to, and what it may do there. */
export type Granted = {
  workspace: WorkspaceId;
  botUser: PersonId;
  scopes: string[];
  /** The Slack app that the token belongs to; null where Slack does not say. */
  app: string | null;
};

/** An error whose message is a sentence for whoever runs Caucus: why it must not run with this token. */
export function notRunnable(sentence: string): Error {
  const error = new Error(sentence);
  error.name = 'NotRunnable';
  return error;
}

/** Whether this says, in a sentence that may be shown, why Caucus must not run. */
export function isNotRunnable(error: unknown): error is Error {
  return error instanceof Error && error.name === 'NotRunnable';
}

/** As `notRunnable`, of one workspace: whoever asks there reads why in their own language. */
export function shutIn(why: (say: Phrasebook) => string): Error {
  return Object.assign(notRunnable(why(phrasebook('en'))), { why });
}

/** Why Caucus does nothing for whoever asks; in every language where it is not known who that is. */
export function whyShut(error: Error, say: Phrasebook | null): string {
  const { message, why = () => message } = error as Error & { why?: (say: Phrasebook) => string };
  const read = say ? [say] : languages.map(phrasebook);
  return [...new Set(read.map(why))].join('\n');
}

/** Caucus is not installed in a workspace, or no longer: an error that `isNotRunnable` knows too. */
export function notInstalled(): Error {
  return Object.assign(
    shutIn(({ edge }) => edge.notInstalled),
    { code: 'not_installed' },
  );
}

export function isNotInstalled(error: unknown): boolean {
  return isNotRunnable(error) && 'code' in error && error.code === 'not_installed';
}

/**
 * Asks Slack what this token is and may; throws what `isNotRunnable` knows if it may more than Caucus may have, or too little, or
 * is of another app than the app-level token, so that requests would come from an app for which it cannot answer.
 */
export async function checkGranted(client: WebClient, appToken: string | null): Promise<Granted> {
  const answer = await client.auth.test().catch((error: { code?: string; data?: { error?: string } }) => {
    if (error.code === ErrorCode.PlatformError) throw notRunnable(setup.slack.refused(error.data?.error ?? 'unknown'));
    throw notRunnable(setup.slack.unreachable);
  });
  const granted = answer.response_metadata?.scopes ?? [];
  const { tooMany, missing } = compareScopes(granted);
  if (granted.length === 0) throw notRunnable(setup.slack.unknownScopes);
  if (tooMany.length > 0) throw notRunnable(setup.slack.tooManyScopes(tooMany));
  if (missing.length > 0) throw notRunnable(setup.slack.missingScopes(missing));
  if (answer.is_enterprise_install || !answer.team_id || !answer.user_id) {
    throw notRunnable(setup.slack.notOneWorkspace);
  }
  const app = await botsApp(client, answer.bot_id ?? '');
  const other = appToken === null ? null : appOf(appToken);
  if (app !== null && other !== null && app !== other) throw notRunnable(setup.slack.anotherApp);
  return { workspace: id(answer.team_id), botUser: id(answer.user_id), scopes: granted, app };
}
