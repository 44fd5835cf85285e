import { connect, connectForBackground } from '../store/database.js';
import { knownMigrations } from '../store/migrations.js';
import { type Standing, versionStanding } from '../store/versions.js';
import type { HrDb } from './desk.js';

const connections = 4;

/** The log page's own way to the database: as HR's login, which only reads unless a transaction says otherwise. */
export function connectAsPage(databaseUrl: string): HrDb {
  return connect(databaseUrl, { max: connections });
}

/** Whether this version's page may read there. One that does not answer is asked for again with every page, and the page runs. */
export async function standingOfPage(databaseUrl: string): Promise<Standing> {
  // Nobody waits for it, and one that is only slow must not be taken for one that is away.
  const db = connectForBackground(databaseUrl, { max: 1 });
  try {
    return await versionStanding(db, knownMigrations);
  } catch {
    return 'runs';
  } finally {
    await db.destroy();
  }
}
