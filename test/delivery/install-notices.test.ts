import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { type RunningTelling, startTelling } from '../../src/delivery/telling.js';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import type { Slack } from '../../src/playground/slack/index.js';
import { clientOptions } from '../../src/slack/calls/clients.js';
import { askWho } from '../../src/slack/calls/people.js';
import { notRunnable } from '../../src/slack/installation/granted.js';
import { jsonLog, sdkLogger } from '../../src/slack/logger.js';
import { askToTell } from '../../src/store/install-notices.js';
import { installing as german } from '../../src/words/de/installing.js';
import { installing as words } from '../../src/words/en/installing.js';
import { type TestStore, testStore } from '../store/a-store.js';
import { slackWithCompany, teamId } from '../support/caucus.js';

const workspace = id<WorkspaceId>(teamId);
const ada = id<PersonId>('U0ADA');
const installAt = 'https://caucus.example.com/slack/install';

let store: TestStore;
let slack: Slack;
const copies: RunningTelling[] = [];

beforeAll(async () => {
  store = await testStore();
  slack = await slackWithCompany();
});
beforeEach(() => slack.clearRecords());
afterEach(async () => {
  for (const copy of copies.splice(0)) await copy.stop();
  slack.faults.clear();
  slack.setPerson('U0ADA', { locale: 'en-GB', isAdmin: true, isOwner: true, deleted: false });
  await store.db('install_notices').delete();
  expect(slack.problems).toEqual([]);
});
afterAll(async () => {
  await slack.stop();
  await store.stop();
});

function copy(installedStill = true): RunningTelling {
  const log = jsonLog(store.clock, () => undefined);
  const client = new WebClient(slack.token(teamId), clientOptions(slack.apiUrl, sdkLogger(log), 1000));
  const started = startTelling({
    ...{ store, log, leaseSeconds: 5, installAt, backOff: () => 0.05 },
    slack: () => (installedStill ? Promise.resolve(client) : Promise.reject(notRunnable('Not installed'))),
    person: (of, person) => askWho(client, of, person),
  });
  copies.push(started);
  return started;
}

const ask = (kind: 'first run' | 'lapsed' = 'first run') => askToTell(store, store.db, workspace, kind, ada);
const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
const updates = () => slack.calls.filter(({ method }) => method === 'chat.update');
const standing = () => slack.chair('U0ADA').messages(slack.chair('U0ADA').dm().id).at(-1);
const row = () => store.db('install_notices').first('pending', 'tries', 'person', 'standing');
const over = (tries: number) => ({ pending: false, tries, person: null, standing: null });

describe('whoever has installed Caucus', () => {
  it('is told once what comes first, by one of the copies that look, in a card that is filled in', async () => {
    const all = [copy(), copy(), copy()];
    await ask();
    await Promise.all(all.map((each) => each.settle()));
    expect(posts().map(({ args }) => args.text)).toEqual([words.firstRun.card]);
    expect(updates()).toHaveLength(1);
    expect(standing()?.text).toMatch(/^Thank you .*\/caucus settings.*\/caucus doctor.*nobody can open a mediation/s);
    expect(JSON.stringify(standing()?.blocks)).toContain('which.settings');
    expect(await row()).toEqual(over(1));
  });

  it('is not told again, also where Caucus is installed again', async () => {
    await ask();
    await copy().settle();
    await ask();
    await copy().settle();
    expect(posts()).toHaveLength(1);
  });

  it('is told in their language', async () => {
    slack.setPerson('U0ADA', { locale: 'de-DE' });
    await ask();
    await copy().settle();
    expect(standing()?.text).toContain(german.until);
  });

  it('is asked to pass it on where they are no administrator, and shown no button', async () => {
    slack.setPerson('U0ADA', { isAdmin: false, isOwner: false });
    await ask();
    await copy().settle();
    expect(standing()?.text).toContain(words.passOn);
    expect(JSON.stringify(standing()?.blocks)).not.toContain('which.settings');
  });

  it('is told what to do when Slack gives no further access', async () => {
    await ask('lapsed');
    await copy().settle();
    expect(standing()?.text).toContain(words.lapsed.again(installAt));
  });

  it('is told once, though the answer to a card was lost', async () => {
    slack.faults.next({ method: 'chat.postMessage', kind: 'cut_connection' });
    slack.faults.next({ method: 'chat.update', kind: 'cut_connection' });
    await ask();
    await copy().settle();
    expect([posts().length, updates().length]).toEqual([2, 2]);
    expect(new Set(updates().map(({ args }) => args.ts)).size).toBe(1);
    const channel = slack.chair('U0ADA').dm().id;
    const told = slack
      .chair('U0ADA')
      .messages(channel)
      .slice(-2)
      .map(({ text }) => text.startsWith('Thank you'));
    expect(told).toEqual([false, true]);
  });

  it('is shown three cards at most, and then nothing', async () => {
    slack.faults.next({ method: 'chat.postMessage', kind: 'cut_connection', times: 9 });
    await ask();
    await copy().settle();
    expect(posts()).toHaveLength(3);
    expect(await row()).toEqual(over(3));
  });

  it('is told however long Slack refuses to take it', async () => {
    slack.faults.next({ method: 'chat.postMessage', kind: { error: 'account_inactive' }, times: 5 });
    await ask();
    await copy().settle();
    expect(await row()).toEqual(over(1));
  });

  it('is told nothing when they have left, or Caucus is removed', async () => {
    slack.setPerson('U0ADA', { deleted: true });
    await ask();
    await copy().settle();
    expect(await row()).toEqual(over(0));
    await store.db('install_notices').delete();
    await ask();
    await copies.splice(0)[0]?.stop();
    await copy(false).settle();
    expect(await row()).toEqual(over(0));
    expect(posts()).toEqual([]);
  });
});
