import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CaseId, id } from '../../src/domain/ids.js';
import { folderKeyStore, type KeyStore } from '../../src/store/keys.js';
import { workspace } from './a-case.js';
import { testClock, testIds } from './a-store.js';

const masterKey = Buffer.alloc(32, 7);
const caseId = id<CaseId>(randomUUID());
let folder: string;
let clock = testClock();

function keyStore(under = masterKey): Promise<KeyStore> {
  return folderKeyStore({ folder, masterKey: under, ids: testIds(randomUUID()), clock });
}

async function files(): Promise<string[]> {
  return (await readdir(folder)).map((name) => join(folder, name));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caucus-keys-'));
  clock = testClock();
});
afterEach(() => rm(folder, { recursive: true }));

describe('a case key', () => {
  it('is the same for every copy that shares the folder', async () => {
    const [one, other] = [await keyStore(), await keyStore()];
    await one.create(workspace, caseId);
    expect(await other.key(workspace, caseId)).toEqual(await one.key(workspace, caseId));
  });

  it('stays as it is when it is made again, by any copy', async () => {
    const [one, other] = [await keyStore(), await keyStore()];
    await Promise.all([one.create(workspace, caseId), other.create(workspace, caseId)]);
    const first = await one.key(workspace, caseId);
    await other.create(workspace, caseId);
    expect(await (await keyStore()).key(workspace, caseId)).toEqual(first);
    expect(await files()).toHaveLength(1);
  });

  it('lies in a file of its owner only, wrapped, under a name that tells nothing', async () => {
    const keys = await keyStore();
    await keys.create(workspace, caseId);
    const [file = ''] = await files();
    const stored = await readFile(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(stored.includes(await keys.key(workspace, caseId))).toBe(false);
    expect(file).not.toContain(caseId);
    expect(file).not.toContain(workspace);
  });

  it('does not open under another master key', async () => {
    await (await keyStore()).create(workspace, caseId);
    const another = await folderKeyStore({ folder, masterKey: Buffer.alloc(32, 8), ids: testIds('x'), clock });
    await expect(another.key(workspace, caseId)).rejects.toMatchObject({ name: 'KeyMissing' });
  });

  it('is gone from the folder and from every copy a minute after it was destroyed', async () => {
    const [one, other] = [await keyStore(), await keyStore()];
    await one.create(workspace, caseId);
    const key = await other.key(workspace, caseId);
    const [file = ''] = await files();
    const before = await readFile(file);
    await one.destroy(workspace, caseId);
    await expect(one.key(workspace, caseId)).rejects.toMatchObject({ name: 'KeyDestroyed' });

    clock.move(59_999);
    expect(await other.key(workspace, caseId)).toEqual(key);
    clock.move(1);
    await expect(other.key(workspace, caseId)).rejects.toMatchObject({ name: 'KeyDestroyed' });
    const after = await readFile(file);
    expect(after.includes(before.subarray(29, 45))).toBe(false);
  });

  it('can be destroyed again after an interruption, and is never made anew', async () => {
    const keys = await keyStore();
    await keys.create(workspace, caseId);
    await keys.destroy(workspace, caseId);
    await keys.destroy(workspace, caseId);
    await expect(keys.create(workspace, caseId)).rejects.toMatchObject({ name: 'KeyDestroyed' });
  });

  it('that is missing, as when a folder was not mounted, is not taken for destroyed', async () => {
    const keys = await keyStore();
    await expect(keys.key(workspace, caseId)).rejects.toMatchObject({ name: 'KeyMissing' });
    await expect(keys.destroy(workspace, caseId)).rejects.toMatchObject({ name: 'KeyMissing' });
  });
});

describe('derived keys', () => {
  it('differ by purpose and are the same in every copy', async () => {
    const [one, other] = [await keyStore(), await keyStore()];
    expect(one.derived('lookups')).toEqual(other.derived('lookups'));
    expect(one.derived('lookups')).not.toEqual(one.derived('requests'));
    expect(one.derived('lookups')).toHaveLength(32);
  });

  it('need a master key of at least 32 bytes', async () => {
    await expect(keyStore(Buffer.alloc(31))).rejects.toThrow('32 bytes');
  });
});
