import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseId, id } from '../../src/domain/ids.js';
import { workspace } from './a-case.js';
import { inFolder, type KeyServer, keyServer, run, type Shared } from './a-key-store.js';

const database = { system: '7012345678901234567', timeline: '00000001', oid: '16384' };
const note = { position: 4, stage: 'ended', at: 1, ending: 'ended' } as const;

let server: KeyServer;
beforeAll(async () => {
  server = await keyServer();
});
afterAll(() => server.stop());

describe.each([
  ['a folder', inFolder],
  ['another Postgres', () => server.emptied()],
] as const)('beside the keys in %s', (_, begin) => {
  let keys: Shared;
  beforeAll(async () => {
    keys = await begin();
  });
  afterAll(() => keys.stop());

  it('nothing is kept at first', async () => {
    expect(await (await keys.open()).highWater()).toBeNull();
  });

  it('how far the database has come only ever rises, however many copies write', async () => {
    const copies = await Promise.all(Array.from({ length: 4 }, () => keys.open()));
    await Promise.all(
      copies.map(async (copy, first) => {
        for (let counter = first + 1; counter <= 80; counter += copies.length) {
          await copy.raise({ ...database, counter });
          expect((await copy.highWater())?.counter).toBeGreaterThanOrEqual(counter);
        }
      }),
    );
    await copies[0]?.raise({ ...database, counter: 3 });
    expect(await copies[1]?.highWater()).toEqual({ ...database, counter: 80 });
  });

  it('what became of an ending is noted, and outlives neither the key nor a change', async () => {
    const store = await keys.open();
    const caseId = id<CaseId>(randomUUID());
    await store.create(workspace, caseId);
    expect(await store.endingOf(workspace, caseId)).toBeNull();
    await store.noteEnding(workspace, caseId, { position: 3, stage: 'ending' });
    await store.noteEnding(workspace, caseId, note);
    expect(await (await keys.open()).endingOf(workspace, caseId)).toEqual(note);
    await store.destroy(workspace, caseId);
    expect(await store.endingOf(workspace, caseId)).toBe('disposed');
  });
});

it('the folder keeps one file of it, and the login of Caucus can neither delete nor add a row of it', async () => {
  const keys = await inFolder();
  const store = await keys.open();
  for (const counter of [1, 2, 3]) await store.raise({ ...database, counter });
  if (!('folder' in keys.place)) throw new Error('Not a folder');
  expect(await readdir(join(keys.place.folder, 'high-water'))).toEqual(['3']);
  await keys.stop();
  for (const statement of ['delete from high_water', 'insert into high_water default values']) {
    await expect(run(server.url, statement)).rejects.toMatchObject({ code: '42501' });
  }
});
