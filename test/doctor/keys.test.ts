import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Config } from '../../src/config.js';
import type { Finding } from '../../src/doctor/finding.js';
import { ofKeys } from '../../src/doctor/of-keys.js';
import { ofWork } from '../../src/doctor/of-work.js';
import { readReached } from '../../src/store/high-water.js';
import { openKeyStore } from '../../src/store/keys.js';
import { phrasebook } from '../../src/words/phrasebook.js';
import { clock, ids } from '../support/caucus.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const say = phrasebook('en');
const [masterKey, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caucus-doctor-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const there = { database: { url: 'postgres://caucus_app@db.example.com/caucus' } };
const ground = (keys: Config['keys'], config: object = there) => ({
  ...{ say, clock, ids, db: database.db, hrDb: null, link: null },
  config: { ...config, keys } as Config,
});
const notWell = (all: Finding[]) =>
  all.filter(({ state }) => state !== 'well').map(({ name, state }) => `${name} ${state}`);
const look = async (keys: Config['keys'], cases = true, config: object = there) =>
  notWell(await ofKeys(ground(keys, config), async () => cases));

/** A key store that a copy of Caucus has begun, and in which it keeps how far this database is. */
async function begun(counter = 0): Promise<string> {
  const place = path.join(folder, 'keys');
  const keys = await openKeyStore({ folder: place, masterKey, ids, clock });
  await keys.raise({ ...(await readReached(database.db)), counter });
  await keys.stop();
  return place;
}

describe('a key store', () => {
  it('is found well, and is left as it is', async () => {
    const place = await begun();
    const before = await readdir(place, { recursive: true });
    expect(await look({ folder: place, masterKey })).toEqual([]);
    expect(await readdir(place, { recursive: true })).toEqual(before);
  });

  it('that is not there is not made', async () => {
    const place = path.join(folder, 'nowhere');
    expect(await look({ folder: place, masterKey })).toEqual(['keys.store broken']);
    expect(await look({ folder: place, masterKey }, false)).toEqual(['keys.store look']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('that is empty is not begun', async () => {
    await chmod(folder, 0o700);
    expect(await look({ folder, masterKey })).toEqual(['keys.store broken']);
    expect(await look({ folder, masterKey }, false)).toEqual(['keys.store look']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is held against the master key, and a former one is found', async () => {
    const place = await begun();
    expect(await look({ folder: place, masterKey: other })).toEqual(['keys.master broken']);
    expect(await look({ folder: place, masterKey: other, formerMasterKey: masterKey })).toEqual([
      'keys.master look',
      'keys.former look',
    ]);
    expect(await look({ folder: place, masterKey, formerMasterKey: other })).toEqual(['keys.former look']);
  });

  it('is found where others can enter it, in a Postgres’s folder, and on the database’s machine', async () => {
    const place = await begun();
    await chmod(place, 0o750);
    expect(await look({ folder: place, masterKey })).toEqual(['keys.folder look']);
    await chmod(place, 0o700);
    const at = (url: string) => look({ folder: place, masterKey }, true, { database: { url } });
    expect(await at('postgres://caucus_app@localhost/caucus')).toEqual(['keys.apart look']);
    expect(await at('postgres://caucus_app@db.example.com/caucus?host=localhost')).toEqual(['keys.apart look']);
    expect(await at('postgres://caucus_app@localhost/caucus?host=db.example.com')).toEqual([]);
    await writeFile(path.join(folder, 'PG_VERSION'), '18');
    expect(await look({ folder: place, masterKey })).toEqual(['keys.apart broken']);
  });

  it('tells of a database that is behind, or another one', async () => {
    const place = await begun(5);
    expect(await look({ folder: place, masterKey })).toEqual(['work.gate broken']);
  });

  it('in a Postgres is found not to answer, not to be made, and to be beside the database', async () => {
    const nowhere = { url: 'postgres://k:x@127.0.0.1:1/keys', masterKey };
    expect(await look(nowhere)).toEqual(['keys.store broken']);
    const beside = { url: database.appUrl, masterKey };
    expect(await look(beside)).toEqual(['keys.store broken', 'keys.apart broken']);
  });

  it('is never a file', async () => {
    await mkdir(path.join(folder, 'x'));
    await writeFile(path.join(folder, 'file'), '');
    expect(await look({ folder: path.join(folder, 'file'), masterKey })).toEqual(['keys.store broken']);
  });
});

describe('the work of Caucus', () => {
  const work = async (where: 'console' | 'slack', at = 0) => {
    const moved = { now: () => new Date(clock.now().getTime() + at) };
    return ofWork({ ...ground({ folder, masterKey }), clock: moved }, where);
  };

  // A database of these tests is a copy of one that was made when they began.
  beforeEach(() => database.db('high_water').update({ raised_at: clock.now() }));

  it('is found well while nothing waits, and silent when no copy has been there', async () => {
    expect(notWell(await work('console'))).toEqual([]);
    expect(notWell(await work('console', 10 * 60_000))).toEqual(['work.alive look']);
  });

  it('is found undone, in Slack without a number', async () => {
    const { db } = database;
    const [workspace_id, room_id, case_id] = ['T0X', ids.uuid('room'), ids.uuid('case')];
    await db('rooms').insert({
      workspace_id,
      room_id,
      case_id,
      pending: 3,
      free_at: new Date(clock.now().getTime() - 180_000),
    });
    for (const where of ['console', 'slack'] as const) {
      const all = await work(where);
      expect(notWell(all)).toEqual(['work.queue broken']);
      if (where === 'slack') expect(all.map(({ says }) => says).join(' ')).not.toMatch(/\d/);
    }
    await db('rooms').update({ free_at: new Date(clock.now().getTime() + 600_000) });
    expect((await work('console')).map(({ says }) => says)).toContain(
      'Rooms in which Slack has something to do: 1. The oldest has waited for 0 min.',
    );
    expect((await work('slack')).map(({ says }) => says).join(' ')).not.toMatch(/\d/);
  });
});
