import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startProxy, type TripProxy, type Watch } from '../../faults/crash/proxy.js';
import { person } from '../../src/playground/people/index.js';
import type { Slack } from '../../src/playground/slack/index.js';
import { jsonLog } from '../../src/slack/logger.js';
import { readiness } from '../../src/slack/receiving/readiness.js';
import { type Running, start } from '../../src/start.js';
import { answers, connect } from '../../src/store/database.js';
import { clock, configFor, ids, slackWithCompany } from '../support/caucus.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let keys: string;
let database: TestDatabase;
let proxy: TripProxy;
let slack: Slack;
beforeAll(async () => {
  keys = await mkdtemp(path.join(tmpdir(), 'caucus-keys-'));
  database = await testDatabase();
  const { hostname: host, port } = new URL(database.appUrl);
  proxy = await startProxy({ host, port: Number(port) });
  slack = await slackWithCompany();
});
afterAll(async () => {
  await slack.stop();
  await proxy.stop();
  await database.stop();
  await rm(keys, { recursive: true });
});

const passing: Watch = { before: () => 'pass', after: () => 'pass' };
afterEach(() => proxy.watch(passing));

/** A copy whose way to the database may be held up. */
async function copy(mode: 'http' | 'socket'): Promise<Running> {
  const url = new URL(database.appUrl);
  [url.hostname, url.port] = ['127.0.0.1', String(proxy.port)];
  const config = configFor(slack, url.href, path.join(keys, 'one'), mode);
  const log = jsonLog(clock, () => undefined);
  return start({ config: { ...config, metricsPort: 0 }, clock, ids, log });
}

async function asked({ port }: Running, what: 'healthz' | 'readyz') {
  const answer = await fetch(`http://127.0.0.1:${port}/${what}`);
  return [answer.status, await answer.json()];
}

const yes = [200, { ok: true }];
const no = (code: string) => [503, { ok: false, code }];

async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((resolve) => setImmediate(resolve));
}

describe('a copy', () => {
  it('gets requests while its database answers, and is alive all the time', async () => {
    const running = await copy('http');
    expect(await asked(running, 'readyz')).toEqual(yes);

    let questions = 0;
    const counting = (held?: Promise<void>): Watch => ({
      before({ what }) {
        if (what === 'select 1') questions += 1;
        return held ?? 'pass';
      },
      after: () => 'pass',
    });
    proxy.watch(counting());
    const began = performance.now();
    const flood = await Promise.all(Array.from({ length: 100 }, () => asked(running, 'readyz')));
    expect(new Set(flood.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(yes)]));
    expect(questions).toBeLessThanOrEqual(1 + (performance.now() - began) / 1000);

    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    proxy.watch(counting(held));
    await until(async () => (await asked(running, 'readyz'))[0] === 503);
    expect(await asked(running, 'readyz')).toEqual(no('database'));
    expect(await asked(running, 'healthz')).toEqual(yes);

    goOn();
    proxy.watch(passing);
    await until(async () => (await asked(running, 'readyz'))[0] === 200);
    await running.stop();
  });

  it('says from the first moment that it stops, and answers until whoever sends requests has noticed', async () => {
    const running = await copy('http');
    slack.setRequestUrl(`http://127.0.0.1:${running.port}/slack/events`);
    let notice = () => {};
    const noticed = new Promise<void>((resolve) => {
      notice = resolve;
    });
    const stopped = running.stop({ noticed });
    expect(await asked(running, 'readyz')).toEqual(no('stopping'));
    expect(await asked(running, 'healthz')).toEqual(yes);
    const { headers } = await fetch(`http://127.0.0.1:${running.port}/healthz`);
    expect(headers.get('connection')).toBe('close');
    expect((await person(slack, 'U0BEN').command('/caucus help')).answer).toContain('/caucus help');
    const counts = await (await fetch(`http://127.0.0.1:${running.metricsPort}/metrics`)).text();
    expect(counts).toMatch(/^caucus_ready 0$/m);

    notice();
    await stopped;
    await expect(asked(running, 'healthz')).rejects.toThrow();
  });

  it('gets none in Socket Mode while it has no connection', async () => {
    const running = await copy('socket');
    expect(await asked(running, 'readyz')).toEqual(yes);
    slack.disconnectSockets('link_disabled');
    await until(async () => JSON.stringify(await asked(running, 'readyz')) === JSON.stringify(no('socket')));
    expect(await asked(running, 'healthz')).toEqual(yes);
    const counts = await (await fetch(`http://127.0.0.1:${running.metricsPort}/metrics`)).text();
    expect(counts).toMatch(/^caucus_socket_connected 0$/m);
    expect(counts).toMatch(/^caucus_socket_connections_total 1$/m);
    await running.stop();
  });
});

it('a database that says nothing is not waited for as long as a statement may take', async () => {
  const url = new URL(database.appUrl);
  [url.hostname, url.port] = ['127.0.0.1', String(proxy.port)];
  const db = connect(url.href, { max: 1 });
  expect(await answers(db)).toBe(true);
  proxy.watch({ before: () => new Promise(() => undefined), after: () => 'pass' });
  const began = performance.now();
  expect(await answers(db)).toBe(false);
  // A second is what probes wait as a rule.
  expect(performance.now() - began).toBeLessThan(1400);
  await db.destroy();
});

it('of all that fails, what is known at once is said first, and the database is not asked', async () => {
  let isAsked = false;
  const ready = readiness({
    ...{ isStopping: () => false, isOpen: () => false, isConnected: () => false },
    async answers() {
      isAsked = true;
      return true;
    },
  });
  expect([await ready(), isAsked]).toEqual(['gate', false]);
});
