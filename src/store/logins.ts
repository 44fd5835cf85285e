import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import pg from 'pg';
import { closeSql } from './public-rights.js';

/** Who connects: `owner` migrates, `app` is Caucus itself, `hr` reads the HR views and nothing else. */
export type Login = 'owner' | 'app' | 'hr';

/** What the logins are called in Postgres. */
export const loginNames: Record<Login, string> = { owner: 'caucus_owner', app: 'caucus_app', hr: 'caucus_hr' };

const names = Object.values(loginNames);

/**
 * The statements that make the missing logins, for whoever administers the Postgres. None gets a password here. The owner
 * may act as the app, so that a migration can make a schema that belongs to the app.
 */
export const loginsSql = `${names
  .map(
    (name) => `do $$ begin
  if not exists (select from pg_roles where rolname = '${name}') then
    create role ${name} login${name === 'caucus_hr' ? ' noinherit' : ''};
  end if;
end $$;`,
  )
  .join('\n')}
alter role caucus_hr set default_transaction_read_only = on;
grant caucus_app to caucus_owner;
`;

/**
 * Makes the logins that are missing and sets their passwords; `adminUrl` names a login that may do that. Passwords are sent
 * as verifiers, so that none can stand in a server's log. Throws when a login has more rights than it should.
 */
export async function ensureLogins(adminUrl: string, passwords: Record<Login, string>): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('caucus logins'))");
    await client.query(loginsSql);
    for (const login of ['owner', 'app', 'hr'] as const) {
      await client.query(`alter role ${loginNames[login]} password '${verifier(passwords[login])}'`);
    }
    await client.query('commit');
    const { rows } = await client.query<LoginRow>(loginsQuery);
    const faults = faultsOf(rows);
    if (faults.length > 0) throw new Error(faults.join(' '));
  });
}

/** Keeps our logins out of the databases of the server itself, where its statistics can be read as well. */
export const closeServerSql = 'revoke all on database postgres, template1 from public;\n';

/** Makes the database when it is missing: owned by the owner, closed to logins that nobody granted anything. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)} owner caucus_owner`);
    await client.query(closeServerSql);
  });
  await closeDatabase(adminUrl, name);
}

/** Takes from every login of that database what it could read of others' work there; `adminUrl` names a superuser. */
export async function closeDatabase(adminUrl: string, name: string): Promise<void> {
  const at = new URL(adminUrl);
  at.pathname = `/${name}`;
  await asAdmin(at.href, async (client) => {
    // Two copies that start at once would update the same rows of the catalogue.
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('caucus public rights'))");
    await client.query(closeSql);
    await client.query('commit');
  });
}

/** What is wrong with the logins of this server, a sentence each; empty when all is well. Any login may ask. */
export async function loginFaults(db: Knex): Promise<string[]> {
  const { rows } = await db.raw<{ rows: LoginRow[] }>(loginsQuery);
  return faultsOf(rows);
}

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'caucus bootstrap' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

type LoginRow = { name: string; mighty: boolean; inherits: boolean; read_only: boolean; member_of: string[] };

const loginsQuery = `
  select r.rolname::text as name,
    r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls as mighty,
    r.rolinherit as inherits,
    coalesce('default_transaction_read_only=on' = any (r.rolconfig), false) as read_only,
    array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
          where m.member = r.oid order by 1) as member_of
  from pg_roles r where r.rolname in ('caucus_owner', 'caucus_app', 'caucus_hr')`;

function faultsOf(rows: LoginRow[]): string[] {
  const faults: string[] = [];
  const missing = names.filter((name) => !rows.some((row) => row.name === name));
  if (missing.length > 0) {
    faults.push(
      `This Postgres has no login ${missing.join(', ')}. Print the statements with "npm run migrate -- --logins", run them as an administrator of the Postgres, and give each login a password.`,
    );
  }
  for (const row of rows) {
    const may = row.name === 'caucus_owner' ? ['caucus_app'] : [];
    const more = row.member_of.filter((group) => !may.includes(group));
    if (row.mighty) faults.push(`The login ${row.name} has rights over the whole server. Take them away.`);
    if (more.length > 0) faults.push(`The login ${row.name} is a member of ${more.join(', ')}. Revoke that.`);
  }
  const hr = rows.find((row) => row.name === 'caucus_hr');
  if (hr && (hr.inherits || !hr.read_only)) {
    faults.push('The login caucus_hr must be "noinherit" and have default_transaction_read_only = on.');
  }
  return faults;
}

/** What Postgres keeps of a password (RFC 5803), made on this side. */
function verifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, 4096, 32, 'sha256');
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(sign('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${sign('Server Key').toString('base64')}`;
}
