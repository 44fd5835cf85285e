import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../src/playground/port.js';
import type { Slack } from '../../src/playground/slack/index.js';
import { setup } from '../../src/words/en/setup.js';
import { listening, logPageListening, type Run, runMain, webMain } from '../support/built-main.js';
import { signingSecret, slackWithCompany, teamId } from '../support/caucus.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let folder: string;
let database: TestDatabase;
let slack: Slack;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  if (!existsSync(webMain)) throw new Error('Run "npm run build" first: this starts what it makes.');
  folder = await mkdtemp(path.join(tmpdir(), 'caucus-web-'));
  database = await testDatabase();
  slack = await slackWithCompany();
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await slack.stop();
  await database.stop();
  await rm(folder, { recursive: true });
});

function run(environment: Record<string, string>, program?: string, where = folder, options?: string[]): Run {
  const made = runMain(where, environment, program, options);
  running.add(made.child);
  void made.exit.then(() => running.delete(made.child));
  return made;
}

/** Caucus on Slack, with a log page on this port. */
const settings = (port: number): Record<string, string> => ({
  ...{ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.token(teamId), SLACK_SIGNING_SECRET: signingSecret },
  ...{ DATABASE_URL: database.appUrl, DATABASE_URL_HR: database.hrUrl, POOL_SIZE: '4', PORT: '0' },
  ...{ CAUCUS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), CAUCUS_KEYSTORE: path.join(folder, 'keys') },
  ...{ WEB_PORT: String(port), PUBLIC_URL: `http://localhost:${port}` },
});

const isWell = async (port: number) => {
  const signal = AbortSignal.timeout(5_000);
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal }).catch(() => null);
  return answer?.status === 200;
};

/** The one process that this one has begun. */
function childOf({ child: { pid } }: Run): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}

async function gone(pid: number): Promise<void> {
  // Its parent may not yet have taken note of its end.
  const lives = () => existsSync(`/proc/${pid}`) && !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  while (lives()) await new Promise((resolve) => setImmediate(resolve));
}

describe('the log page beside Caucus', () => {
  it('has its own settings and nothing else of the environment, and is back when it ends by itself', async () => {
    const port = await freePort();
    const caucus = run(settings(port));
    await listening(caucus);
    expect(await logPageListening(caucus)).toBe(port);
    expect(await isWell(port)).toBe(true);
    const page = childOf(caucus);
    const environment = readFileSync(`/proc/${page}/environ`, 'utf8').split('\0').filter(Boolean);
    expect(environment.map((each) => each.split('=')[0]).sort()).toEqual([
      ...[
        'DATABASE_URL_HR',
        'DRAIN_SECONDS',
        'HOST',
        'LOG_LEVEL',
        'NODE_CHANNEL_FD',
        'NODE_CHANNEL_SERIALIZATION_MODE',
        'NODE_ENV',
        'PUBLIC_URL',
        'WEB_PORT',
      ],
    ]);
    expect(environment.join()).not.toMatch(/xoxb|caucus_app/);

    process.kill(page, 'SIGKILL');
    await logPageListening(caucus, 2);
    expect(childOf(caucus)).not.toBe(page);
    expect(await isWell(port)).toBe(true);

    const again = childOf(caucus);
    caucus.child.kill('SIGTERM');
    expect(await caucus.exit).toBe(0);
    await gone(again);
    expect(await isWell(port)).toBe(false);
    expect(caucus.said()).toContain(setup.web.listening(port, `http://localhost:${port}`));
    expect(caucus.said() + caucus.logged()).not.toMatch(/xoxb-|postgres:|caucus_hr/);
  });

  it('is given no file of settings that Node read for Caucus', async () => {
    const where = await mkdtemp(path.join(folder, 'file-'));
    const port = await freePort();
    const file = path.join(where, 'settings.env');
    await writeFile(
      file,
      Object.entries(settings(port))
        .map(([name, value]) => `${name}=${value}`)
        .join('\n'),
    );
    const caucus = run({}, undefined, where, [`--env-file=${file}`]);
    await listening(caucus);
    expect(await logPageListening(caucus)).toBe(port);
    expect(readFileSync(`/proc/${childOf(caucus)}/cmdline`, 'utf8')).not.toContain(file);
    caucus.child.kill('SIGTERM');
    expect(await caucus.exit).toBe(0);
  });

  it('ends when Caucus is no more', async () => {
    const port = await freePort();
    const caucus = run(settings(port));
    await listening(caucus);
    await logPageListening(caucus);
    const page = childOf(caucus);
    caucus.child.kill('SIGKILL');
    await caucus.exit;
    await gone(page);
    expect(await isWell(port)).toBe(false);
  });

  it('is not started where nobody reaches it', async () => {
    const { WEB_PORT: _, PUBLIC_URL: __, ...without } = settings(0);
    const caucus = run(without);
    await listening(caucus);
    expect(childOf(caucus)).toBe(0);
    caucus.child.kill('SIGTERM');
    expect(await caucus.exit).toBe(0);
  });
});

describe('the log page alone', () => {
  it('says everything that is missing at once, and does not start', async () => {
    const page = run({ PUBLIC_URL: 'http://log.canary.example', WEB_PORT: 'canary' }, webMain);
    expect(await page.exit).toBe(1);
    const { databaseUrlHr, webPort, publicUrl } = setup.faults;
    for (const sentence of [databaseUrlHr, webPort, publicUrl]) expect(page.said()).toContain(sentence);
    expect(page.said() + page.logged()).not.toContain('canary');
  });

  it('does not start with another login than HR’s, for the database or for its replica, and starts where that is away', async () => {
    const port = await freePort();
    const { DATABASE_URL_HR = '', WEB_PORT = '', PUBLIC_URL = '' } = settings(port);
    const common = { DATABASE_URL_HR, WEB_PORT, PUBLIC_URL };
    const owners = run({ ...common, DATABASE_URL_HR: database.ownerUrl }, webMain);
    const replicas = run({ ...common, DATABASE_URL_HR_REPLICA: database.appUrl }, webMain);
    expect([await owners.exit, await replicas.exit]).toEqual([1, 1]);
    expect(owners.said()).toBe(`${setup.faults.databaseUrlHr}\n`);
    expect(replicas.said()).toBe(`${setup.faults.databaseUrlHrReplica}\n`);
    const away = run({ ...common, DATABASE_URL_HR: 'postgres://caucus_hr:x@127.0.0.1:1/caucus' }, webMain);
    expect(await logPageListening(away)).toBe(port);
    away.child.kill('SIGTERM');
    expect(await away.exit).toBe(0);
  });

  it('takes its settings from .env', async () => {
    const where = await mkdtemp(path.join(folder, 'env-'));
    const port = await freePort();
    const all = Object.entries(settings(port)).map(([name, value]) => `${name}=${value}`);
    await writeFile(path.join(where, '.env'), all.join('\n'));
    const page = run({}, webMain, where);
    expect(await logPageListening(page)).toBe(port);
    expect(await isWell(port)).toBe(true);
    page.child.kill('SIGINT');
    expect(await page.exit).toBe(0);
  });

  it('says so when its port is taken', async () => {
    const port = await freePort();
    const { DATABASE_URL_HR = '', WEB_PORT = '', PUBLIC_URL = '' } = settings(port);
    const first = run({ DATABASE_URL_HR, WEB_PORT, PUBLIC_URL }, webMain);
    await logPageListening(first);
    const second = run({ DATABASE_URL_HR, WEB_PORT, PUBLIC_URL }, webMain);
    expect(await second.exit).toBe(1);
    expect(second.said()).toContain(setup.web.couldNotStart);
    first.child.kill('SIGTERM');
    expect(await first.exit).toBe(0);
  });
});
