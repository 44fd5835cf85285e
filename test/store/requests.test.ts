import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { install, uninstall } from '../../src/administer.js';
import { id } from '../../src/domain/ids.js';
import { firstOutcome } from '../../src/store/cases.js';
import { installation } from '../../src/store/installations.js';
import { forgetOldRequests, onceForEvent, requestName } from '../../src/store/requests.js';
import { ada, elsewhere, happen, openCase, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.stop());

const day = 24 * 60 * 60 * 1000;

describe('an event', () => {
  const done: string[] = [];
  const once = (where: typeof workspace, name: string) =>
    onceForEvent(store, where, name, async () => {
      done.push(`${where}/${name}`);
    });
  beforeEach(() => {
    done.length = 0;
  });

  it('is done once in each workspace, and again after a day', async () => {
    await once(workspace, 'Ev1');
    await once(workspace, 'Ev1');
    await once(elsewhere, 'Ev1');
    expect(done).toEqual([`${workspace}/Ev1`, `${elsewhere}/Ev1`]);
    store.clock.move(day);
    await forgetOldRequests(store);
    await once(workspace, 'Ev1');
    expect(done).toHaveLength(2);
    store.clock.move(1);
    await forgetOldRequests(store);
    await once(workspace, 'Ev1');
    expect(done).toHaveLength(3);
  });

  it('that failed is done when it comes again', async () => {
    const failing = onceForEvent(store, workspace, 'Ev2', () => Promise.reject(new Error('no answer')));
    await expect(failing).rejects.toThrow('no answer');
    await once(workspace, 'Ev2');
    expect(done).toEqual([`${workspace}/Ev2`]);
  });
});

it('a request is remembered for a day', async () => {
  const { id: caseId } = await openCase(store);
  const request = requestName(store, workspace, 'trigger', '1.2.3');
  await happen(store, caseId, [{ type: 'InvitationAnswered', person: ada, answer: 'no', at: 1 }], { request });
  store.clock.move(day);
  await forgetOldRequests(store);
  expect(await firstOutcome(store, store.db, workspace, request)).not.toBeNull();
  store.clock.move(1);
  await forgetOldRequests(store);
  expect(await firstOutcome(store, store.db, workspace, request)).toBeNull();
});

it('names of requests differ by workspace and by every part', () => {
  const names = [
    requestName(store, workspace, 'a', 'b'),
    requestName(store, elsewhere, 'a', 'b'),
    requestName(store, workspace, 'ab'),
    requestName(store, workspace, 'a', 'b', ''),
  ];
  expect(new Set(names.map((name) => name.toString('hex'))).size).toBe(4);
});

it('an installation is read back until the app is removed, and can be made again', async () => {
  const installed = { botUser: id<never>('U0BOT'), token: 'xoxb-1', scopes: ['chat:write', 'commands'] };
  expect(await installation(store, workspace)).toBeNull();
  await install(store, workspace, installed);
  expect(await installation(store, workspace)).toEqual(installed);
  expect(await installation(store, elsewhere)).toBeNull();
  await uninstall(store, workspace, null);
  expect(await installation(store, workspace)).toBeNull();
  await install(store, workspace, { ...installed, token: 'xoxb-2' });
  expect(await installation(store, workspace)).toMatchObject({ token: 'xoxb-2' });
});
