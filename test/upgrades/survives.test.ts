import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { printSchema } from '../../src/store/catalogue.js';
import { connectForBackground } from '../../src/store/database.js';
import { all as keyMigrations, knownKeyMigrations } from '../../src/store/key-migrations.js';
import { type Migrations, sourceOf } from '../../src/store/migrating.js';
import { knownMigrations, all as migrations } from '../../src/store/migrations.js';
import { releaseBefore } from '../../upgrades/releases.js';
import { holdingUp, isGone, notSurvivable, tablesOf } from '../../upgrades/survivable.js';
import { type KeyServer, keyServer } from '../store/a-key-store.js';
import { createDatabase, dropDatabase } from '../support/cluster.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { sharedCluster } from '../support/shared-cluster.js';

const release = releaseBefore();

/** A file of the release before, as it is compiled. */
function compiled(file: string): string {
  const packed = `package/dist/${file}`;
  return execFileSync('tar', ['-xzOf', release.file, packed], { encoding: 'utf8' });
}

/** The names of migrations in a file, the newest last. */
const namesIn = (text: string) => [...new Set([...text.matchAll(/'(\d{14}_\w+)'/g)].map(([, name = '']) => name))];

describe('the release before', () => {
  it.each([
    ['migrations', knownMigrations],
    ['key-migrations', knownKeyMigrations],
  ])('knows the %s up to the one that is noted', (file, { known, before }) => {
    const names = namesIn(compiled(`src/store/${file}.js`));
    expect(names).toEqual(known.slice(0, known.indexOf(before) + 1));
  });

  it('knows every kind of event that this version writes', () => {
    const kinds = (text: string) => [...text.matchAll(/^\s+(\w+): '\w+',$/gm)].map(([, kind]) => kind);
    const written = kinds(readFileSync('src/store/event-kinds.ts', 'utf8'));
    const read = kinds(compiled('src/store/event-kinds.js'));
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter((kind) => !read.includes(kind))).toEqual([]);
  });
});

/** Runs one migration after the other, and gives for each new one what an older version might not survive. */
async function perilsOf(ownerUrl: string, all: Migrations, before: string): Promise<[string, string[]][]> {
  const db = connectForBackground(ownerUrl, { max: 2 });
  const statements: string[] = [];
  db.on('query', ({ sql }: { sql: string }) => void statements.push(sql));
  const found: [string, string[]][] = [];
  try {
    const names = Object.keys(all);
    const past = names.indexOf(before) + 1;
    const upTo = (end: number) => sourceOf(Object.fromEntries(Object.entries(all).slice(0, end)), before);
    await db.migrate.latest({ migrationSource: upTo(past) });
    for (const [index, name] of names.entries()) {
      if (index < past) continue;
      const was = await printSchema(db);
      statements.length = 0;
      await db.migrate.up({ migrationSource: upTo(index + 1) });
      const done = [...statements];
      const held = holdingUp(
        done,
        tablesOf(was).filter((table) => table !== 'oldest_version'),
      );
      found.push([name, [...notSurvivable(was, await printSchema(db)), ...held]]);
    }
    return found;
  } finally {
    await db.destroy();
  }
}

/** What a migration changes without saying why the release before survives it, and what it says of nothing it changes. */
function unsaid({ survives = {} }: Migrations[string], perils: readonly string[]): string[] {
  const known = ([peril, why]: [string, string]) =>
    !isGone(peril) || isUnused(/^unused since (\d+\.\d+\.\d+)$/.exec(why)?.[1] ?? null);
  return [
    ...perils.filter((peril) => survives[peril] === undefined),
    ...Object.keys(survives).filter((said) => !perils.includes(said)),
    ...Object.entries(survives)
      .filter((each) => !known(each))
      .map(([peril]) => `${peril}, and no release up to ${release.version} has stopped using it`),
  ];
}

const isUnused = (since: string | null) =>
  since !== null && since.localeCompare(release.version, 'en', { numeric: true }) <= 0;

describe('every new migration', () => {
  const { adminUrl, url } = sharedCluster();
  const name = `caucus_survives_${process.pid}`;
  let keys: KeyServer;
  beforeAll(async () => {
    await createDatabase(adminUrl, name);
    keys = await keyServer();
  });
  afterAll(async () => {
    await dropDatabase(adminUrl, name);
    await keys.stop();
  });

  it('says of each change that the release before might not survive why it does', async () => {
    const perils = await perilsOf(url('owner', name), migrations, knownMigrations.before);
    expect(perils.map(([each]) => each)).toContain('20261202000300_versions');
    for (const [each, found] of perils)
      expect([each, unsaid(migrations[each] ?? fail(each), found)]).toEqual([each, []]);
  });

  it('of the key store does so too', async () => {
    const owner = connectForBackground(keys.ownerUrl, { max: 1 });
    await owner.raw('drop schema public cascade; create schema public; revoke all on schema public from public');
    await owner.destroy();
    const perils = await perilsOf(keys.ownerUrl, keyMigrations, knownKeyMigrations.before);
    expect(perils.length).toBeGreaterThan(0);
    for (const [each, found] of perils)
      expect([each, unsaid(keyMigrations[each] ?? fail(each), found)]).toEqual([each, []]);
  });
});

function fail(name: string): never {
  throw new Error(`No migration is called ${name}`);
}

describe('what the release before might not survive', () => {
  let database: TestDatabase;
  let owner: Knex;
  beforeAll(async () => {
    database = await testDatabase();
    owner = connectForBackground(database.ownerUrl, { max: 1 });
  });
  afterAll(async () => {
    await owner.destroy();
    await database.stop();
  });

  const changes: [string, string[]][] = [
    ['drop table throttles', ['throttles is gone', 'the right to delete on throttles by caucus_app is gone']],
    ['alter table cases drop column looked_at', ['column cases.looked_at is gone']],
    ['alter table cases rename column looked_at to seen_at', ['column cases.looked_at is gone']],
    ['alter table deliveries alter column cards type bigint', ['column deliveries.cards is otherwise']],
    ['alter table deliveries alter column code set not null', ['column deliveries.code is otherwise']],
    ['alter table cases add column more text not null', ['column cases.more must be filled in']],
    [
      'alter table cases add column more uuid default gen_random_uuid()',
      ['column cases.more is worked out for every row while cases is locked'],
    ],
    ['alter table cases add constraint more check (position > 7) not valid', ['more refuses more in cases']],
    ['create unique index more on cases (workspace_id, created_at)', ['more refuses more in cases']],
    [
      'create trigger more before update on cases for each row execute function refuse_change()',
      ['more refuses more in cases'],
    ],
    ['alter table lookups drop constraint lookups_pkey', ['what is unique by lookups_pkey of lookups is gone']],
    ['drop view hr_released_list', ['view hr_released_list is gone']],
    [
      'create or replace view hr_viewer as select session_id, zone, language, expires_at from hr_tokens',
      ['view hr_viewer is otherwise'],
    ],
    ['drop function keep_session(text)', ['function keep_session(token text) is gone']],
    ['revoke update on cases from caucus_app', ['the right to update on cases by caucus_app is gone']],
  ];

  /** Tried, and undone. */
  async function perils(statement: string): Promise<string[]> {
    const trx = await owner.transaction();
    try {
      const was = await printSchema(trx);
      await trx.raw(statement);
      return notSurvivable(was, await printSchema(trx));
    } finally {
      await trx.rollback();
    }
  }

  it.each(changes)('%s', async (statement, expected) => {
    expect(await perils(statement)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    'create table more (workspace_id text); create index more_found on more (workspace_id)',
    'alter table cases add column more text',
    'alter table cases add column more integer not null default 0',
    'alter table deliveries alter column stage drop not null',
    'create index more on cases (workspace_id, created_at)',
    'grant delete on cases to caucus_app',
  ])('is not: %s', async (statement) => {
    expect(await perils(statement)).toEqual([]);
  });

  it.each([
    ['create index more on cases (workspace_id)', 'an index of cases is built while nobody may write there'],
    ['CREATE UNIQUE INDEX more\n on cases (workspace_id)', 'an index of cases is built while nobody may write there'],
    [
      'alter table cases add constraint more check (position > 0)',
      'every row of cases is looked at while it is locked',
    ],
    ['alter table cases alter column due_at set not null', 'every row of cases is looked at while it is locked'],
    ['alter table "cases" alter column "due_at" type text', 'every row of cases is looked at while it is locked'],
    ['lock table cases', 'cases is locked as a whole'],
    ['update cases set due_at = null', 'rows of cases are changed in one go'],
    ['delete from cases', 'rows of cases are changed in one go'],
  ])('holds up people: %s', (statement, says) => {
    expect(holdingUp([statement], ['cases'])).toEqual([says]);
  });

  it.each([
    'create index concurrently more on cases (workspace_id)',
    'alter table cases add constraint more check (position > 0) not valid',
    'alter table cases add column more text',
    'create index more on another (workspace_id)',
    'grant select, update on cases to caucus_app; create trigger t before update on cases for each row execute function f()',
    'create function f() returns void language sql begin atomic update cases set due_at = null; end;',
  ])('holds up nobody: %s', (statement) => {
    expect(holdingUp([statement], ['cases'])).toEqual([]);
  });
});
