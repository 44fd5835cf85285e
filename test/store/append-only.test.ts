import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { connectForBackground } from '../../src/store/database.js';
import { openCase, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.stop());

describe('what may only grow', () => {
  const tables = ['case_events', 'texts', 'room_records', 'workspace_events'];

  it.each(tables)('%s is closed to change by grant', async (table) => {
    const attempts = [`update ${table} set sealed = ''`, `delete from ${table}`, `truncate ${table}`];
    for (const attempt of attempts) await expect(store.db.raw(attempt)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(tables)('%s refuses change even from its owner', async (table) => {
    await asOwner(async (owner) => {
      await owner.raw(`insert into ${table} select * from ${table} limit 0`);
      await expect(owner.raw(`truncate ${table}`)).rejects.toMatchObject({ code: '23001' });
    });
  });

  it('refuses an owner who changes or removes a row', async () => {
    const { id: caseId } = await openCase(store);
    await asOwner(async (owner) => {
      const row = () => owner('case_events').where({ workspace_id: workspace, case_id: caseId });
      await expect(row().update({ kind: 'endings' })).rejects.toMatchObject({ code: '23001' });
      await expect(row().delete()).rejects.toMatchObject({ code: '23001' });
    });
  });
});

async function asOwner(work: (owner: Knex) => Promise<void>): Promise<void> {
  const owner = connectForBackground(store.database.ownerUrl, { max: 1 });
  try {
    await work(owner);
  } finally {
    await owner.destroy();
  }
}
