import { randomBytes, randomUUID } from 'node:crypto';
import { readConfig } from '../src/config.js';
import { startPostgres } from '../src/playground/postgres/start.js';
import { connectForBackground } from '../src/store/database.js';
import { folderKeyStore, type KeyStore } from '../src/store/keys.js';
import { verifyLog } from '../src/store/verify.js';

/**
 * `npm run verify-log` checks every case's log against its chain, and each room's record against its seals while the case's key
 * exists. It names the first broken row of each chain and then ends with code 1. The playground's is checked without keys.
 */
async function main(): Promise<void> {
  const wish = readConfig();
  if (wish.type === 'faults') throw new Error(wish.faults.join('\n'));
  if (wish.type === 'slack') {
    const { database, keys } = wish.config;
    const clock = { now: () => new Date() };
    const ids = { uuid: () => randomUUID(), bytes: (_: string, length: number) => randomBytes(length) };
    return report(database.url, await folderKeyStore({ ...keys, clock, ids }));
  }
  const server = await startPostgres({ folder: '.caucus/postgres' });
  try {
    await report(server.url('app'), null);
  } finally {
    await server.stop();
  }
}

async function report(url: string, keys: KeyStore | null): Promise<void> {
  const db = connectForBackground(url, { max: 1 });
  const { cases, events, unopened, broken } = await verifyLog(db, keys).finally(() => db.destroy());
  console.log(`${events} rows of ${cases} cases read. The words of ${unopened} cases could not be opened.`);
  for (const { workspace, caseId, room, row, why } of broken) {
    console.log(
      `Broken: workspace ${workspace}, case ${caseId}, ${room ? `room ${room}, line` : 'row'} ${row}: ${why}.`,
    );
  }
  if (broken.length > 0) process.exitCode = 1;
  else console.log('Every chain holds.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The log could not be read.');
  process.exitCode = 1;
});
