import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ending } from '../../src/ending.js';
import { person } from '../../src/playground/people/index.js';
import { freePort } from '../../src/playground/port.js';
import type { Slack } from '../../src/playground/slack/index.js';
import { setup } from '../../src/words/en/setup.js';
import { listening, logPageListening, main, type Run, runMain } from '../support/built-main.js';
import { signingSecret, slackWithCompany, teamId } from '../support/caucus.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { startProbingBalancer } from '../support/probing-balancer.js';

let folder: string;
let database: TestDatabase;
let slack: Slack;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  if (!existsSync(main)) throw new Error('Run "npm run build" first: this starts what it makes.');
  folder = await mkdtemp(path.join(tmpdir(), 'caucus-stopping-'));
  database = await testDatabase();
  slack = await slackWithCompany();
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await slack.stop();
  await database.stop();
  await rm(folder, { recursive: true });
});

function copy(mode: 'http' | 'socket', more: Record<string, string> = {}): Run {
  const run = runMain(folder, {
    ...{ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.token(teamId) },
    ...(mode === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: slack.appToken }),
    ...{ DATABASE_URL: database.appUrl, CAUCUS_KEYSTORE: path.join(folder, 'keys') },
    ...{ CAUCUS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), POOL_SIZE: '4', PORT: '0' },
    ...more,
  });
  running.add(run.child);
  void run.exit.then(() => running.delete(run.child));
  return run;
}

/** People ask one after the other until it is over. */
function asking() {
  let over = false;
  const asked = { answered: 0, failed: [] as (string | undefined)[] };
  const people = ['U0BEN', 'U0CARLA', 'U0DEV', 'U0EVE'].map(async (who) => {
    const one = person(slack, who);
    while (!over) {
      const { answer, failure } = await one.command('/caucus help', { in: 'dm' });
      // That something went wrong, as on a busy machine, is an answer too.
      if (answer === undefined) asked.failed.push(failure);
      else asked.answered += 1;
    }
  });
  return {
    async more(count: number) {
      const from = asked.answered;
      while (asked.answered + asked.failed.length < from + count) await new Promise((resolve) => setImmediate(resolve));
    },
    async end() {
      over = true;
      await Promise.all(people);
      return asked.failed;
    },
  };
}

const asks = async (port: number, what: string) => {
  const answer = await fetch(`http://127.0.0.1:${port}/${what}`);
  return [answer.status, await answer.json()];
};
const stopping = [503, { ok: false, code: 'stopping' }];

async function slackIsAsked(): Promise<void> {
  while (slack.faults.pending() > 0) await new Promise((resolve) => setImmediate(resolve));
}

describe('a copy that is asked to stop', () => {
  it('is replaced behind a load balancer, and nobody who asks meanwhile goes without an answer', async () => {
    const copies = [copy('http', { DRAIN_SECONDS: '1' }), copy('http'), copy('http', { DRAIN_SECONDS: '1' })] as const;
    const [one, other, next] = copies;
    const balancer = await startProbingBalancer(await Promise.all(copies.map(listening)));
    slack.setRequestUrl(`${balancer.url}/slack/events`);
    const people = asking();
    await people.more(20);
    for (const each of [one, next]) {
      each.child.kill('SIGTERM');
      expect(await each.exit).toBe(0);
      await people.more(20);
    }
    expect(await people.end()).toEqual([]);
    await balancer.stop();
    other.child.kill('SIGINT');
    expect(await other.exit).toBe(0);
  });

  it('answers over its socket what has come over it, and from then on another copy is asked', async () => {
    const one = copy('socket');
    await listening(one);
    const other = copy('socket');
    await listening(other);
    // The connection that has stood for longest is asked first.
    slack.faults.next({ method: 'users.info', kind: 'timeout_before' });
    const inHand = person(slack, 'U0FARID').command('/caucus help', { in: 'dm' });
    await slackIsAsked();
    one.child.kill('SIGTERM');
    const { answer, failure } = await inHand;
    expect([typeof answer, failure]).toEqual(['string', undefined]);
    expect(await one.exit).toBe(0);
    expect((await person(slack, 'U0FARID').command('/caucus help', { in: 'dm' })).answer).toContain('/caucus help');
    other.child.kill('SIGTERM');
    expect(await other.exit).toBe(0);
    expect([one, other].map((each) => each.logged().match(/"event":"request"/g)?.length)).toEqual([1, 1]);
  });

  it('gives notice where a program asks, ends at once when it is asked again, and so does the log page', async () => {
    const port = await freePort();
    const long = { DRAIN_SECONDS: '300' };
    const page = { DATABASE_URL_HR: database.hrUrl, WEB_PORT: `${port}`, PUBLIC_URL: `http://localhost:${port}` };
    const caucus = copy('http', { ...long, ...page });
    const at = [await listening(caucus), await logPageListening(caucus)];
    caucus.child.kill('SIGTERM');
    for (const each of at) {
      while ((await asks(each, 'readyz'))[0] !== 503) await new Promise((resolve) => setImmediate(resolve));
      expect(await asks(each, 'readyz')).toEqual(stopping);
      expect(await asks(each, 'healthz')).toEqual([200, { ok: true }]);
    }
    caucus.child.kill('SIGTERM');
    expect(await caucus.exit).toBe(1);
    const isGone = async (each: number) => !(await asks(each, 'healthz').catch(() => null));
    for (const each of at) while (!(await isGone(each))) await new Promise((resolve) => setImmediate(resolve));

    // A person at a terminal has told nobody else.
    const other = copy('http', { ...long, ...page });
    await logPageListening(other);
    await listening(other);
    other.child.kill('SIGINT');
    expect(await other.exit).toBe(0);
  });
});

it('a stop that hangs ends by itself, with a line in the log and a code that is not zero', async () => {
  const [said, logged, codes] = [[] as string[], [] as string[], [] as (number | undefined)[]];
  const note = (event: string) => void logged.push(event);
  const ended = new Promise<void>((resolve) => {
    const { end } = ending({
      started: Promise.resolve(() => new Promise<void>(() => undefined)),
      ...{ noticeMs: 1, patienceMs: 10, say: (sentence) => void said.push(sentence) },
      log: { info: note, warn: note, error: note },
      exit(code) {
        codes.push(code);
        resolve();
      },
    });
    end(true);
  });
  await ended;
  expect([said, logged, codes]).toEqual([[setup.stopping, setup.stopHangs], ['stop_hangs'], [1]]);
});

it('one press of Ctrl+C is one wish, though it comes twice; a program that asks again means it', () => {
  const codes: (number | undefined)[] = [];
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const parts = { noticeMs: 0, say: () => undefined, log: quiet, exit: (code?: number) => void codes.push(code) };
  const started = Promise.resolve(() => new Promise<void>(() => undefined));
  const pressed = ending({ ...parts, started, patienceMs: 2 ** 30 });
  pressed.end(false);
  pressed.end(false);
  expect(codes).toEqual([]);
  pressed.end(true);
  expect(codes).toEqual([1]);
});
