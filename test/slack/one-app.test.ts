import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Slack } from '../../src/playground/slack/index.js';
import { jsonLog } from '../../src/slack/logger.js';
import { start } from '../../src/start.js';
import { setup } from '../../src/words/en/setup.js';
import { clock, configFor, ids, slackWithCompany } from '../support/caucus.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let slack: Slack;
let database: TestDatabase;
let keys: string;

beforeAll(async () => {
  slack = await slackWithCompany();
  database = await testDatabase();
  keys = await mkdtemp(path.join(tmpdir(), 'caucus-keys-'));
});
afterAll(async () => {
  await slack.stop();
  await database.stop();
  await rm(keys, { recursive: true });
});

/** Starts Caucus in Socket Mode with this app-level token, and stops it. */
async function startWith(appToken: string): Promise<void> {
  const config = configFor(slack, database.appUrl, keys, 'socket');
  const mode = { type: 'socket' as const, appToken };
  const log = jsonLog(clock, () => undefined);
  const running = await start({ config: { ...config, slack: { ...config.slack, mode } }, clock, ids, log });
  await running.stop();
}

describe('an app-level token', () => {
  it('of another app than the bot token’s is refused, in a sentence without either', async () => {
    const wrong = slack.appToken.replace('-A', '-A9');
    await expect(startWith(wrong)).rejects.toThrow(setup.slack.twoApps);
  });

  it('of the same app is not, nor where Slack does not say whose the bot token is', async () => {
    await startWith(slack.appToken);
    slack.faults.next({ method: 'bots.info', kind: { error: 'bot_not_found' } });
    await startWith(slack.appToken);
    expect(slack.faults.pending()).toBe(0);
  });
});
