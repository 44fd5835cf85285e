import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { administer, install } from '../../src/administer.js';
import { type CaseId, id, type PersonId } from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';
import { installation } from '../../src/store/installations.js';
import { openKeyStore } from '../../src/store/keys.js';
import { casesOf, readEvents } from '../../src/store/reading.js';
import { readSettings } from '../../src/store/workspaces.js';
import { ada, happen, mediator, openCase, workspace } from './a-case.js';
import { masterKey, nextMasterKey } from './a-key-store.js';
import { type TestStore, testIds, testStore } from './a-store.js';

const both = { masterKey: nextMasterKey, formerMasterKey: masterKey };
let store: TestStore;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.stop());

const script = ['--import', 'tsx', 'scripts/rotate-key.ts'];
function environment(more: Record<string, string> = { CAUCUS_MASTER_KEY_OLD: masterKey.toString('base64') }) {
  return {
    PATH: process.env.PATH,
    SLACK_BOT_TOKEN: 'xoxb-for-this-test',
    SLACK_SIGNING_SECRET: 'a-signing-secret-of-32-characters',
    DATABASE_URL: store.database.appUrl,
    CAUCUS_KEYSTORE: store.folder,
    CAUCUS_MASTER_KEY: nextMasterKey.toString('base64'),
    ...more,
  };
}

/** Runs the script as whoever runs Caucus does. */
function begin(more?: Record<string, string>) {
  const child = spawn(process.execPath, script, { env: environment(more) });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code, said }));
  return { child, ended };
}

async function opened(keys: Partial<typeof both>) {
  const { folder, clock } = store;
  return openKeyStore({ folder, clock, ids: testIds(randomUUID()), masterKey, ...keys });
}

it('exchanges the master key while commands run, and says what it did without any key', async () => {
  const installed = { botUser: id<PersonId>('U0BOT'), token: 'xoxb-1', scopes: ['commands'] };
  await install(store, workspace, installed);
  const settings = { ...noSettings, runBy: 'Harbour Mediation', agreement: 'In good faith', mediators: [mediator] };
  expect((await administer(store, { workspace, by: ada, at: 1, settings })).type).toBe('saved');
  const state = await openCase(store);
  const caseKey = await store.keys.key(workspace, state.id);
  store.keys = await opened(both);

  let over = false;
  const running = begin().ended.finally(() => {
    over = true;
  });
  for (let at = 1; !over; at += 1) {
    await happen(store, state.id, [{ type: at % 2 ? 'PassingPaused' : 'PassingResumed', at }]);
    await openCase(store);
  }
  const { code, said } = await running;
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('Every key is wrapped under') });
  for (const key of [masterKey, nextMasterKey, caseKey]) {
    for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const)
      expect(said).not.toContain(key.toString(form));
  }

  await expect(opened({})).rejects.toMatchObject({ name: 'MasterKeyWrong' });
  store.keys = await opened({ masterKey: nextMasterKey });
  expect(await installation(store, workspace)).toEqual(installed);
  expect((await readSettings(store, workspace)).runBy).toBe('Harbour Mediation');
  const all = await casesOf(store, workspace, ada);
  expect(all.length).toBeGreaterThan(1);
  for (const each of all) expect((await readEvents(store, workspace, each.id)).length).toBeGreaterThan(0);
});

it('can be killed in the middle and run again', async () => {
  const cases = Array.from({ length: 120 }, () => id<CaseId>(randomUUID()));
  for (const each of cases) await store.keys.create(workspace, each);

  const { child, ended } = begin();
  const watching = watch(store.folder, (_, file) => {
    if (file === 'store.key') child.kill('SIGKILL');
  });
  await ended;
  watching.close();
  const between = await opened(both);
  for (const each of cases) expect(await between.key(workspace, each)).toEqual(await store.keys.key(workspace, each));

  expect(await begin().ended).toMatchObject({ code: 0 });
  const after = await opened({ masterKey: nextMasterKey });
  for (const each of cases) expect(await after.key(workspace, each)).toEqual(await store.keys.key(workspace, each));
});

it('is noticed by a copy that was just about to keep a key under the old one', async () => {
  const ids = testIds(randomUUID());
  const caseId = id<CaseId>(randomUUID());
  let passed = false;
  /** What wraps a new key is known before its bytes are drawn: at that moment the whole exchange happens. */
  const interrupted = {
    ...ids,
    bytes(stream: string, length: number) {
      if (!passed && stream.startsWith('key:')) {
        passed = true;
        expect(spawnSync(process.execPath, script, { env: environment() }).status).toBe(0);
      }
      return ids.bytes(stream, length);
    },
  };
  const { folder, clock } = store;
  const keys = await openKeyStore({ folder, clock, ids: interrupted, ...both });
  await keys.create(workspace, caseId);
  expect(passed).toBe(true);
  const after = await opened({ masterKey: nextMasterKey });
  expect(await after.key(workspace, caseId)).toEqual(await keys.key(workspace, caseId));
});

it('says what is missing, and ends with code 1', async () => {
  expect(await begin({}).ended).toMatchObject({ code: 1, said: expect.stringContaining('CAUCUS_MASTER_KEY_OLD') });
  const another = { CAUCUS_MASTER_KEY_OLD: Buffer.alloc(32, 9).toString('base64') };
  expect(await begin(another).ended).toMatchObject({
    code: 1,
    said: expect.stringContaining('wrapped under another master key'),
  });
});
