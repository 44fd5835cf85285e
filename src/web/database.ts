import type { WebConfig } from '../config.js';
import { connectAsHr, connectForBackground } from '../store/database.js';
import { isNotHrs } from '../store/fitness.js';
import { knownMigrations } from '../store/migrations.js';
import { type Standing, versionStanding } from '../store/versions.js';
import { setup } from '../words/en/setup.js';
import type { HrDb } from './desk.js';

const connections = 4;
/** No browser hurries as Slack does: whoever opens a page in a busy moment had rather wait than ask again. In milliseconds. */
const waits = 5000;

/** The log page's own way to the database: as HR's login, which only reads unless a transaction says otherwise. */
export function connectAsPage(databaseUrl: string): HrDb {
  return connectAsHr(databaseUrl, { max: connections, waits });
}

/** Its way to a replica, which is not waited for: where it does not answer soon, the database itself is read. */
export function connectToReplica(replicaUrl: string): HrDb {
  return connectAsHr(replicaUrl, { max: connections });
}

/** Why the page must not start with these addresses, as a sentence; null if it may. */
export async function unfitForPage({ databaseUrl, replicaUrl }: WebConfig): Promise<string | null> {
  const [isOther, isOtherThere, standing] = await Promise.all([
    isNotHrs(databaseUrl),
    replicaUrl !== undefined && isNotHrs(replicaUrl),
    standingOfPage(databaseUrl),
  ]);
  if (isOther) return setup.faults.databaseUrlHr;
  if (isOtherThere) return setup.faults.databaseUrlHrReplica;
  if (standing === 'runs') return null;
  return standing === 'behind' ? setup.notMigrated : setup.newerDatabase;
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
