import type { Knex } from 'knex';
import { startPostgres } from './src/playground/postgres/start.js';
import { migrationSource } from './src/store/migrations.js';

/**
 * For knex's own command line: `node --import tsx node_modules/knex/bin/cli.js migrate:latest`. Uses DATABASE_URL_OWNER, or
 * the playground's Postgres, which then runs until the next `npm start` or `npm run migrate` has ended.
 */
export default async function config(): Promise<Knex.Config> {
  const url = process.env.DATABASE_URL_OWNER ?? (await startPostgres({ folder: '.caucus/postgres' })).url('owner');
  return {
    client: 'pg',
    connection: { connectionString: url, application_name: 'caucus' },
    pool: { min: 0, max: 2 },
    compileSqlOnError: false,
    migrations: { migrationSource },
  };
}
