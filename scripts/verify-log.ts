import type { Knex } from 'knex';
import { readConfig } from '../src/config.js';
import { realClock, realIds } from '../src/real-chance.js';
import { connectForBackground } from '../src/store/database.js';
import { isKeyStoreFault } from '../src/store/failure.js';
import { type KeyStore, openKeyStore } from '../src/store/keys.js';
import { knownMigrations } from '../src/store/migrations.js';
import type { Spot } from '../src/store/sought-seals.js';
import { verifyLog } from '../src/store/verify.js';
import { versionStanding } from '../src/store/versions.js';
import { setup } from '../src/words/en/setup.js';

/**
 * `npm run verify-log` checks every case's log against its chain, and each room's record against its seals while the case's key
 * exists. It names the first broken row of each chain and then ends with code 1. The playground's is checked without keys.
 * Seals that people were given may follow (`npm run verify-log -- <seal> <seal>`): it says where each stands, and ends with
 * code 1 if one stands nowhere.
 */
async function main(): Promise<void> {
  const wish = readConfig();
  if (wish.type === 'faults') throw new Error(wish.faults.join('\n'));
  if (wish.type === 'slack') {
    const { database, keys } = wish.config;
    const opened = await openKeyStore({ ...keys, clock: realClock, ids: realIds });
    return report(database.url, opened).finally(opened.stop);
  }
  const { startPostgres } = await import('../src/playground/postgres/start.js');
  const server = await startPostgres({ folder: '.caucus/postgres' });
  try {
    await report(server.url('app'), null);
  } finally {
    await server.stop();
  }
}

async function report(url: string, keys: KeyStore | null): Promise<void> {
  const db = connectForBackground(url, { max: 1 });
  const seals = process.argv.slice(2);
  const checked = await checkedLog(db, keys, seals).finally(() => db.destroy());
  const { cases, events, unopened, broken } = checked;
  console.log(`${events} rows of ${cases} cases read. The words of ${unopened} cases could not be opened.`);
  for (const { why, ...spot } of broken) console.log(`Broken: ${inWords(spot)}: ${why}.`);
  for (const { seal, after } of checked.seals) {
    console.log(
      after ? `Seal ${seal} was given after ${inWords(after)}: held.` : `Seal ${seal} stands nowhere: ${lost}.`,
    );
  }
  if (broken.length === 0) console.log('Every chain holds.');
  if (broken.length > 0 || checked.seals.some(({ after }) => after === null)) process.exitCode = 1;
}

async function checkedLog(db: Knex, keys: KeyStore | null, seals: string[]) {
  const standing = await versionStanding(db, knownMigrations);
  if (standing !== 'runs') throw new Error(standing === 'behind' ? setup.notMigrated : setup.newerDatabase);
  return verifyLog(db, keys, seals);
}

const lost = 'the log that it was given for was since rewritten, cut short, put back or taken away';

function inWords({ workspace, caseId, room, row }: Spot): string {
  return `workspace ${workspace}, case ${caseId}, ${room ? `room ${room}, line` : 'row'} ${row}`;
}

main().catch((error: unknown) => {
  const known = isKeyStoreFault(error) ? setup.keyStore[error.name] : null;
  console.error(known ?? (error instanceof Error ? error.message : 'The log could not be read.'));
  process.exitCode = 1;
});
