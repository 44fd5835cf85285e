import type { Knex } from 'knex';
import * as logins from '../../migrations/20261123000000_logins.js';
import * as workspaces from '../../migrations/20261123000100_workspaces.js';
import * as cases from '../../migrations/20261123000200_cases.js';
import * as deliveries from '../../migrations/20261123000300_deliveries.js';
import * as hr from '../../migrations/20261123000400_hr.js';
import * as blanking from '../../migrations/20261124000000_blanking.js';
import * as sealedOutcomes from '../../migrations/20261125000000_sealed_outcomes.js';
import * as lookupKeys from '../../migrations/20261125000100_lookup_keys.js';
import * as sealedBlanking from '../../migrations/20261125000200_sealed_blanking.js';
import * as watching from '../../migrations/20261127000000_watching.js';
import * as turns from '../../migrations/20261127000100_turns.js';
import * as restoring from '../../migrations/20261128000000_restoring.js';
import * as settlements from '../../migrations/20261129000000_settlements.js';
import * as releasedFigures from '../../migrations/20261130000000_released_figures.js';
import * as hrPage from '../../migrations/20261201000000_hr_page.js';
import * as hrFigures from '../../migrations/20261201000100_hr_figures.js';
import * as referral from '../../migrations/20261201000300_referral.js';
import * as hrListIndexes from '../../migrations/20261201000400_hr_list_indexes.js';
import * as keptSessions from '../../migrations/20261201000500_kept_sessions.js';
import * as sessionMarks from '../../migrations/20261202000200_session_marks.js';
import { connectForBackground } from './database.js';
import { isDatabaseFault } from './fault.js';
import { loginFaults } from './logins.js';

/** Every migration in order; a new one is added at the end and never changed once landed. */
const all: Record<string, { up(knex: Knex): Promise<void> }> = {
  '20261123000000_logins': logins,
  '20261123000100_workspaces': workspaces,
  '20261123000200_cases': cases,
  '20261123000300_deliveries': deliveries,
  '20261123000400_hr': hr,
  '20261124000000_blanking': blanking,
  '20261125000000_sealed_outcomes': sealedOutcomes,
  '20261125000100_lookup_keys': lookupKeys,
  '20261125000200_sealed_blanking': sealedBlanking,
  '20261127000000_watching': watching,
  '20261127000100_turns': turns,
  '20261128000000_restoring': restoring,
  '20261129000000_settlements': settlements,
  '20261130000000_released_figures': releasedFigures,
  '20261201000000_hr_page': hrPage,
  '20261201000100_hr_figures': hrFigures,
  '20261201000300_referral': referral,
  '20261201000400_hr_list_indexes': hrListIndexes,
  '20261201000500_kept_sessions': keptSessions,
  '20261202000200_session_marks': sessionMarks,
};

/**
 * The migrations as modules that are simply imported, so that TypeScript, its compiled output and jest run the same ones
 * under the same recorded names.
 */
export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(all),
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const found = all[name];
    if (!found) throw new Error(`No migration is called ${name}`);
    return { up: found.up, down };
  },
};

/** knex asks for a way back; undoing a table would lose what people said, so there is none. */
async function down(): Promise<never> {
  throw new Error('Migrations are not undone. Restore a backup.');
}

/** What a database has and lacks: migrations not yet run, and some that this version has never heard of. */
export type MigrationState = { missing: string[]; unknown: string[] };

/** Compares the database with this version. The app's login may ask. */
export async function migrationState(db: Knex): Promise<MigrationState> {
  const known = Object.keys(all);
  const done = await db
    .select<{ name: string }[]>('name')
    .from('knex_migrations')
    .catch((error: unknown) => {
      if (isDatabaseFault(error) && ['42P01', '42501'].includes(error.code)) return [];
      throw error;
    });
  const names = done.map((row) => row.name);
  return {
    missing: known.filter((name) => !names.includes(name)),
    unknown: names.filter((name) => !known.includes(name)),
  };
}

/**
 * Runs the migrations that are missing, as the owner, and answers with their names. Any number of copies may call it at
 * once. Throws a sentence, and changes nothing, when the logins are missing or the database is newer than this version.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const db = connectForBackground(ownerUrl, { max: 2 });
  try {
    return await db.transaction(async (trx) => {
      await trx.raw("select pg_advisory_xact_lock(hashtext('caucus migrations'))");
      const faults = await loginFaults(db);
      const { unknown } = await migrationState(db);
      if (unknown.length > 0) {
        faults.push(
          `This database was made by a newer Caucus: it has ${unknown.join(', ')}. Install that version again.`,
        );
      }
      if (faults.length > 0) throw new Error(faults.join(' '));

      // knex's own lock is a row that stays when its holder is killed; ours ends with its connection, so a row left is stale.
      await db.migrate.forceFreeMigrationsLock({ migrationSource });
      const [, ran] = (await db.migrate.latest({ migrationSource })) as [number, string[]];
      return ran;
    });
  } finally {
    await db.destroy();
  }
}
