import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { id, type WorkspaceId } from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';
import { jsonLog } from '../../src/slack/logger.js';
import { start } from '../../src/start.js';
import { connect, connectForBackground } from '../../src/store/database.js';
import { bringUpToDate, type Migrations } from '../../src/store/migrating.js';
import { knownMigrations, migrate } from '../../src/store/migrations.js';
import { inTransaction } from '../../src/store/transaction.js';
import { versionStanding } from '../../src/store/versions.js';
import { lockWorkspace, readSettings, saveSettings } from '../../src/store/workspaces.js';
import { standingOfPage } from '../../src/web/database.js';
import { setup } from '../../src/words/en/setup.js';
import { clock, configFor, ids, slackWithCompany } from '../support/caucus.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { testStore } from './a-store.js';

const { known, before } = knownMigrations;
const newest = known.at(-1) ?? '';
let database: TestDatabase;
let owner: Knex;
beforeEach(async () => {
  database = await testDatabase();
  owner = connectForBackground(database.ownerUrl, { max: 2 });
});
afterEach(async () => {
  await owner.destroy();
  await database.stop();
});

/** As a later release would leave it, whose oldest neighbour must know this. */
async function laterReleaseOf(knows: string | null, name = '29990101000000_later'): Promise<void> {
  await owner('knex_migrations').insert({ name, batch: 9 });
  if (knows !== null) await owner('oldest_version').update({ up_to: name, knows });
}

const standing = () => versionStanding(database.db, knownMigrations);

describe('a version', () => {
  it('runs on the tables that it has made', async () => {
    expect(await standing()).toBe('runs');
    expect(await standingOfPage(database.hrUrl)).toBe('runs');
    expect(await owner('oldest_version').select()).toEqual([{ up_to: newest, knows: before }]);
  });

  it('runs on those of the release after it, which says so, and changes nothing there', async () => {
    await laterReleaseOf(newest);
    expect(await standing()).toBe('runs');
    expect(await migrate(database.ownerUrl)).toEqual([]);
    expect(await owner('oldest_version').select()).toEqual([{ up_to: '29990101000000_later', knows: newest }]);
  });

  it.each([
    ['of two releases after it', '29980101000000_between'],
    ['of one that has not said for whom they are', null],
  ])('does not run on those %s', async (_, knows) => {
    await laterReleaseOf(knows);
    expect(await standing()).toBe('ahead');
    expect(await standingOfPage(database.hrUrl)).toBe('ahead');
    await expect(migrate(database.ownerUrl)).rejects.toThrow('made by a newer Caucus: it has 29990101000000_later');
  });

  it('does not run where a release after the next has changed no table, and does not say that it may', async () => {
    await owner('oldest_version').update({ knows: '29980101000000_between' });
    expect(await standing()).toBe('ahead');
    await expect(migrate(database.ownerUrl)).rejects.toThrow('made by a newer Caucus. Install that version again.');
    expect(await owner('oldest_version').first('knows')).toEqual({ knows: '29980101000000_between' });
  });

  it('is told to migrate where a table is missing, or what an older version may do stands there still', async () => {
    await owner('oldest_version').update({ knows: known[0] });
    expect(await standing()).toBe('behind');
    expect(await migrate(database.ownerUrl)).toEqual([]);
    expect(await standing()).toBe('runs');
    await owner('knex_migrations').where({ name: newest }).delete();
    expect(await standing()).toBe('behind');
    await owner.raw('drop function version_standing');
    expect(await standing()).toBe('behind');
    expect(await standingOfPage(database.hrUrl)).toBe('behind');
  });

  it('says in a sentence why it does not start, and one that runs goes on', async () => {
    const keys = await mkdtemp(path.join(tmpdir(), 'caucus-keys-'));
    const slack = await slackWithCompany();
    const config = configFor(slack, database.appUrl, keys);
    const log = jsonLog(clock, () => undefined);
    const running = await start({ config, clock, ids, log });
    await laterReleaseOf('29980101000000_between');
    await running.tick();
    expect((await fetch(`http://127.0.0.1:${running.port}/healthz`)).status).toBe(200);
    await expect(start({ config, clock, ids, log })).rejects.toThrow(setup.newerDatabase);
    await running.stop();

    await owner('knex_migrations').where({ name: newest }).delete();
    await expect(start({ config, clock, ids, log })).rejects.toThrow(setup.notMigrated);
    await slack.stop();
    await rm(keys, { recursive: true });
  });
});

it('settings that only a newer version knows stay where this one saves others', async () => {
  const store = await testStore();
  const workspace = id<WorkspaceId>('T0HARBOUR');
  const saves = (settings: object) =>
    inTransaction(store, async (trx) => {
      const locked = await lockWorkspace(store, trx, workspace);
      await saveSettings(store, trx, locked, { ...noSettings, ...settings }, { by: null, at: 0 });
    });
  await saves({ fromLater: ['as it was'] });
  await saves({ runBy: 'Harbour Logistics' });
  expect(await readSettings(store, workspace)).toMatchObject({ fromLater: ['as it was'], runBy: 'Harbour Logistics' });
  await store.stop();
});

describe('a migration', () => {
  const past: Migrations = Object.fromEntries(known.map((name) => [name, { up: async () => undefined }]));
  const adds = { up: (knex: Knex) => knex.raw('alter table cases add column more text') };
  const widens = (ownerUrl: string, more: Migrations) =>
    bringUpToDate(ownerUrl, {
      ...{ all: { ...past, ...more }, before: newest, lock: 'a test' },
      ...{ setting: 'DATABASE_URL_OWNER', faults: async () => [] },
    });

  it('lets those pass who come after it while somebody is in its way, and tries again', async () => {
    const inTheWay = await owner.transaction();
    await inTheWay('cases').first();
    const widened = widens(database.ownerUrl, { '29990101000000_more': adds });
    const people = connect(database.appUrl, { max: 1 });
    const isAnswered = async () => expect(await people('cases').select('case_id')).toEqual([]);
    const waits = "select from pg_locks where relation = 'cases'::regclass and not granted";
    while (((await inTheWay.raw(waits)) as { rows: unknown[] }).rows.length === 0) await isAnswered();
    await isAnswered();
    await inTheWay.rollback();
    expect(await widened).toEqual(['29990101000000_more']);
    await people.destroy();
  });

  it('notes together with its change which versions may go on, also where the next one breaks off', async () => {
    const breaks = { up: (knex: Knex) => knex.raw('select 1 / 0') };
    const all = { '29990101000000_more': adds, '29990101000100_breaks': breaks };
    await expect(widens(database.ownerUrl, all)).rejects.toMatchObject({ code: '22012' });
    expect(await owner('oldest_version').select()).toEqual([{ up_to: '29990101000000_more', knows: newest }]);
    expect(await standing()).toBe('runs');
  });

  it('may do without a transaction', async () => {
    const slowly = {
      up: (knex: Knex) => knex.raw('create index concurrently cases_slowly on cases (workspace_id, created_at)'),
      config: { transaction: false },
    };
    expect(await widens(database.ownerUrl, { '29990101000000_slowly': slowly })).toEqual(['29990101000000_slowly']);
  });
});
