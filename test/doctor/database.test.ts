import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { Config } from '../../src/config.js';
import { ofDatabase } from '../../src/doctor/of-database.js';
import { connectForBackground } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrations.js';
import { phrasebook } from '../../src/words/phrasebook.js';
import { clusters } from '../playground/clusters.js';
import { clock, ids } from '../support/caucus.js';

const made = clusters();
const say = phrasebook('en');
let [appUrl, hrUrl, ownerUrl, adminUrl] = ['', '', '', ''];
let admin: Knex;

beforeAll(async () => {
  // Its disk is waited for, as that of a server in use is.
  const server = await made.start({ folder: await made.folder(), durable: true });
  [appUrl, hrUrl, ownerUrl] = [server.url('app'), server.url('hr'), server.url('owner')];
  adminUrl = server.adminUrl('caucus');
  await migrate(ownerUrl);
  admin = connectForBackground(adminUrl, { max: 1 });
});
afterAll(async () => {
  await admin.destroy();
  await made.end();
});

/** What is found with these logins: the names of what is not well, each with how it is. */
async function found({ app = appUrl, hr = hrUrl, replica = '', poolSize = 16, apart = 0 } = {}): Promise<string[]> {
  const db = connectForBackground(app, { max: 1 });
  const hrDb = hr === '' ? null : connectForBackground(hr, { max: 1 });
  const web = replica === '' ? null : { replicaUrl: replica };
  const config = { database: { url: app, urlHr: null, poolSize }, web } as Config;
  const moved = { now: () => new Date(clock.now().getTime() + apart) };
  try {
    const all = await ofDatabase({ say, config, clock: moved, ids, db, hrDb, link: null });
    return all.filter(({ state }) => state !== 'well').map(({ name, state }) => `${name} ${state}`);
  } finally {
    await db.destroy();
    await hrDb?.destroy();
  }
}

/** As the superuser, one statement after the other. */
async function run(...statements: string[]): Promise<void> {
  for (const statement of statements) await admin.raw(statement);
}

const newer = "('20991231000000_later', 1, now())";

describe('the database of a healthy Caucus', () => {
  it('is found well in everything', async () => {
    expect(await found()).toEqual([]);
    expect(await found({ replica: hrUrl })).toEqual([]);
  });
});

describe('a database in which something is broken', () => {
  it.each<[what: string, breaks: string, mends: string, findings: string[]]>([
    [
      'the app’s login lacks a right',
      'revoke insert on texts from caucus_app',
      'grant insert on texts to caucus_app',
      ['database.rights broken'],
    ],
    [
      'the app’s login may change its log',
      'grant update on case_events to caucus_app',
      'revoke update on case_events from caucus_app',
      ['database.rights broken'],
    ],
    [
      'the app’s login may change one column of its log',
      'grant update (sealed) on texts to caucus_app',
      'revoke update (sealed) on texts from caucus_app',
      ['database.rights broken'],
    ],
    [
      'HR’s login reads a table',
      'grant select on cases to caucus_hr',
      'revoke select on cases from caucus_hr',
      ['database.rights broken'],
    ],
    [
      'everyone reads a table',
      'grant select on lookups to public',
      'revoke select on lookups from public',
      ['database.rights broken', 'database.closed look'],
    ],
    [
      'everyone may make tables',
      'grant create on schema public to public',
      'revoke create on schema public from public',
      ['database.rights broken'],
    ],
    [
      'a stranger reads a table',
      'create role watcher; grant select on rooms to watcher',
      'drop owned by watcher; drop role watcher',
      ['database.rights look'],
    ],
    [
      'HR’s login is not read-only',
      'alter role caucus_hr reset all',
      'alter role caucus_hr set default_transaction_read_only = on',
      ['database.logins broken'],
    ],
    [
      'the app’s login rules the server',
      'alter role caucus_app createrole',
      'alter role caucus_app nocreaterole',
      ['database.logins broken'],
    ],
    [
      'the app’s login is a member of another',
      'grant pg_read_all_data to caucus_app',
      'revoke pg_read_all_data from caucus_app',
      ['database.logins broken'],
    ],
    [
      'the app’s login owns something',
      'create schema mine authorization caucus_app',
      'drop schema mine',
      ['database.login broken'],
    ],
    [
      'the catalogue is open again',
      'grant select on pg_stat_all_tables to public',
      'revoke select on pg_stat_all_tables from public',
      ['database.closed look'],
    ],
    [
      'a newer Caucus has been here',
      `insert into knex_migrations (name, batch, migration_time) values ${newer}`,
      "delete from knex_migrations where name like '2099%'",
      ['database.migrations look'],
    ],
    [
      'a migration is missing',
      "update knex_migrations set name = name || 'x' where name = '20261201000500_kept_sessions'",
      "update knex_migrations set name = '20261201000500_kept_sessions' where name like '%sessionsx'",
      ['database.migrations broken'],
    ],
    [
      'HR’s views show everything to everyone',
      'alter view hr_case_list rename to kept; create view hr_case_list as select 1 as reference; grant select on hr_case_list to caucus_hr',
      'drop view hr_case_list; alter view kept rename to hr_case_list',
      ['database.rights broken', 'hr.login broken'],
    ],
    [
      'confirmed words may be lost',
      'alter role caucus_app set synchronous_commit = off',
      'alter role caucus_app reset synchronous_commit',
      ['database.durable look'],
    ],
    [
      'nothing can be kept',
      'alter role caucus_app set default_transaction_read_only = on',
      'alter role caucus_app reset default_transaction_read_only',
      ['database.writes broken'],
    ],
  ])('is found: %s', async (_, breaks, mends, findings) => {
    await run(...breaks.split('; '));
    try {
      expect(await found()).toEqual(findings);
    } finally {
      await run(...mends.split('; '));
    }
  });

  it.each<[what: string, given: Parameters<typeof found>[0], findings: string[]]>([
    ['HR has no login', { hr: '' }, ['hr.login look']],
    ['a copy takes too many connections', { poolSize: 120 }, ['database.connections look']],
    ['the clocks differ a little', { apart: 30_000 }, ['database.clock look']],
    ['the clocks differ much', { apart: -600_000 }, ['database.clock broken']],
    ['nothing is there', { app: 'postgres://caucus_app:x@127.0.0.1:1/caucus' }, ['database.reached broken']],
  ])('is found: %s', async (_, given, findings) => {
    expect(await found(given)).toEqual(findings);
  });

  it('is found: other logins than ours', async () => {
    expect(await found({ app: ownerUrl })).toContain('database.login broken');
    expect(await found({ hr: appUrl })).toContain('hr.login broken');
    expect(await found({ app: appUrl.replace(/:[^:@]+@/, ':wrong@') })).toEqual(['database.reached broken']);
    expect(await found({ hr: hrUrl.replace(/:[^:@]+@/, ':wrong@') })).toEqual(['hr.login broken']);
  });

  it('is found: a replica that is read with another login than HR’s, or does not answer', async () => {
    expect(await found({ replica: ownerUrl })).toEqual(['hr.replica broken']);
    expect(await found({ replica: 'postgres://caucus_hr:x@127.0.0.1:1/caucus' })).toEqual(['hr.replica look']);
  });

  it('is found: HR’s login in a database of the same name on another server', async () => {
    const other = await made.start({ folder: await made.folder() });
    await migrate(other.url('owner'));
    expect(await found({ hr: other.url('hr') })).toEqual(['hr.login broken']);
  });

  it('is found: another encoding, a database of its own for HR, and no table at all', async () => {
    await run("create database latin owner caucus_owner encoding 'LATIN1' locale 'C' template template0");
    await run('grant connect on database latin to caucus_app');
    const latin = appUrl.replace(/caucus$/, 'latin');
    expect(await found({ app: latin })).toEqual(
      expect.arrayContaining(['database.encoding broken', 'database.migrations broken']),
    );
    await run('drop database latin');
  });

  it('is well again once everything is mended', async () => {
    expect(await found()).toEqual([]);
  });
});
