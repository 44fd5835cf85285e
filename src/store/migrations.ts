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
import * as manyWorkspaces from '../../migrations/20261202000000_many_workspaces.js';
import * as sessionMarks from '../../migrations/20261202000200_session_marks.js';
import * as versions from '../../migrations/20261202000300_versions.js';
import { setup } from '../words/en/setup.js';
import { loginFaults, loginNames } from './logins.js';
import { bringUpToDate, type MigrationState, type Migrations, sourceOf, stateOf } from './migrating.js';
import { leastVersion, readVersion } from './server-state.js';
import type { KnownMigrations } from './versions.js';

/** Every migration in order; a new one is added at the end and never changed once landed. */
export const all: Migrations = {
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
  '20261202000000_many_workspaces': manyWorkspaces,
  '20261202000200_session_marks': sessionMarks,
  '20261202000300_versions': versions,
};

/** The last migration that the release before knows; a test compares it with the release that is kept. */
const before = '20261201000500_kept_sessions';

export const migrationSource = sourceOf(all, before);
export const knownMigrations: KnownMigrations = { known: Object.keys(all), before };

/** Compares the database with this version. The app's login may ask. */
export function migrationState(db: Knex): Promise<MigrationState> {
  return stateOf(db, all);
}

/** Brings the database up to date, as the owner, and answers with what has run; see `bringUpToDate`. */
export function migrate(ownerUrl: string, ran?: (name: string) => void): Promise<string[]> {
  const lock = 'caucus migrations';
  const setting = 'DATABASE_URL_OWNER';
  return bringUpToDate(ownerUrl, { all, before, lock, setting, faults, ...(ran ? { ran } : {}) });
}

async function faults(db: Knex): Promise<string[]> {
  const { version, login } = await readVersion(db);
  if (version < leastVersion) return [setup.database.tooOld(version, leastVersion)];
  // Another login would own the tables, or, as a superuser, make them in whatever database its address names.
  return [...(login === loginNames.owner ? [] : [setup.faults.databaseUrlOwner]), ...(await loginFaults(db))];
}
