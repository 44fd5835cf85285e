import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CaseId, id } from '../../src/domain/ids.js';
import { rotateKeys } from '../../src/store/rotate.js';
import { unwrapKey } from '../../src/store/wrapping.js';
import { workspace } from './a-case.js';
import { inFolder, type KeyServer, keyServer, masterKey, nextMasterKey, type Shared } from './a-key-store.js';
import { testIds } from './a-store.js';

let server: KeyServer;
beforeAll(async () => {
  server = await keyServer();
});
afterAll(() => server.stop());

const cases = (count: number) => Array.from({ length: count }, () => id<CaseId>(randomUUID()));

describe.each([
  ['a folder', inFolder],
  ['another Postgres', () => server.emptied()],
] as const)('an exchange of the master key in %s', (_, shared) => {
  const both = { masterKey: nextMasterKey, formerMasterKey: masterKey };
  let keys: Shared;
  beforeEach(async () => {
    keys = await shared();
  });
  afterEach(() => keys.stop());

  async function made(ids: readonly CaseId[]): Promise<Buffer[]> {
    const one = await keys.open();
    for (const each of ids) await one.create(workspace, each);
    return Promise.all(ids.map((each) => one.key(workspace, each)));
  }
  async function exchange(done?: Parameters<typeof rotateKeys>[1]) {
    return rotateKeys({ vault: await keys.vault(), ...both, ids: testIds(randomUUID()) }, done);
  }
  /** Under which of the two master keys each key is wrapped. */
  async function wrappedUnder(): Promise<{ former: number; next: number }> {
    const vault = await keys.vault();
    const under = { former: 0, next: 0 };
    for (const name of await vault.names()) {
      const kept = await vault.read(name);
      if (kept === null || kept === 'destroyed') continue;
      under[unwrapKey(both, name, kept).under.equals(masterKey) ? 'former' : 'next'] += 1;
    }
    return under;
  }

  it('leaves nothing that the old one opens, and every key as it was', async () => {
    const ids = cases(3);
    const before = await made(ids);
    const lookups = (await keys.open()).derived('hr viewers');
    expect(await exchange()).toEqual({ rewrapped: 4, before: 0, destroyed: 0, unopened: 0 });

    await expect(keys.open()).rejects.toMatchObject({ name: 'MasterKeyWrong' });
    const vault = await keys.vault();
    for (const name of await vault.names()) {
      const kept = await vault.read(name);
      if (kept === null || kept === 'destroyed') throw new Error('There is no key');
      expect(() => unwrapKey({ masterKey }, name, kept)).toThrow();
    }
    const after = await keys.open({ masterKey: nextMasterKey });
    expect(await Promise.all(ids.map((each) => after.key(workspace, each)))).toEqual(before);
    expect(after.derived('hr viewers')).toEqual(lookups);
  });

  it('that was broken off after any key goes on where it was', async () => {
    const ids = cases(3);
    const before = await made(ids);
    for (const stopAfter of [1, 2, 3]) {
      const broken = exchange(({ rewrapped, before: already }) => {
        if (rewrapped + already === stopAfter) throw new Error('killed');
      });
      await expect(broken).rejects.toThrow('killed');
      expect(await wrappedUnder()).toEqual({ former: 4 - stopAfter, next: stopAfter });
      const between = await keys.open({ ...both });
      expect(await Promise.all(ids.map((each) => between.key(workspace, each)))).toEqual(before);
    }
    expect(await exchange()).toMatchObject({ rewrapped: 1, before: 3 });
    expect(await wrappedUnder()).toEqual({ former: 0, next: 4 });
  });

  it('misses no key that copies of Caucus make meanwhile, wherever it is at that moment', async () => {
    const early = cases(4);
    await made(early);
    const [one, other] = [await keys.open({ ...both }), await keys.open({ ...both })];
    const late: CaseId[] = [];
    let making: Promise<unknown> = Promise.resolve();
    const meanwhile = () => {
      const [first, second] = cases(2) as [CaseId, CaseId];
      late.push(first, second);
      making = Promise.all([making, one.create(workspace, first), other.create(workspace, second)]);
    };
    meanwhile();
    await exchange(meanwhile);
    meanwhile();
    await making;
    expect(await wrappedUnder()).toEqual({ former: 0, next: early.length + late.length + 1 });
    const after = await keys.open({ masterKey: nextMasterKey });
    for (const each of [...early, ...late]) expect(await after.key(workspace, each)).toHaveLength(32);
  });

  it('waits with new keys until it has begun, so that a copy which knows only the old one reads them', async () => {
    const [caseId] = cases(1) as [CaseId];
    const ahead = await keys.open().then(() => keys.open({ ...both }));
    await ahead.create(workspace, caseId);
    expect(await (await keys.open()).key(workspace, caseId)).toEqual(await ahead.key(workspace, caseId));
  });

  it('never brings back a key that is destroyed while it is being wrapped anew', async () => {
    const ids = cases(2);
    await made(ids);
    const one = await keys.open({ ...both });
    const vault = await keys.vault();
    const slow = new Map<string, Buffer>();
    for (const name of await vault.names()) {
      const kept = await vault.read(name);
      if (kept !== null && kept !== 'destroyed') slow.set(name, kept.wrapped);
    }
    for (const each of ids) await one.destroy(workspace, each);
    for (const [name, wrapped] of slow) if (name !== 'store') await vault.rewrap(name, wrapped);
    for (const each of ids) {
      await expect(one.key(workspace, each)).rejects.toMatchObject({ name: 'KeyDestroyed' });
      await expect(one.create(workspace, each)).rejects.toMatchObject({ name: 'KeyDestroyed' });
    }
    expect(await exchange()).toMatchObject({ destroyed: 2, unopened: 0 });
  });

  it('is refused under two master keys that are not the store’s, and where there is nothing', async () => {
    await expect(exchange()).rejects.toMatchObject({ name: 'KeyStoreEmpty' });
    await keys.open({ masterKey: Buffer.alloc(32, 9) });
    await expect(exchange()).rejects.toMatchObject({ name: 'MasterKeyWrong' });
  });
});
