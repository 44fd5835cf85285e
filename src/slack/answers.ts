import type { WebClient } from '@slack/web-api';
import { type Called, outcomeOf } from './outcome-of-call.js';

/** Asks Slack something that changes nothing, to see whether it answers. */
export async function answers(slack: WebClient): Promise<Called<null>> {
  const tested = await outcomeOf(() => slack.auth.test());
  return tested.type === 'done' ? { type: 'done', value: null } : tested;
}
