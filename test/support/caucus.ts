import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Config } from '../../src/config.js';
import { company } from '../../src/playground/company.js';
import { type Slack, type SlackOptions, startSlack } from '../../src/playground/slack/index.js';
import { realClock as clock, realIds as ids } from '../../src/real-chance.js';
import { entryPoints } from '../../src/slack/entry-points.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { jsonLog } from '../../src/slack/logger.js';
import { type Running, type StartOptions, start } from '../../src/start.js';
import { type TestDatabase, testDatabase } from './database.js';

export const teamId = 'T0HARBOUR';
export const signingSecret = 'a-signing-secret-of-32-characters';

export { clock, ids };

/** The real app on a database of its own, with an emulated Slack around it. */
export type Caucus = {
  slack: Slack;
  database: TestDatabase;
  config: Config;
  running: Running;
  /** Everything logged so far, a JSON object per line. */
  logged(): string;
  stop(): Promise<void>;
};

/** The emulated company with Caucus installed. */
export function slackWithCompany(more: Partial<SlackOptions> = {}): Promise<Slack> {
  return startSlack({
    workspaces: [{ teamId, people: company }],
    app: { name: 'Caucus', signingSecret, scopes: [...scopes] },
    ...more,
  });
}

/** Settings that fit this Slack and this database. */
export function configFor(slack: Slack, url: string, keys: string, mode: 'http' | 'socket' = 'http'): Config {
  return {
    port: 0,
    slack: {
      apiUrl: slack.apiUrl,
      workspaces: { type: 'one', botToken: slack.token(teamId) },
      mode: mode === 'http' ? { type: 'http', signingSecret } : { type: 'socket', appToken: slack.appToken },
    },
    database: { url, urlHr: null, poolSize: 8 },
    keys: { folder: keys, masterKey: Buffer.alloc(32, 7) },
    leaseSeconds: 15,
  };
}

/** Starts it all; call `stop` in `afterAll`. */
export async function startCaucus(
  mode: 'http' | 'socket' = 'http',
  more: Partial<SlackOptions> & Pick<StartOptions, 'entryPoints'> = {},
): Promise<Caucus> {
  const { entryPoints: others, ...slackOptions } = more;
  const database = await testDatabase();
  const keys = await mkdtemp(path.join(tmpdir(), 'caucus-keys-'));
  const slack = await slackWithCompany(slackOptions);
  const config = configFor(slack, database.appUrl, keys, mode);
  const lines: string[] = [];
  const running = await start({
    config,
    clock,
    ids,
    log: jsonLog(clock, (line) => lines.push(line)),
    entryPoints: others ?? entryPoints,
  });
  if (mode === 'http') slack.setRequestUrl(`http://127.0.0.1:${running.port}/slack/events`);
  return {
    slack,
    database,
    config,
    running,
    logged: () => lines.join(''),
    async stop() {
      await running.stop();
      await slack.stop();
      await database.stop();
      await rm(keys, { recursive: true });
    },
  };
}
