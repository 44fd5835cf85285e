import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { connectForBackground } from '../../src/store/database.js';
import { migrate, migrationSource, migrationState } from '../../src/store/migrations.js';
import { setup } from '../../src/words/en/setup.js';
import { createDatabase, dropDatabase } from '../support/cluster.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { sharedCluster } from '../support/shared-cluster.js';

const { adminUrl, url } = sharedCluster();
let migrated: TestDatabase;
const empty = `caucus_empty_${randomBytes(6).toString('hex')}`;
const ownerUrl = url('owner', empty);

beforeAll(async () => {
  migrated = await testDatabase();
});
beforeEach(() => createDatabase(adminUrl, empty));
afterEach(() => dropDatabase(adminUrl, empty));
afterAll(() => migrated.stop());

describe('migrations', () => {
  it('are the files of the folder, in their order', async () => {
    const files = (await readdir('migrations')).map((file) => file.replace(/\.ts$/, '')).sort();
    expect(await migrationSource.getMigrations([])).toEqual(files);
  });

  it('run once when two copies start at the same moment', async () => {
    const ran = await Promise.all([migrate(ownerUrl), migrate(ownerUrl)]);
    expect(ran.flat()).toEqual(await migrationSource.getMigrations([]));
  });

  it('run although a migration was killed before', async () => {
    await migrate(ownerUrl);
    const owner = connectForBackground(ownerUrl, { max: 1 });
    await owner('knex_migrations_lock').update({ is_locked: 1 });
    await owner.destroy();
    expect(await migrate(ownerUrl)).toEqual([]);
  });

  it('refuse a database that a newer version made, and leave it as it is', async () => {
    const owner = connectForBackground(migrated.ownerUrl, { max: 1 });
    await owner('knex_migrations').insert({ name: '29990101000000_later', batch: 9 });
    await owner.destroy();
    await expect(migrate(migrated.ownerUrl)).rejects.toThrow('made by a newer Caucus: it has 29990101000000_later');
    expect(await migrationState(migrated.db)).toEqual({ missing: [], unknown: ['29990101000000_later'] });
  });

  it('are known to be missing by the app, which may not run them', async () => {
    const app = connectForBackground(url('app', empty), { max: 1 });
    expect(await migrationState(app)).toEqual({ missing: await migrationSource.getMigrations([]), unknown: [] });
    await app.destroy();
    await expect(migrate(url('app', empty))).rejects.toThrow(setup.faults.databaseUrlOwner);
  });

  it('are run by nobody but the owner, not by a superuser either, and say which address does not lead to a database', async () => {
    const admin = new URL(adminUrl);
    admin.pathname = `/${empty}`;
    await expect(migrate(admin.href)).rejects.toThrow(setup.faults.databaseUrlOwner);
    const away = (code: string) => setup.database.away('DATABASE_URL_OWNER', code);
    await expect(migrate('postgres://caucus_owner:x@127.0.0.1:1/caucus')).rejects.toThrow(away('ECONNREFUSED'));
    await expect(migrate(ownerUrl.replace(/:[^:@/]+@/, ':canary@'))).rejects.toThrow(away('28P01'));
  });

  it("run from knex's own command line", async () => {
    const knex = ['--import', 'tsx', 'node_modules/knex/bin/cli.js', 'migrate:latest'];
    const env = { ...process.env, DATABASE_URL_OWNER: ownerUrl, NODE_ENV: 'production' };
    const { stdout } = await promisify(execFile)(process.execPath, knex, { env });
    expect(stdout).toContain('Batch 1 run');
    expect(await migrate(ownerUrl)).toEqual([]);
  });

  it('run from npm run migrate', async () => {
    const script = ['--import', 'tsx', 'scripts/migrate.ts'];
    const env = { ...process.env, DATABASE_URL_OWNER: ownerUrl };
    const { stdout } = await promisify(execFile)(process.execPath, script, { env });
    expect(stdout).toContain('Ran 20261123000000_logins');
  });
});
