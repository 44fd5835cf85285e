import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { administer } from '../../src/administer.js';
import { id, type LookupKeyId } from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';
import { connectForBackground } from '../../src/store/database.js';
import { openKeyStore } from '../../src/store/keys.js';
import { holdLookupKey, mendLookups, renewLookups } from '../../src/store/lookup-keys.js';
import { casesOf, findByCode, findNamed } from '../../src/store/reading.js';
import type { Store } from '../../src/store/store.js';
import { inTransaction } from '../../src/store/transaction.js';
import { sharedCluster } from '../support/shared-cluster.js';
import { ada, ben, channel, happen, mediator, openCase, roomsOf, workspace } from './a-case.js';
import { masterKey, run } from './a-key-store.js';
import { type TestStore, testIds, testStore } from './a-store.js';

let store: TestStore;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.stop());

/** Another copy of Caucus on the same database and the same keys. */
async function anotherCopy(): Promise<Store> {
  const { db, clock, folder, wake } = store;
  const ids = testIds(randomUUID());
  return { db, clock, ids, wake, keys: await openKeyStore({ folder, masterKey, clock, ids }) };
}

const stored = async () =>
  new Set((await store.db('lookups').pluck('lookup')).map((each: Buffer) => each.toString('hex')));
const inForce = async (): Promise<LookupKeyId[]> =>
  store.db('lookup_keys').where({ workspace_id: workspace }).pluck('key_id');

describe('what cases are found by', () => {
  it('is hashed anew, all of it, and the key before is destroyed', async () => {
    const state = await openCase(store);
    await happen(store, state.id, [{ type: 'RoomCreated', room: roomsOf(state)[0], channel: channel('HERE') }]);
    const [before, [former]] = [await stored(), await inForce()];
    await renewLookups(store, workspace);
    const [after, [next]] = [await stored(), await inForce()];
    expect(after.size).toBe(before.size);
    expect([...after].filter((each) => before.has(each))).toEqual([]);
    expect(next).not.toBe(former);
    await expect(store.keys.key(workspace, former ?? id(''))).rejects.toMatchObject({ name: 'KeyDestroyed' });
    expect((await findNamed(store, workspace, { channel: channel('HERE') })).cases).toHaveLength(1);
  });

  it('is found by copies that knew the key before', async () => {
    const state = await openCase(store);
    const other = await anotherCopy();
    expect(await casesOf(other, workspace, ada)).toHaveLength(1);
    await renewLookups(store, workspace);
    expect(await casesOf(other, workspace, ada)).toHaveLength(1);
    await renewLookups(store, workspace);
    store.clock.move(60_000);
    expect(await findByCode(other, workspace, state.code)).toMatchObject({ id: state.id });
  });

  it('stays findable, every case, while copies open more and exchange the key at the same time', async () => {
    // They wait for each other: how long does not matter here.
    const db = connectForBackground(store.database.appUrl, { max: 8 });
    const [here, there] = [
      { ...store, db },
      { ...(await anotherCopy()), db },
    ];
    for (let more = 0; more < 55; more += 1) await openCase(here);
    const [one, two] = await Promise.all([
      openCase(there),
      openCase(here),
      renewLookups(here, workspace),
      renewLookups(there, workspace),
    ]);
    await db.destroy();
    const found = (await casesOf(store, workspace, ada)).map((each) => each.id);
    expect(found).toHaveLength(57);
    expect(found).toEqual(expect.arrayContaining([one.id, two.id]));
    expect(await inForce()).toHaveLength(1);
  });

  it('is not exchanged under a command that has begun to write some', async () => {
    await openCase(store);
    let over = false;
    const waits = async (): Promise<string> => {
      const waiting = `select from pg_stat_activity where datname = '${name}' and wait_event_type = 'Lock'`;
      while (!over && (await run(sharedCluster().adminUrl, waiting)).length === 0);
      return 'waits';
    };
    const [{ name } = { name: '' }] = await run(store.database.ownerUrl, 'select current_database() as name');
    let renewed: Promise<string> = Promise.resolve('');
    await inTransaction(store, async (trx) => {
      await holdLookupKey(store, trx, workspace);
      // Where it waits for longer than a second it is told that the row is taken.
      renewed = renewLookups(store, workspace).then(
        () => 'is over',
        ({ code }) => `waited: ${code}`,
      );
      expect(await Promise.race([waits(), renewed])).toMatch(/^(waits|waited: 55P03)$/);
      over = true;
    });
    expect(await renewed).toMatch(/^(is over|waited: 55P03)$/);
    expect(await casesOf(store, workspace, ada)).toHaveLength(1);
  });

  it('is lost by a person who goes, and hides a case from HR, after an exchange as before', async () => {
    const state = await openCase(store, {
      process: [{ type: 'opened', reference: randomUUID(), hidden: false, mediator: 'Mara' }],
    });
    await renewLookups(store, workspace);
    await happen(store, state.id, [{ type: 'PersonLeft', person: ben }]);
    expect(await casesOf(store, workspace, ben)).toEqual([]);
    const settings = {
      ...noSettings,
      runBy: 'A house',
      agreement: 'In good faith',
      mediators: [mediator],
      hrViewers: [ada],
    };
    expect((await administer(store, { workspace, by: ada, at: 1, settings })).type).toBe('saved');
    expect(await store.db('hr_cases').pluck('hidden')).toEqual([true]);
  });

  it('leaves no key behind when an exchange was broken off before the old one was destroyed', async () => {
    await openCase(store);
    const left = id<LookupKeyId>(randomUUID());
    await store.keys.create(workspace, left);
    await store.db('lookup_keys').insert({ workspace_id: workspace, key_id: left, retired: true });
    await renewLookups(store, workspace);
    await expect(store.keys.key(workspace, left)).rejects.toMatchObject({ name: 'KeyDestroyed' });
    expect(await inForce()).toHaveLength(1);
  });

  it('is mended where the key in force was destroyed, and only there', async () => {
    await openCase(store);
    const [former] = await inForce();
    await mendLookups(store);
    expect(await inForce()).toEqual([former]);
    await store.keys.destroy(workspace, former ?? id(''));
    expect(await casesOf(store, workspace, ada)).toEqual([]);
    await mendLookups(store);
    expect(await casesOf(store, workspace, ada)).toHaveLength(1);
  });
});
