import type { WebClient } from '@slack/web-api';
import { outcomeOf } from '../calls/outcome-of-call.js';

/** The Slack app to which an app-level token belongs, for its id stands in it; null where it has another form. */
export function appOf(appToken: string): string | null {
  return /^xapp-\d+-(A[A-Z0-9]+)(-|$)/.exec(appToken)?.[1] ?? null;
}

/** The Slack app to which a bot belongs; null where Slack does not say. */
export async function botsApp(slack: WebClient, bot: string): Promise<string | null> {
  if (bot === '') return null;
  const asked = await outcomeOf(() => slack.bots.info({ bot }));
  return asked.type === 'done' ? (asked.value.bot?.app_id ?? null) : null;
}
