import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person } from '../src/playground/people/index.js';
import type { Slack } from '../src/playground/slack/index.js';
import { scopes } from '../src/slack/installation/scopes.js';
import { setup } from '../src/words/en/setup.js';
import { listening, main, type Run, runMain as runBuilt } from './support/built-main.js';
import { signingSecret, slackWithCompany, teamId } from './support/caucus.js';
import { type TestDatabase, testDatabase } from './support/database.js';

let folder: string;
let database: TestDatabase;
let slack: Slack;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  if (!existsSync(main)) throw new Error('Run "npm run build" first: this starts what it makes.');
  folder = await mkdtemp(path.join(tmpdir(), 'caucus-main-'));
  database = await testDatabase();
  slack = await slackWithCompany();
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await slack.stop();
  await database.stop();
  await rm(folder, { recursive: true });
});

/** Runs the built main in an empty folder with nothing but these settings. */
function runMain(environment: Record<string, string>): Run {
  const run = runBuilt(folder, environment);
  running.add(run.child);
  void run.exit.then(() => running.delete(run.child));
  return run;
}

function settings(mode: 'http' | 'socket', keys = 'keys'): Record<string, string> {
  return {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.token(teamId),
    ...(mode === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: slack.appToken }),
    DATABASE_URL: database.appUrl,
    CAUCUS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    CAUCUS_KEYSTORE: path.join(folder, keys),
    POOL_SIZE: '4',
    PORT: '0',
  };
}

/** The same database, where each connection takes so many milliseconds more to begin. */
async function slowed(url: string, milliseconds: number): Promise<{ url: string; stop(): void }> {
  const there = new URL(url);
  const server = createServer((client) => {
    const upstream = connect(Number(there.port), there.hostname);
    setTimeout(() => void client.pipe(upstream).pipe(client), milliseconds);
    client.on('error', () => upstream.destroy()).on('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: Object.assign(new URL(url), { port }).href, stop: () => void server.close() };
}

describe('the built Caucus', () => {
  it.each(['http', 'socket'] as const)('answers people over %s, and ends well when it is asked to', async (mode) => {
    const run = runMain(settings(mode));
    const port = await listening(run);
    if (mode === 'http') slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    expect((await person(slack, 'U0BEN').command('/caucus help')).answer).toContain('/caucus help');
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);

    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
    expect(run.said()).toContain(setup.stopping);
    expect(run.said()).toContain(setup.firstRun);
    expect(run.said() + run.logged()).not.toMatch(/xoxb-|xapp-|U0BEN|postgres:/);
  });

  it('starts also where a connection takes longer to begin than somebody who asks would be kept waiting', async () => {
    const slow = await slowed(database.appUrl, 700);
    const run = runMain({ ...settings('http'), DATABASE_URL: slow.url });
    await listening(run);
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
    slow.stop();
  });

  it('says where workspaces install it, and shows the page there', async () => {
    const { SLACK_BOT_TOKEN: _, ...common } = settings('http');
    const secret = 'a-client-secret-of-some-length';
    const many = { SLACK_CLIENT_ID: '12.34', SLACK_CLIENT_SECRET: secret, APP_URL: 'https://caucus.example.com' };
    const run = runMain({ ...common, ...many });
    const page = await fetch(`http://127.0.0.1:${await listening(run)}/slack/install`);
    expect(await page.text()).toContain('client_id=12.34');
    expect(page.headers.get('strict-transport-security')).toBe('max-age=63072000');
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
    expect(run.said()).toContain(setup.installAt('https://caucus.example.com/slack/install'));
    expect(run.said()).not.toContain(setup.firstRun);
    expect(run.said() + run.logged()).not.toContain(secret);
  });

  it('answers what it has begun before it ends', async () => {
    const run = runMain(settings('http'));
    slack.setRequestUrl(`http://127.0.0.1:${await listening(run)}/slack/events`);
    slack.faults.next({ method: 'users.info', kind: 'timeout_before' });
    const answer = person(slack, 'U0CARLA').command('/caucus help');
    await slackIsAsked();
    run.child.kill('SIGTERM');
    expect((await answer).answer).toBeDefined();
    expect(await run.exit).toBe(0);
  });

  it('says everything that is missing at once, and does not start', async () => {
    const run = runMain({ SLACK_BOT_TOKEN: 'xoxb-canary-token', SLACK_SIGNING_SECRET: 'short' });
    expect(await run.exit).toBe(1);
    const { signingSecret: secret, databaseUrl, masterKey, keystore } = setup.faults;
    for (const sentence of [secret, databaseUrl, masterKey, keystore]) expect(run.said()).toContain(sentence);
    expect(run.said() + run.logged()).not.toContain('canary');
  });

  it.each([
    ['DATABASE_URL', 'postgres://caucus_app:canary@127.0.0.1:1/caucus', setup.database.away, 'ECONNREFUSED'],
    ['CAUCUS_KEYSTORE', 'postgres://caucus_keys:canary@127.0.0.1:1/caucus', setup.database.away, 'ECONNREFUSED'],
    ['CAUCUS_KEYSTORE', '/dev/null/canary', (_: string, code: string) => setup.keyFolder(code), 'ENOTDIR'],
  ])('says that nothing answers where %s leads to, %s, and does not start', async (setting, value, says, code) => {
    const run = runMain({ ...settings('http'), [setting]: value });
    expect(await run.exit).toBe(1);
    expect(run.said()).toBe(`${says(setting, code)}\n`);
    expect(run.logged()).not.toContain('canary');
  });

  it.each([
    ['canary', '3D000'],
    ['postgres', '42501'],
  ])('says that it is not let into the database %s, and does not start', async (name, code) => {
    const url = Object.assign(new URL(database.appUrl), { pathname: name });
    const run = runMain({ ...settings('http'), DATABASE_URL: url.href });
    expect(await run.exit).toBe(1);
    expect(run.said()).toBe(`${setup.database.away('DATABASE_URL', code)}\n`);
    expect(run.logged()).not.toContain('canary');
  });

  it.each([
    ['vite', 'what builds its page'],
    ['./playground/run.js', 'all of it'],
  ])('says so where the playground is not installed (%s, %s), and starts no Postgres', async (name) => {
    const place = path.join(folder, 'nothing');
    await mkdir(place, { recursive: true });
    const run = runBuilt(place, {}, main, ['--import', without(name)]);
    expect(await run.exit).toBe(1);
    const { noWayOfInstalling } = setup.faults;
    for (const sentence of [noWayOfInstalling, setup.playground.notInstalled]) expect(run.said()).toContain(sentence);
    expect(existsSync(path.join(place, '.caucus/postgres'))).toBe(false);
    expect(existsSync(path.join(place, '.caucus/running.json'))).toBe(false);
  });

  it('says in one sentence that a playground runs already, and nothing else', async () => {
    const place = path.join(folder, 'second');
    await mkdir(path.join(place, '.caucus'), { recursive: true });
    await writeFile(path.join(place, '.caucus/running.json'), JSON.stringify({ pid: process.pid, url: null }));
    const run = runBuilt(place, {});
    expect(await run.exit).toBe(1);
    expect([run.said(), run.logged()]).toEqual([`${setup.playground.starting}\n`, '']);
  });

  it.each([
    ['the database', { DATABASE_URL: 'postgres://caucus_app:canary-word@127.0.0.1:1/caucus' }],
    ['a login', {}],
    ['Slack', { SLACK_API_URL: 'http://127.0.0.1:1/api/' }],
  ])('prints no secret where it cannot reach or use %s', async (what, wrong) => {
    const given: Record<string, string> = { ...settings('http'), ...wrong };
    if (what === 'a login') given.DATABASE_URL = database.appUrl.replace(/:[^:@/]+@/, ':canary-word@');
    const run = runMain(given);
    expect(await run.exit).toBe(1);
    const printed = run.said() + run.logged();
    expect(printed).toMatch(what === 'Slack' ? /Slack did not answer/ : /DATABASE_URL/);
    const { SLACK_BOT_TOKEN = '', SLACK_SIGNING_SECRET = '', CAUCUS_MASTER_KEY = '', DATABASE_URL = '' } = given;
    const password = new URL(DATABASE_URL).password;
    for (const secret of [SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, CAUCUS_MASTER_KEY, password]) {
      expect(printed).not.toContain(secret);
    }
  });

  it('says so where another program has its port', async () => {
    const run = runMain({ ...settings('http'), PORT: new URL(slack.apiUrl).port });
    expect(await run.exit).toBe(1);
    expect(run.said()).toBe(`${setup.portTaken}\n`);
    expect(run.logged()).toContain('"event":"could_not_start","code":"EADDRINUSE"');
  });

  it.each([
    ['groups:history', [...scopes, 'groups:history']],
    ['pins:write', [...scopes, 'pins:write']],
  ])('refuses to run where it was granted %s', async (extra, granted) => {
    slack.setScopes(granted, teamId);
    const run = runMain(settings('http'));
    expect(await run.exit).toBe(1);
    expect(run.said()).toContain(setup.slack.tooManyScopes([extra]));
    slack.setScopes([...scopes], teamId);
  });

  it('refuses to run without a scope that it needs, or with a token that Slack refuses', async () => {
    slack.setScopes(
      scopes.filter((scope) => scope !== 'im:write'),
      teamId,
    );
    const lacking = runMain(settings('http'));
    expect(await lacking.exit).toBe(1);
    expect(lacking.said()).toContain(setup.slack.missingScopes(['im:write']));
    slack.setScopes([...scopes], teamId);

    const refused = runMain({ ...settings('http'), SLACK_BOT_TOKEN: 'xoxb-canary-token' });
    expect(await refused.exit).toBe(1);
    expect(refused.said()).toContain(setup.slack.refused('invalid_auth'));
    expect(refused.said() + refused.logged()).not.toContain('canary');
  });
});

/** What Node is to import first so that it does not find this module. */
function without(name: string): string {
  const hooks = `export async function resolve(name, context, next) {
    if (name === '${name}') throw Object.assign(new Error('It is not here'), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  }`;
  const url = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
  return url(`import { register } from 'node:module'; register(${JSON.stringify(url(hooks))});`);
}

async function slackIsAsked(): Promise<void> {
  while (slack.faults.pending() > 0) await new Promise((resolve) => setImmediate(resolve));
}
