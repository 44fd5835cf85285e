import type { WebClient } from '@slack/web-api';
import { setup } from '../words/en/setup.js';
import { notRunnable } from './granted.js';

/**
 * Throws what `isNotRunnable` knows if the bot token is another app's than the app-level token: Caucus would connect, and hear
 * nothing. The app's id is the second part of an app-level token, which Slack shows everywhere and documents nowhere; where it, or
 * Slack's answer, does not look as expected, nothing is refused.
 */
export async function refuseOtherApp(bot: WebClient, appToken: string): Promise<void> {
  const connects = /^xapp-\d-(A[0-9A-Z]{8,})-/.exec(appToken)?.[1];
  if (connects === undefined) return;
  const posts = await bot.auth
    .test()
    .then(({ bot_id }) => (bot_id ? bot.bots.info({ bot: bot_id }) : null))
    .catch(() => null);
  const id = posts?.bot?.app_id;
  if (id !== undefined && id !== connects) throw notRunnable(setup.slack.twoApps);
}
