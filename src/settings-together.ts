import { type Environment, misspelt } from './environment.js';
import type { Part } from './parts.js';
import { keyFrom } from './settings.js';
import { postgresAddress } from './store/address.js';
import { setup } from './words/en/setup.js';

const says = setup.faults;

/** An empty credential counts as given: a secret that failed to arrive must not start a playground. */
export function isCredential(name: string): boolean {
  return name.startsWith('SLACK_') && name !== 'SLACK_API_URL';
}

/** What no setting shows alone. */
export function between(from: Environment, part: Part): string[] {
  const faults: string[] = [];
  const socket = from.SLACK_APP_TOKEN !== undefined;
  const http = from.SLACK_SIGNING_SECRET !== undefined;
  if (socket && http) faults.push(says.twoModes);
  if (!socket && !http && part !== 'delivery') faults.push(says.noMode);
  faults.push(...waysOfInstalling(from));
  if (from.PUBLIC_URL !== undefined && from.DATABASE_URL_HR === undefined) faults.push(says.publicUrlAlone);
  faults.push(...debugging(from));
  const { CAUCUS_MASTER_KEY: now = '', CAUCUS_MASTER_KEY_OLD: before = '' } = from;
  const same = keyFrom(now)?.equals(keyFrom(before) ?? Buffer.of());
  return [...faults, ...(same ? [says.masterKeyOld] : []), ...loginsOfDatabase(from)];
}

/** By a token for one workspace, or by the three settings of OAuth for many: one of the two, and that wholly. */
function waysOfInstalling(from: Environment): string[] {
  const many = [from.SLACK_CLIENT_ID, from.SLACK_CLIENT_SECRET].some((value) => value !== undefined);
  if (from.SLACK_BOT_TOKEN !== undefined) return many ? [says.twoWaysOfInstalling] : [];
  if (!many) return [says.noWayOfInstalling];
  const whole = [from.SLACK_CLIENT_ID, from.SLACK_CLIENT_SECRET, from.APP_URL].every((value) => value !== undefined);
  return whole ? [] : [says.halfOfInstalling];
}

/**
 * Node and libraries read these by themselves. Some of what they then print are the first bytes of every request, its address,
 * and the values of every statement: words, links and sessions.
 */
export function debugging({ NODE_DEBUG, DEBUG }: Environment): string[] {
  return [...(NODE_DEBUG ? [says.nodeDebug] : []), ...(DEBUG ? [says.debug] : [])];
}

/** A setting under a wrong name would be as if it were not set, and Caucus would run with less than was asked of it. */
export function spelling(from: Environment): string[] {
  return misspelt(from).map(({ name, meant }) => says.misspelt(name, meant));
}

/** HR's login is another one than the app's. */
export function loginsOfDatabase(from: Environment): string[] {
  const own = userOf(from.DATABASE_URL);
  const isOurs = (url: string | undefined) => own !== undefined && userOf(url) === own;
  return [
    ...(isOurs(from.DATABASE_URL_HR) ? [says.databaseUrlHr] : []),
    ...(isOurs(from.DATABASE_URL_HR_REPLICA) ? [says.databaseUrlHrReplica] : []),
  ];
}

function userOf(url = ''): string | undefined {
  return postgresAddress(url)?.user;
}
