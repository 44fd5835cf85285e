import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import type { Knex } from 'knex';
import { type RunningTelling, startTelling } from '../../src/delivery/telling.js';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import type { Slack } from '../../src/playground/slack/index.js';
import { clientOptions } from '../../src/slack/calls/clients.js';
import { askWho } from '../../src/slack/calls/people.js';
import { jsonLog, sdkLogger } from '../../src/slack/logger.js';
import { connect } from '../../src/store/database.js';
import { claimNotice, keepTold } from '../../src/store/hr-notices.js';
import { endSession, redeemLink } from '../../src/store/hr-session.js';
import { openHrLink } from '../../src/store/hr-tokens.js';
import { throttle } from '../../src/store/turns.js';
import { type TestStore, testStore } from '../store/a-store.js';
import { slackWithCompany, teamId } from '../support/caucus.js';

const workspace = id<WorkspaceId>(teamId);
const hana = id<PersonId>('U0HANA');

let store: TestStore;
let slack: Slack;
let hrDb: Knex;
const copies: RunningTelling[] = [];
const lines: string[] = [];

beforeAll(async () => {
  store = await testStore();
  slack = await slackWithCompany();
  hrDb = connect(store.database.hrUrl, { max: 1 });
});
beforeEach(() => slack.clearRecords());
afterEach(async () => {
  for (const copy of copies.splice(0)) await copy.stop();
  slack.faults.clear();
  await store.db('hr_notices').delete();
  expect(slack.problems).toEqual([]);
});
afterAll(async () => {
  await hrDb.destroy();
  await slack.stop();
  await store.stop();
});

function copy(leaseSeconds = 5): RunningTelling {
  const log = jsonLog(store.clock, (line) => lines.push(line));
  const client = new WebClient(slack.token(teamId), clientOptions(slack.apiUrl, sdkLogger(log), 1000));
  const started = startTelling({
    ...{ store, log, leaseSeconds, slack: async () => client, backOff: () => 0.05 },
    person: (of, person) => askWho(client, of, person),
  });
  copies.push(started);
  return started;
}

async function sessionOf(person = hana): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const link = await openHrLink(store, workspace, person, { zone: 'UTC', language: 'en' });
  await redeemLink(hrDb, link, token);
  return token;
}

const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
const updates = () => slack.calls.filter(({ method }) => method === 'chat.update');
const row = () => store.db('hr_notices').first('pending', 'tries', 'standing');

describe('a viewer', () => {
  it('is told once of a session that began and once more that it ended, however many copies there are', async () => {
    const all = [copy(), copy(), copy()];
    const token = await sessionOf();
    await Promise.all(all.map((each) => each.settle()));
    expect(posts()).toHaveLength(1);
    await endSession(hrDb, token);
    await Promise.all(all.map((each) => each.settle()));
    expect([posts().length, updates().length]).toEqual([1, 1]);
    expect(slack.chair('U0HANA').messages(slack.chair('U0HANA').dm().id).at(-1)?.text).toMatch(/and ended at/);
  });

  it('whose session was over before they could be told is told both in one message without a button', async () => {
    await endSession(hrDb, await sessionOf());
    await copy().settle();
    expect([posts().length, updates().length]).toEqual([1, 0]);
    expect(JSON.stringify(posts()[0]?.args)).not.toMatch(/not-me/);
  });

  it('may be told twice where Slack’s answer was lost', async () => {
    slack.faults.next({ method: 'chat.postMessage', kind: 'cut_connection' });
    await sessionOf();
    await copy().settle();
    expect(posts()).toHaveLength(2);
    expect(await row()).toMatchObject({ pending: false, tries: 2, standing: expect.any(Buffer) });
  });

  it('is told three times at most', async () => {
    slack.faults.next({ method: 'chat.postMessage', kind: 'cut_connection', times: 9 });
    await sessionOf();
    await copy().settle();
    expect(posts()).toHaveLength(3);
    expect(await row()).toMatchObject({ pending: false, tries: 3, standing: null });
  });

  it('is told however long Slack refuses to take it, and no try is counted that came to nothing', async () => {
    slack.faults.next({ method: 'chat.postMessage', kind: { error: 'account_inactive' }, times: 5 });
    await sessionOf();
    await copy().settle();
    expect(posts()).toHaveLength(6);
    expect(await row()).toMatchObject({ pending: false, tries: 1, standing: expect.any(Buffer) });
  });

  it('is not told while the method is throttled, and a rate limit is kept for every copy', async () => {
    await throttle(store, workspace, 'chat.postMessage', 1);
    await sessionOf();
    const began = Date.now();
    await copy().settle();
    expect(Date.now() - began).toBeGreaterThan(700);
    expect(posts()).toHaveLength(1);
    slack.faults.next({ method: 'chat.postMessage', kind: 'http429', retryAfter: 1 });
    await sessionOf();
    await copies[0]?.settle();
    expect(posts()).toHaveLength(3);
    expect(await store.db('throttles').where({ method: 'chat.postMessage' }).first()).toBeDefined();
  });

  it('is told by another copy when the one that had it was killed', async () => {
    await sessionOf();
    expect(await claimNotice(store, 1)).not.toBeNull();
    await copy().settle();
    expect(posts()).toHaveLength(1);
  });

  it('whose account is gone, or whom Slack refuses to tell, is told nothing, and nobody waits', async () => {
    slack.faults.next({ method: 'chat.postMessage', kind: { error: 'channel_not_found' } });
    await sessionOf();
    await copy().settle();
    await sessionOf(id<PersonId>('U0NOBODY'));
    await copies[0]?.settle();
    expect(posts()).toHaveLength(1);
    expect(await store.db('hr_notices').where({ pending: true })).toEqual([]);
  });
});

it('a copy whose lease is over changes nothing any more', async () => {
  await sessionOf();
  const slow = await claimNotice(store, 0);
  const quick = await claimNotice(store, 60);
  if (!slow || !quick) throw new Error('Not claimed');
  await keepTold(store, slow, { channel: id('DSLOW'), ts: '1.1' });
  expect(await row()).toMatchObject({ pending: true, standing: null });
});

it('a session that ends while its beginning is being told is told of once more', async () => {
  const token = await sessionOf();
  const claimed = await claimNotice(store, 60);
  if (!claimed) throw new Error('Not claimed');
  await endSession(hrDb, token);
  await keepTold(store, claimed, { channel: id('D1'), ts: '1.1' });
  expect(await row()).toMatchObject({ pending: true, standing: expect.any(Buffer) });
  expect(await claimNotice(store, 60)).toMatchObject({ endedAt: expect.any(Number), standing: { ts: '1.1' } });
});

it('leaves nothing of anybody in the log', () => {
  expect(lines.join('')).not.toMatch(/U0HANA|Hana|began/);
});
