import { outcomeOf } from '../slack/calls/outcome-of-call.js';
import { attempt } from './attempt.js';
import type { Job } from './courier.js';

/**
 * Null if Slack answers just now, else how long to wait. Asked before a further card is risked, for an outage would
 * otherwise use up all cards of a post within seconds.
 */
export async function slackAnswers(job: Job): Promise<{ wait: number } | null> {
  const probed = await attempt(job, 'auth.test', () => outcomeOf(() => job.slack.auth.test()));
  return probed.type === 'unknown' || probed.type === 'not done' ? { wait: probed.wait } : null;
}
