import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { install } from '../../src/administer.js';
import type { GivenDatabase } from '../../src/config.js';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import { startPlayground } from '../../src/playground/index.js';
import { person } from '../../src/playground/people/index.js';
import { realClock, realIds } from '../../src/real-chance.js';
import { connectForBackground } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrations.js';
import { setup } from '../../src/words/en/setup.js';
import { testStore } from '../store/a-store.js';
import { createDatabase, dropDatabase } from '../support/cluster.js';
import { sharedCluster } from '../support/shared-cluster.js';

const { adminUrl, url } = sharedCluster();
const made: string[] = [];
let given: GivenDatabase;

beforeAll(async () => {
  given = await empty();
});
afterAll(async () => {
  for (const name of made) await dropDatabase(adminUrl, name);
});

async function empty(): Promise<GivenDatabase> {
  const name = `caucus_test_${randomBytes(6).toString('hex')}`;
  await createDatabase(adminUrl, name);
  made.push(name);
  return { url: url('app', name), urlOwner: url('owner', name), urlHr: url('hr', name) };
}

function start(database: GivenDatabase) {
  return startPlayground({
    ...{ port: 0, poolSize: 4, leaseSeconds: 15, database, folder: '/nowhere' },
    ...{ clock: realClock, ids: realIds },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
}

/** Why no playground starts there; null if one does. */
async function refusal(database: GivenDatabase): Promise<string | null> {
  const started = await start(database).catch((error: Error) => error);
  if (started instanceof Error) return started.message;
  await started.stop();
  return null;
}

/** What the owner finds there. */
async function asOwner<T>({ urlOwner }: GivenDatabase, sql: string): Promise<T[]> {
  const db = connectForBackground(urlOwner, { max: 1 });
  const { rows } = await db.raw<{ rows: T[] }>(sql);
  await db.destroy();
  return rows;
}

const installed = 'select workspace_id from installations';

describe('a playground on a Postgres that it was given', () => {
  it('needs no embedded one, and begins anew each time', async () => {
    const first = await start(given);
    const ada = person(first.slack, 'U0ADA');
    expect((await ada.command('/caucus help')).answer).toContain('/caucus settings');
    await first.stop();
    expect(await asOwner(given, installed)).toEqual([{ workspace_id: 'T0HARBOUR' }]);
    await asOwner(given, 'create table left_over (a int)');

    await (await start(given)).stop();
    expect(await asOwner(given, `select to_regclass('left_over') as left_over`)).toEqual([{ left_over: null }]);
  });

  it('is refused while another Caucus uses it', async () => {
    const running = await start(given);
    const refused = await refusal(given);
    await running.stop();
    expect(refused).toBe(setup.playground.inUse);
  });

  it('leaves alone what it made itself once another workspace has been served from it', async () => {
    const used = await empty();
    await (await start(used)).stop();
    await asOwner(used, "insert into installations (workspace_id, scopes, installed_at) values ('T_REAL', '', now())");
    expect(await refusal(used)).toBe(setup.playground.notItsOwn);
  });

  it('leaves alone what no playground made', async () => {
    const store = await testStore();
    const { appUrl, ownerUrl } = store.database;
    const workspace = id<WorkspaceId>('T_REAL');
    await install(store, workspace, { botUser: id<PersonId>('U_BOT'), token: 'xoxb-not-made-up', scopes: [] });
    await store.db.destroy();
    const real = { url: appUrl, urlOwner: ownerUrl, urlHr: null };
    expect(await refusal(real)).toBe(setup.playground.notItsOwn);
    expect(await asOwner(real, installed)).toEqual([{ workspace_id: 'T_REAL' }]);
    await store.stop();
  });

  it('takes one that was migrated by hand and has never been used', async () => {
    const migrated = await empty();
    await migrate(migrated.urlOwner);
    await (await start(migrated)).stop();
  });

  it('leaves alone tables of something else', async () => {
    const others = await empty();
    await asOwner(others, 'create table of_another (a int)');
    expect(await refusal(others)).toBe(setup.playground.notItsOwn);
    expect(await asOwner(others, 'select count(*)::int as count from of_another')).toEqual([{ count: 0 }]);
  });

  it('must be the same one for both logins', async () => {
    const other = await empty();
    expect(await refusal({ ...given, urlOwner: other.urlOwner })).toBe(setup.playground.twoDatabases);
  });
});
