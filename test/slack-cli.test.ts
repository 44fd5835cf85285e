import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person } from '../src/playground/people/index.js';
import { freePort } from '../src/playground/port.js';
import type { Slack } from '../src/playground/slack/index.js';
import { entryPoints } from '../src/slack/entry-points.js';
import { manifest } from '../src/slack/manifest.js';
import { setup } from '../src/words/en/setup.js';
import { listening, type Run, watched } from './support/built-main.js';
import { slackWithCompany, teamId } from './support/caucus.js';
import { freshCheckout } from './support/fresh-checkout.js';

let checkout: Awaited<ReturnType<typeof freshCheckout>>;
let slack: Slack;
let hooks: Record<string, string>;
const running: ChildProcess[] = [];

beforeAll(async () => {
  checkout = await freshCheckout();
  slack = await slackWithCompany();
  const { hooks: written } = JSON.parse(await readFile(path.join(checkout.folder, '.slack/hooks.json'), 'utf8'));
  hooks = JSON.parse(ask(written['get-hooks'])).hooks;
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await slack.stop();
  await checkout.remove();
});

/** Runs a hook as the CLI does, through a shell, and gives what it printed to both of its streams. */
function ask(hook = ''): string {
  const { stdout, stderr } = spawnSync('sh', ['-c', hook], {
    cwd: checkout.folder,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** `slack run`: without the tokens of the environment, as an older CLI. */
function slackRun(more: Record<string, string>): Run {
  const tokens = { SLACK_CLI_XOXB: slack.token(teamId), SLACK_CLI_XAPP: slack.appToken };
  const env = { PATH: process.env.PATH, SLACK_API_URL: slack.apiUrl, PORT: '0', ...tokens, ...more };
  // A terminal interrupts Caucus as well as its shell; here the shell is out of the way.
  const child = spawn('sh', ['-c', `exec ${hooks.start}`], {
    cwd: checkout.folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return watched(child);
}

describe('the hooks of the Slack CLI', () => {
  it('are named in one line of JSON, with the way in which they answer', () => {
    const said = ask('node --import tsx scripts/slack-cli.ts get-hooks');
    expect(JSON.parse(said)).toMatchObject({
      runtime: 'node',
      config: { 'protocol-version': ['message-boundaries'], 'sdk-managed-connection-enabled': true },
    });
    expect(Object.keys(hooks).sort()).toEqual(['get-manifest', 'start']);
  });

  it('give the manifest for Socket Mode between the boundaries that the CLI names', () => {
    const boundary = 'a1b2c3d4e5f6';
    const [before, answer, after] = ask(
      `${hooks['get-manifest']} --source=${checkout.folder} --protocol=message-boundaries --boundary=${boundary}`,
    ).split(boundary);
    expect([before, after]).toEqual(['', '\n']);
    expect(JSON.parse(answer ?? '')).toEqual(manifest(entryPoints, { socket: true, url: null }));
  });
});

describe('slack run', () => {
  it('starts Caucus from nothing but the CLI’s tokens, ends it in order, and finds everything again', async () => {
    const WEB_PORT = String(await freePort());
    for (const _time of [1, 2]) {
      const run = slackRun({ WEB_PORT });
      await listening(run);
      const { answer } = await person(slack, 'U0BEN').command('/caucus help');
      expect({ answer, logged: run.logged() }).toMatchObject({ answer: expect.stringContaining('/caucus help') });
      run.child.kill('SIGINT');
      expect(await run.exit).toBe(0);
      expect(run.said()).toContain(setup.stopping);
      expect(run.said() + run.logged()).not.toMatch(/xoxb-|xapp-|postgres:/);
    }
    const made = (name: string) => path.join(checkout.folder, '.caucus/slack-run', name);
    expect((await stat(made('master-key'))).mode & 0o777).toBe(0o600);
    expect(await stat(made('postgres/data/postmaster.pid')).catch(() => null)).toBeNull();
  });

  it('leaves a database and keys to whoever names any of them, and opens no playground without a token', async () => {
    const run = slackRun({ DATABASE_URL: 'postgres://caucus_app:pw@localhost/caucus', SLACK_CLI_XAPP: '' });
    expect(await run.exit).toBe(1);
    const { appToken, masterKey, keystore } = setup.faults;
    for (const sentence of [appToken, masterKey, keystore]) expect(run.said()).toContain(sentence);
  });
});
