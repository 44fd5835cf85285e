import { startPostgres } from '../src/playground/postgres/start.js';
import { loginsSql } from '../src/store/logins.js';
import { migrate } from '../src/store/migrations.js';

/**
 * `npm run migrate` brings the database of DATABASE_URL_OWNER up to date, or the playground's when that is not set.
 * `npm run migrate -- --logins` prints what an administrator of the Postgres runs once, before the first migration.
 */
async function main(): Promise<void> {
  if (process.argv.includes('--logins')) {
    console.log(`${loginsSql}create database caucus owner caucus_owner;`);
    return;
  }
  const named = process.env.DATABASE_URL_OWNER;
  const embedded = named ? null : await startPostgres({ folder: '.caucus/postgres' });
  try {
    const ran = await migrate(named ?? embedded?.url('owner') ?? '');
    console.log(ran.length === 0 ? 'The database was up to date.' : `Ran ${ran.join(', ')}.`);
  } finally {
    await embedded?.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The migration failed.');
  process.exitCode = 1;
});
