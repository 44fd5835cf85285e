import type { Knex } from 'knex';
import { isDatabaseFault } from './fault.js';

/**
 * The migrations that a version knows, in order, and the last of those that the release before it knows. Two releases that
 * follow each other run beside each other; see docs/decisions/0031.
 */
export type KnownMigrations = { known: readonly string[]; before: string };

/** Whether a version may work with a database as that stands: `behind` lacks migrations, `ahead` was made by a version too new for it. */
export type Standing = 'runs' | 'behind' | 'ahead';

/** Asks the database. Every login of ours may. */
export async function versionStanding(db: Knex, { known, before }: KnownMigrations): Promise<Standing> {
  try {
    const { rows } = await db.raw<{ rows: { standing: Standing }[] }>(
      'select version_standing(cast(:known as text[]), :before) as standing',
      { known: `{${known.join(',')}}`, before },
    );
    return rows[0]?.standing ?? 'behind';
  } catch (error) {
    // Where migrations have not been, there is nothing to ask, or nobody may.
    if (isDatabaseFault(error) && ['42883', '42501', '3F000', '42P01'].includes(error.code)) return 'behind';
    throw error;
  }
}
