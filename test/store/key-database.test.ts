import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonLog } from '../../src/slack/logger.js';
import { start } from '../../src/start.js';
import { refuseSameServer } from '../../src/store/key-database.js';
import { keyLoginsSql, knownKeyMigrations, migrateKeyStore } from '../../src/store/key-migrations.js';
import { openKeyStore } from '../../src/store/keys.js';
import { setup } from '../../src/words/en/setup.js';
import { clock, configFor, ids, slackWithCompany } from '../support/caucus.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { openCase } from './a-case.js';
import { type KeyServer, keyServer, masterKey, nextMasterKey, run } from './a-key-store.js';
import { testStore } from './a-store.js';

let server: KeyServer;
let database: TestDatabase;
beforeAll(async () => {
  server = await keyServer();
  database = await testDatabase();
});
afterAll(async () => {
  await database.stop();
  await server.stop();
});

describe('the login of Caucus in its key store', () => {
  it.each([
    'delete from case_keys',
    'truncate case_keys',
    'drop table case_keys',
    'alter table case_keys add column more text',
    "update case_keys set name = 'another'",
    'create table mine (a int)',
    'create temporary table mine (a int)',
    'update knex_migrations set name = name',
    'update oldest_version set knows = null',
  ])('may not: %s', async (statement) => {
    await expect(run(server.url, statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('is the only one beside the owner who may enter', async () => {
    const [row] = await run(
      server.adminUrl,
      "select has_database_privilege('public', current_database(), 'connect, temporary') as may",
    );
    expect(row).toEqual({ may: false });
  });
});

describe('the key store of another Postgres', () => {
  it('is migrated once by npm run migrate, also by two at once', async () => {
    const script = ['--import', 'tsx', 'scripts/migrate.ts'];
    const env = { ...process.env, CAUCUS_KEYSTORE_OWNER: server.ownerUrl };
    const { stdout } = await promisify(execFile)(process.execPath, script, { env });
    expect(stdout).toBe('The key store was up to date.\n');
    expect(await Promise.all([migrateKeyStore(server.ownerUrl), migrateKeyStore(server.ownerUrl)])).toEqual([[], []]);
    const printed = await promisify(execFile)(process.execPath, [...script, '--key-logins'], { env });
    expect(printed.stdout).toContain(keyLoginsSql);
  });

  it('is migrated by nobody but its owner', async () => {
    const { keystoreOwner } = setup.faults;
    for (const url of [server.url, server.adminUrl]) await expect(migrateKeyStore(url)).rejects.toThrow(keystoreOwner);
  });

  it('has nothing left of a destroyed key in its row', async () => {
    const keys = await server.emptied();
    const store = await testStore();
    store.keys = await keys.open();
    const { id: caseId, workspace } = await openCase(store);
    const held =
      'select count(*)::int as rows, count(salt)::int as salts, count(wrapped)::int as wrapped from case_keys';
    const [before] = (await run(server.ownerUrl, held)) as { rows: number }[];
    await store.keys.destroy(workspace, caseId);
    const rows = before?.rows ?? 0;
    expect(await run(server.ownerUrl, held)).toEqual([{ rows, salts: rows - 1, wrapped: rows - 1 }]);
    await keys.stop();
    await store.stop();
  });

  it('is refused on the server of the database, whatever the addresses look like', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const at = new URL(database.appUrl);
      at.hostname = host;
      await expect(refuseSameServer(database.db, at.href)).rejects.toMatchObject({ name: 'KeyStoreBesideDatabase' });
    }
    await expect(refuseSameServer(database.db, server.url)).resolves.toBeUndefined();
  });

  it('is refused until it is migrated', async () => {
    await expect(openKeyStore({ url: database.appUrl, masterKey, clock, ids })).rejects.toMatchObject({
      name: 'KeyStoreNotMigrated',
    });
  });
});

describe('the key store of a newer version', () => {
  const newer = 'update oldest_version set knows = ';

  it('is refused, unless that is the next one, and is left as it is', async () => {
    await run(server.ownerUrl, `${newer}'29990101000000_later'`);
    await expect(openKeyStore({ url: server.url, masterKey, clock, ids })).rejects.toMatchObject({
      name: 'KeyStoreNewer',
    });
    await expect(migrateKeyStore(server.ownerUrl)).rejects.toThrow('made by a newer Caucus');
    await run(server.ownerUrl, `${newer}'${knownKeyMigrations.before}'`);
    await (await openKeyStore({ url: server.url, masterKey, clock, ids })).stop();
  });
});

describe('Caucus', () => {
  it('keeps its keys there, and says in a sentence why it will not start with a store that is not fit', async () => {
    await (await server.emptied()).stop();
    const slack = await slackWithCompany();
    const log = jsonLog(clock, () => undefined);
    const begin = (keys: { url: string; masterKey: Buffer }) =>
      start({ config: { ...configFor(slack, database.appUrl, 'unused'), keys }, clock, ids, log });
    const fit = { url: server.url, masterKey };

    await (await begin(fit)).stop();
    expect(await run(server.ownerUrl, 'select name from case_keys')).toEqual([{ name: 'store' }]);
    await expect(begin({ ...fit, masterKey: nextMasterKey })).rejects.toThrow(setup.keyStore.MasterKeyWrong);
    await expect(begin({ ...fit, url: database.appUrl })).rejects.toThrow(setup.keyStore.KeyStoreBesideDatabase);

    await run(server.ownerUrl, 'truncate case_keys');
    // It has opened no case yet; but its token in Slack is sealed there.
    await expect(begin(fit)).rejects.toThrow(setup.keyStore.KeyStoreEmpty);
    await slack.stop();
  });
});
