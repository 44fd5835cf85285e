import pg from 'pg';
import { ensureDatabase } from '../store/logins.js';
import { migrate } from '../store/migrations.js';
import type { Postgres } from './postgres/start.js';

const prefix = 'playground_';

/**
 * Makes a migrated, empty database and removes those of earlier playgrounds that nobody uses: the emulated Slack forgets
 * everything when it stops, so their rooms are gone.
 */
export async function freshDatabase(postgres: Postgres, name: string): Promise<{ url: string; urlHr: string }> {
  await removeUnused(postgres.adminUrl());
  const database = `${prefix}${name}`;
  await ensureDatabase(postgres.adminUrl(), database);
  await migrate(postgres.url('owner', database));
  return { url: postgres.url('app', database), urlHr: postgres.url('hr', database) };
}

async function removeUnused(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database d where starts_with(datname, $1)
         and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
      [prefix],
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${client.escapeIdentifier(datname)}`);
  } finally {
    await client.end();
  }
}
