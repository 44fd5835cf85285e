import pg from 'pg';
import { ensureDatabase } from '../store/logins.js';
import { migrate } from '../store/migrations.js';
import type { Postgres } from './postgres/start.js';

const prefix = 'playground_';

/** A database of a playground, and where the app and HR reach it. */
export type PlaygroundDatabase = { name: string; url: string; urlHr: string };

/** Makes a migrated, empty database, and removes those of earlier playgrounds that nobody uses and that are not kept. */
export async function freshDatabase(
  postgres: Postgres,
  { name, kept }: { name: string; kept: string | null },
): Promise<PlaygroundDatabase> {
  await removeUnused(postgres.adminUrl(), kept);
  return databaseCalled(postgres, `${prefix}${name}`);
}

/** The database of an earlier playground, migrated; made empty where it is not there any more. */
export async function databaseCalled(postgres: Postgres, database: string): Promise<PlaygroundDatabase> {
  await ensureDatabase(postgres.adminUrl(), database);
  await migrate(postgres.url('owner', database));
  return { name: database, url: postgres.url('app', database), urlHr: postgres.url('hr', database) };
}

async function removeUnused(adminUrl: string, kept: string | null): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database d where starts_with(datname, $1) and datname is distinct from $2
         and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
      [prefix, kept],
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${client.escapeIdentifier(datname)}`);
  } finally {
    await client.end();
  }
}
