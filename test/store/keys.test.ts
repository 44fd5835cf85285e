import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CaseId, id } from '../../src/domain/ids.js';
import { unwrapKey, wrapKey } from '../../src/store/wrapping.js';
import { workspace } from './a-case.js';
import { inFolder, type KeyServer, keyServer, masterKey, nextMasterKey, type Shared } from './a-key-store.js';

let server: KeyServer;
beforeAll(async () => {
  server = await keyServer();
});
afterAll(() => server.stop());

const places = [
  ['a folder', inFolder],
  ['another Postgres', () => server.emptied()],
] as const;

describe.each(places)('a case key in %s', (_, shared) => {
  const caseId = id<CaseId>(randomUUID());
  let keys: Shared;
  beforeEach(async () => {
    keys = await shared();
  });
  afterEach(() => keys.stop());

  it('is the same for every copy that shares the store', async () => {
    const [one, other] = [await keys.open(), await keys.open()];
    await one.create(workspace, caseId);
    expect(await other.key(workspace, caseId)).toEqual(await one.key(workspace, caseId));
  });

  it('stays as it is when it is made again, by any copy', async () => {
    const [one, other] = await Promise.all([keys.open(), keys.open()]);
    await Promise.all([one.create(workspace, caseId), other.create(workspace, caseId)]);
    const first = await one.key(workspace, caseId);
    await other.create(workspace, caseId);
    expect(await (await keys.open()).key(workspace, caseId)).toEqual(first);
    expect(await (await keys.vault()).names()).toHaveLength(2);
  });

  it('lies wrapped, under a name that tells nothing', async () => {
    const one = await keys.open();
    await one.create(workspace, caseId);
    const vault = await keys.vault();
    const [name = ''] = (await vault.names()).filter((each) => each !== 'store');
    const kept = await vault.read(name);
    if (kept === null || kept === 'destroyed') throw new Error('There is no key');
    const key = await one.key(workspace, caseId);
    expect(Buffer.concat([kept.salt, kept.wrapped]).includes(key)).toBe(false);
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(name).not.toContain(caseId.replaceAll('-', ''));
  });

  it('does not open under another master key, and the store says so at once', async () => {
    await (await keys.open()).create(workspace, caseId);
    await expect(keys.open({ masterKey: nextMasterKey })).rejects.toMatchObject({ name: 'MasterKeyWrong' });
  });

  it('is gone from the store at once and from every copy a minute after it was destroyed', async () => {
    const [one, other] = [await keys.open(), await keys.open()];
    await one.create(workspace, caseId);
    const key = await other.key(workspace, caseId);
    const vault = await keys.vault();
    const [name = ''] = (await vault.names()).filter((each) => each !== 'store');
    await one.destroy(workspace, caseId);
    expect(await vault.read(name)).toBe('destroyed');
    await expect(one.key(workspace, caseId)).rejects.toMatchObject({ name: 'KeyDestroyed' });

    keys.clock.move(59_999);
    expect(await other.key(workspace, caseId)).toEqual(key);
    expect(other.forgetOld()).toBe(1);
    keys.clock.move(1);
    expect(other.forgetOld()).toBe(0);
    await expect(other.key(workspace, caseId)).rejects.toMatchObject({ name: 'KeyDestroyed' });
  });

  it('that is asked for again and again is still read anew every minute', async () => {
    const [one, other] = [await keys.open(), await keys.open()];
    await one.create(workspace, caseId);
    await other.key(workspace, caseId);
    keys.clock.move(40_000);
    await other.key(workspace, caseId);
    await one.destroy(workspace, caseId);
    keys.clock.move(20_000);
    await expect(other.key(workspace, caseId)).rejects.toMatchObject({ name: 'KeyDestroyed' });
  });

  it('can be destroyed again after an interruption, and is never made anew', async () => {
    const one = await keys.open();
    await one.create(workspace, caseId);
    await one.destroy(workspace, caseId);
    await one.destroy(workspace, caseId);
    await expect(one.create(workspace, caseId)).rejects.toMatchObject({ name: 'KeyDestroyed' });
  });

  it('that is missing, as when a folder was not mounted, is not taken for destroyed', async () => {
    const one = await keys.open();
    await expect(one.key(workspace, caseId)).rejects.toMatchObject({ name: 'KeyMissing' });
    await expect(one.destroy(workspace, caseId)).rejects.toMatchObject({ name: 'KeyMissing' });
  });
});

describe.each(places)('a key store in %s', (_, shared) => {
  let keys: Shared;
  beforeEach(async () => {
    keys = await shared();
  });
  afterEach(() => keys.stop());

  it('is not begun where there should be one', async () => {
    await expect(keys.open({ mayBegin: false })).rejects.toMatchObject({ name: 'KeyStoreEmpty' });
    expect(await (await keys.vault()).names()).toEqual([]);
    await keys.open();
    expect((await keys.open({ mayBegin: false })).derived('hr viewers')).toHaveLength(32);
  });

  it('derives keys that differ by purpose and are the same in every copy', async () => {
    const [one, other] = await Promise.all([keys.open(), keys.open()]);
    expect(one.derived('hr viewers')).toEqual(other.derived('hr viewers'));
    expect(one.derived('hr viewers')).not.toEqual(one.derived('requests'));
    expect(one.derived('hr viewers')).toHaveLength(32);
  });

  it('derives other keys than any other store under the same master key', async () => {
    const another = await inFolder();
    const [one, other] = [await keys.open(), await another.open()];
    expect(one.derived('hr viewers')).not.toEqual(other.derived('hr viewers'));
    await another.stop();
  });

  it('needs a master key of at least 32 bytes', async () => {
    await expect(keys.open({ masterKey: Buffer.alloc(31) })).rejects.toThrow('32 bytes');
  });
});

it('a wrapped key opens under its own salt and its own name only, whatever else is known', () => {
  const [key, salt, nonce] = [randomBytes(32), randomBytes(32), randomBytes(12)];
  const wrapped = wrapKey(masterKey, 'name', key, salt, nonce);
  expect(unwrapKey({ masterKey }, 'name', { salt, wrapped }).key).toEqual(key);
  expect(() => unwrapKey({ masterKey }, 'name', { salt: randomBytes(32), wrapped })).toThrow('not what was sealed');
  expect(() => unwrapKey({ masterKey }, 'another', { salt, wrapped })).toThrow('not what was sealed');
});

describe('a folder of keys', () => {
  it('has files for its owner only, and a destroyed key leaves none of its bytes in them', async () => {
    const keys = await inFolder();
    const one = await keys.open();
    const caseId = id<CaseId>(randomUUID());
    await one.create(workspace, caseId);
    if (!('folder' in keys.place)) throw new Error('Not a folder');
    const { folder } = keys.place;
    const files = (await readdir(folder))
      .filter((file) => file.endsWith('.key') || file.endsWith('.salt'))
      .filter((file) => !file.startsWith('store.'))
      .map((file) => join(folder, file));
    expect(files).toHaveLength(2);
    const before = await Promise.all(files.map((file) => readFile(file)));
    for (const file of files) expect((await stat(file)).mode & 0o777).toBe(0o600);

    await one.destroy(workspace, caseId);
    const after = Buffer.concat(await Promise.all(files.map((file) => readFile(file))));
    for (const bytes of before) {
      for (let at = 0; at + 16 <= bytes.length; at += 16)
        expect(after.includes(bytes.subarray(at, at + 16))).toBe(false);
    }
    await keys.stop();
  });
});
