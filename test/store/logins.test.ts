import pg from 'pg';
import { connect } from '../../src/store/database.js';
import { unfit } from '../../src/store/fitness.js';
import { closeDatabase, ensureLogins, loginsSql } from '../../src/store/logins.js';
import { migrate } from '../../src/store/migrations.js';
import { openToEveryone } from '../../src/store/public-rights.js';
import { ask, clusters } from '../playground/clusters.js';

const made = clusters();
const passwords = { owner: 'o', app: 'pässword', hr: 'h' };
let adminUrl: string;
let ownerUrl: string;

beforeAll(async () => {
  const server = await made.start({ folder: await made.folder() });
  adminUrl = server.adminUrl('caucus');
  ownerUrl = server.url('owner').replace(/:[0-9a-f]+@/, ':o@');
  await ensureLogins(adminUrl, passwords);
});
afterAll(() => made.end());

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe('the logins', () => {
  it('that are missing stop a migration with what to run', async () => {
    await asAdmin('drop role caucus_hr');
    await expect(migrate(ownerUrl)).rejects.toThrow(
      /no login caucus_hr\. Print the statements with "npm run migrate -- --logins"/,
    );
    await asAdmin(loginsSql);
    expect(await migrate(ownerUrl)).toContain('20261123000000_logins');
  });

  it.each([
    [
      'alter role caucus_app superuser',
      'alter role caucus_app nosuperuser',
      /caucus_app has rights over the whole server/,
    ],
    ['alter role caucus_owner createrole', 'alter role caucus_owner nocreaterole', /caucus_owner has rights over/],
    ['grant caucus_app to caucus_hr', 'revoke caucus_app from caucus_hr', /caucus_hr is a member of caucus_app/],
    ['grant pg_read_all_data to caucus_app', 'revoke pg_read_all_data from caucus_app', /member of pg_read_all_data/],
    [
      'alter role caucus_hr reset all',
      'alter role caucus_hr set default_transaction_read_only = on',
      /caucus_hr must be "noinherit"/,
    ],
  ])('may not be stronger than they should, for a migration and for a start: %s', async (before, after, fault) => {
    const app = connect(ownerUrl.replace('caucus_owner:o@', 'caucus_app:p%C3%A4ssword@'), { max: 1 });
    await asAdmin(before);
    await expect(migrate(ownerUrl)).rejects.toThrow(fault);
    expect(await unfit(app)).toEqual({ type: 'logins', faults: [expect.stringMatching(fault)] });
    await asAdmin(after);
    expect(await migrate(ownerUrl)).toEqual([]);
    expect(await unfit(app)).toBeNull();
    await app.destroy();
  });

  it('are the only ones who may enter the database once it is migrated', async () => {
    const mayPublic = `select has_database_privilege('public', current_database(), 'connect, temporary')
      or has_schema_privilege('public', 'public', 'usage, create')`;
    expect(await ask(adminUrl, mayPublic)).toBe(false);
    const mayApp = "select has_database_privilege('caucus_app', current_database(), 'connect')";
    expect(await ask(adminUrl, mayApp)).toBe(true);
  });

  it('find nothing of others open to them, also in a database that an earlier Caucus made', async () => {
    const db = connect(ownerUrl, { max: 1 });
    expect(await openToEveryone(db)).toBe(0);
    await asAdmin('grant select on pg_stat_all_tables to public; grant execute on function pg_lock_status() to public');
    expect(await openToEveryone(db)).toBe(2);
    await closeDatabase(adminUrl, 'caucus');
    expect(await openToEveryone(db)).toBe(0);
    await db.destroy();
  });

  it('take a password that is not ASCII', async () => {
    await ensureLogins(adminUrl, passwords);
    const at = new URL(ownerUrl);
    at.username = 'caucus_app';
    at.password = encodeURIComponent(passwords.app);
    expect(await ask(at.href, 'select current_user')).toBe('caucus_app');
  });
});
