import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { install, uninstall } from '../../src/administer.js';
import { id } from '../../src/domain/ids.js';
import { firstOutcome } from '../../src/store/cases.js';
import { installation } from '../../src/store/installations.js';
import { forgetOldRequests, requestName, seenBefore } from '../../src/store/requests.js';
import { ada, elsewhere, happen, openCase, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.stop());

const day = 24 * 60 * 60 * 1000;

it('an event is new once in each workspace, and again after a day', async () => {
  expect(await seenBefore(store, workspace, 'Ev1')).toBe(false);
  expect(await seenBefore(store, workspace, 'Ev1')).toBe(true);
  expect(await seenBefore(store, elsewhere, 'Ev1')).toBe(false);
  store.clock.move(day);
  await forgetOldRequests(store);
  expect(await seenBefore(store, workspace, 'Ev1')).toBe(true);
  store.clock.move(1);
  await forgetOldRequests(store);
  expect(await seenBefore(store, workspace, 'Ev1')).toBe(false);
});

it('a request is remembered for a day', async () => {
  const { id: caseId } = await openCase(store);
  const request = requestName(store, workspace, 'trigger', '1.2.3');
  await happen(store, caseId, [{ type: 'InvitationAnswered', person: ada, answer: 'no', at: 1 }], { request });
  store.clock.move(day);
  await forgetOldRequests(store);
  expect(await firstOutcome(store.db, workspace, request)).not.toBeNull();
  store.clock.move(1);
  await forgetOldRequests(store);
  expect(await firstOutcome(store.db, workspace, request)).toBeNull();
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
  await uninstall(store, workspace);
  expect(await installation(store, workspace)).toBeNull();
  await install(store, workspace, { ...installed, token: 'xoxb-2' });
  expect(await installation(store, workspace)).toMatchObject({ token: 'xoxb-2' });
});
