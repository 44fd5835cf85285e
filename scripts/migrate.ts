import { readMigrationConfig } from '../src/config.js';
import { connectForBackground } from '../src/store/database.js';
import { keyLoginsSql, migrateKeyStore } from '../src/store/key-migrations.js';
import { closeServerSql, loginsSql } from '../src/store/logins.js';
import { migrate } from '../src/store/migrations.js';
import { closeSql, openToEveryone, stillOpen } from '../src/store/public-rights.js';
import { setup } from '../src/words/en/setup.js';

/**
 * `npm run migrate` brings up to date the database of DATABASE_URL_OWNER and the key store of CAUCUS_KEYSTORE_OWNER, or the
 * playground's database when neither is set. `-- --logins` prints what an administrator of the Postgres runs once, before the
 * first migration, and `-- --key-logins` the same for a Postgres that is to be a key store.
 */
async function main(): Promise<void> {
  if (process.argv.includes('--logins')) {
    console.log(`${loginsSql}${databaseSql}${closeServerSql}\\connect caucus\n${closeSql}`);
    return;
  }
  if (process.argv.includes('--key-logins')) {
    console.log(keyLoginsSql);
    return;
  }
  const wish = readMigrationConfig();
  if (wish.type === 'faults') throw new Error(wish.faults.join('\n'));
  const { ownerUrl: named, keyStoreUrl: keyStore } = wish;
  if (keyStore) {
    const ran = await migrateKeyStore(keyStore, timed(' in the key store'));
    if (ran.length === 0) console.log('The key store was up to date.');
    if (!named) return;
  }
  const embedded = named ? null : await playgroundsPostgres();
  try {
    const url = named ?? embedded?.url('owner') ?? '';
    const ran = await migrate(url, timed());
    if (ran.length === 0) console.log('The database was up to date.');
    const db = connectForBackground(url, { max: 1 });
    const open = await openToEveryone(db).finally(() => db.destroy());
    if (open > 0) console.log(stillOpen);
  } finally {
    await embedded?.stop();
  }
}

/** The first migration gives these rights too, but a dump that is restored brings none to the database itself along. */
const databaseSql = `create database caucus owner caucus_owner;
revoke all on database caucus from public;
grant connect on database caucus to caucus_app, caucus_hr;
`;

/** Where only Caucus is installed, there is no playground. */
async function playgroundsPostgres() {
  const { startPostgres } = await import('../src/playground/postgres/start.js').catch(() => {
    throw new Error(setup.faults.databaseUrlOwner);
  });
  return startPostgres({ folder: '.caucus/postgres' });
}

/** Says of each migration, as soon as it has run, how long it took. */
function timed(where = ''): (name: string) => void {
  let began = performance.now();
  return (name) => {
    console.log(`Ran ${name}${where} in ${Math.round(performance.now() - began)} ms.`);
    began = performance.now();
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The migration failed.');
  process.exitCode = 1;
});
