import type { Knex } from 'knex';
import { compareRights } from './compared-rights.js';
import { connectForBackground } from './database.js';
import { loginFaults, loginNames } from './logins.js';
import { knownMigrations, migrationState } from './migrations.js';
import { leastVersion, readVersion } from './server-state.js';
import { versionStanding } from './versions.js';

/** Why Caucus must not start with this database; null if it may. */
export type Unfit =
  | { type: 'too old'; version: number }
  | { type: 'other login' }
  | { type: 'not migrated' }
  | { type: 'newer' }
  | { type: 'logins'; faults: string[] }
  | { type: 'lacks rights'; count: number };

/** Looks whether this login can do with this database all that Caucus does. */
export async function unfit(db: Knex): Promise<Unfit | null> {
  const { version, login } = await readVersion(db);
  if (version < leastVersion) return { type: 'too old', version };
  if (login !== loginNames.app) return { type: 'other login' };
  const standing = await versionStanding(db, knownMigrations);
  if (standing !== 'runs') return { type: standing === 'behind' ? 'not migrated' : 'newer' };
  // What a newer Caucus has granted and taken away is known to that one.
  if ((await migrationState(db)).unknown.length > 0) return null;
  const faults = await loginFaults(db);
  if (faults.length > 0) return { type: 'logins', faults };
  const rights = await compareRights(db);
  return rights.missing.length > 0 ? { type: 'lacks rights', count: rights.missing.length } : null;
}

/**
 * Whether an address that is to be HR's logs in as anybody else. One that does not answer is taken for HR's, so that it keeps
 * nobody from starting.
 */
export async function isNotHrs(url: string): Promise<boolean> {
  // Nobody waits for it, and one that is only slow must not be taken for one that is away.
  const db = connectForBackground(url, { max: 1 });
  try {
    return (await readVersion(db)).login !== loginNames.hr;
  } catch {
    return false;
  } finally {
    await db.destroy();
  }
}
