import { WebClient } from '@slack/web-api';
import { clientOptions } from '../slack/calls/clients.js';
import { outcomeOf } from '../slack/calls/outcome-of-call.js';
import type { sdkLogger } from '../slack/logger.js';
import type { Link } from '../slack/receiving/link.js';
import { type Finding, finding } from './finding.js';
import type { ServiceGround } from './ground.js';

/** With so much silence, in milliseconds, people use Caucus little, or nothing comes through. */
const quiet = 24 * 3_600_000;

/** How the way stands on which this copy hears of Slack. */
export function ofLink({ say, config, clock }: ServiceGround, link: Link): Finding {
  const says = say.doctor.slack;
  if (link.heardAnother()) return finding('slack.requests', 'broken', says.requestsOfAnother);
  if (config.slack.mode.type === 'http') return finding('slack.requests', 'well', says.requests);
  const [since, now] = [link.connectedSince(), clock.now().getTime()];
  if (since === null) return finding('slack.requests', 'broken', says.socketOff);
  const silent = now - Math.max(since, link.lastHeard() ?? 0);
  if (silent > quiet) return finding('slack.requests', 'look', says.socketQuiet(minutes(silent)));
  return finding('slack.requests', 'well', says.socket(minutes(now - since)));
}

/** At the console, where no connection is held: whether Slack would give one. It is not used. */
export async function ofAppToken(
  { say, config }: ServiceGround,
  logger: ReturnType<typeof sdkLogger>,
): Promise<Finding[]> {
  const { mode, apiUrl } = config.slack;
  if (mode.type !== 'socket') return [];
  const says = say.doctor.slack;
  const client = new WebClient(mode.appToken, clientOptions(apiUrl, logger, 10_000));
  const asked = await outcomeOf(() => client.apps.connections.open());
  if (asked.type === 'done') return [finding('slack.app_token', 'well', says.appToken)];
  if (asked.type === 'refused' || asked.type === 'shut') {
    return [finding('slack.app_token', 'broken', says.appTokenRefused(asked.code))];
  }
  return [finding('slack.app_token', 'look', says.silent)];
}

function minutes(milliseconds: number): number {
  return Math.floor(milliseconds / 60_000);
}
