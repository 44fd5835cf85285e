import { createHash, createHmac, randomBytes } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../src/playground/postgres/start.js';
import { closeDatabase, closeServerSql, ensureLogins, type Login, loginNames } from '../../src/store/logins.js';
import { migrate } from '../../src/store/migrations.js';

/** The Postgres of this run of the tests. */
export type TestCluster = {
  adminUrl: string;
  template: string;
  url(login: Login, database: string): string;
  stop(): Promise<void>;
};

/**
 * Starts the tests' Postgres, or takes the one of DATABASE_URL, whose login must be a superuser's, and migrates
 * one template database. Runs of the same checkout at the same time share a server.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const given = process.env.DATABASE_URL;
  const server = given ? await borrowed(given) : await embedded();
  const template = `caucus_template_${randomBytes(6).toString('hex')}`;
  try {
    await createDatabase(server.adminUrl, template);
    await migrate(server.url('owner', template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    ...server,
    template,
    async stop() {
      await dropDatabase(server.adminUrl, template);
      await server.stop();
    },
  };
}

async function embedded() {
  const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  const folder = path.join(tmpdir(), `caucus-test-${process.getuid?.() ?? 0}-${checkout}`);
  const found = await lstat(folder).catch(() => null);
  if (found && found.uid !== process.getuid?.()) throw new Error(`${folder} belongs to someone else. Remove it.`);
  const server = await startPostgres({ folder, durable: false });
  return { adminUrl: server.adminUrl(), url: server.url, stop: server.stop };
}

/**
 * The logins of a borrowed server get passwords that every run derives alike. A server whose logins were not made by tests
 * may be in use, and changing their passwords would lock its Caucus out: it is refused.
 */
async function borrowed(given: string) {
  const password = (login: Login) => createHmac('sha256', given).update(login).digest('hex');
  const mark = 'made by the tests of Caucus';
  await asAdmin(given, async (client) => {
    const { rows } = await client.query<{ foreign: boolean }>(
      `select shobj_description(oid, 'pg_authid') is distinct from $1 as foreign from pg_roles where rolname = any ($2)`,
      [mark, Object.values(loginNames)],
    );
    if (rows.some((row) => row.foreign)) {
      throw new Error(
        'DATABASE_URL names a Postgres where Caucus is installed. Unset it, or name an empty one for the tests.',
      );
    }
  });
  await asAdmin(given, async (client) => {
    await client.query(closeServerSql);
  });
  await ensureLogins(given, { owner: password('owner'), app: password('app'), hr: password('hr') });
  await asAdmin(given, async (client) => {
    for (const name of Object.values(loginNames)) await client.query(`comment on role ${name} is '${mark}'`);
  });
  const url = (login: Login, database: string) => {
    const at = new URL(given);
    at.username = loginNames[login];
    at.password = password(login);
    at.pathname = `/${database}`;
    return at.href;
  };
  return { adminUrl: given, url, stop: async () => undefined };
}

/** Makes a database owned by the owner, a copy of `template` when one is named. */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    await client.query(`create database ${name} owner caucus_owner ${template ? `template ${template}` : ''}`);
    // A copy does not inherit what was granted on the database itself.
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to caucus_app, caucus_hr`);
  });
  if (!template) await closeDatabase(adminUrl, name);
}

/** Removes a database. Throws, and removes it nevertheless, when someone is still connected: a pool was left open. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    try {
      // Waits up to five seconds for connections that are just closing.
      await client.query(`drop database if exists ${name}`);
    } catch (error) {
      if ((error as pg.DatabaseError).code !== '55006') throw error;
      const { rows } = await client.query<{ who: string }>(
        `select distinct usename || ' (' || application_name || ')' as who from pg_stat_activity
         where datname = $1 and backend_type = 'client backend' order by 1`,
        [name],
      );
      await client.query(`drop database if exists ${name} with (force)`);
      throw new Error(`A connection was left open by ${rows.map((row) => row.who).join(', ')}.`);
    }
  });
}

/** Runs this as the superuser. */
export async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'caucus tests' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
