import type { Knex } from 'knex';
import type { Instant } from '../domain/ids.js';
import type { Store } from './store.js';
import { inTransaction } from './transaction.js';

/**
 * Which database this is: what `initdb` drew for its server, the line of that server's history, and the database's number
 * there. A copy of all the server's files has the same three.
 */
export type DatabaseIdentity = { system: string; timeline: string; oid: string };

/** How far a database has come: its counter only ever rises, in the database first and then beside the key store. */
export type HighWater = DatabaseIdentity & { counter: number };

/** As the database itself has it; `restoring` says that some cases have not yet been told of a restore. */
export type Reached = HighWater & { restoring: boolean };

/** The timeline is read from where the server writes now: its control file tells of a promotion only after a checkpoint. */
const identity = {
  system: 'cast((select system_identifier from pg_control_system()) as text)',
  timeline: 'substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)',
  oid: 'cast((select oid from pg_database where datname = current_database()) as text)',
};
const REACHED = `counter, restoring_since is not null as restoring,
  ${identity.system} as system, ${identity.timeline} as timeline, ${identity.oid} as oid`;

/** Reads how far the database has come, in one row for `reached`. */
const READ_REACHED = `select ${REACHED} from high_water`;

/** The same, and which process of the server answers. */
export const READ_ADMISSION = `select pg_backend_pid() as process, ${REACHED} from high_water`;

/** Of a `select` list: divides by zero unless the database is still this one, has come as far, and nothing in it is being restored. */
export function isStill({ system, timeline, oid, counter }: HighWater): string {
  for (const part of [system, timeline, oid]) {
    if (!/^[0-9A-F]+$/.test(part)) throw new Error('The database has no such identity');
  }
  return `1 / coalesce((select cast(counter >= ${Number(counter)} and restoring_since is null
    and ${identity.system} = '${system}' and ${identity.timeline} = '${timeline}' and ${identity.oid} = '${oid}' as integer)
    from high_water), 0)`;
}

type Row = DatabaseIdentity & { counter: string; restoring: boolean };

/** What `READ_REACHED` answered; throws if it was no row. */
export function reached(rows: unknown[]): Reached {
  const row = rows[0] as Row | undefined;
  if (!row) throw new Error('The database does not say how far it has come');
  const { system, timeline, oid, restoring } = row;
  return { system, timeline, oid, restoring, counter: Number(row.counter) };
}

/** How far the database has come. Read what is kept beside the key store first, for others may raise both in between. */
export async function readReached(db: Knex): Promise<Reached> {
  const { rows } = await db.raw<{ rows: unknown[] }>(READ_REACHED);
  return reached(rows);
}

/** Raises the counter by one; null while cases have to be told of a restore. */
export async function raiseCounter({ db, clock }: Store): Promise<HighWater | null> {
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `update high_water set counter = counter + 1, raised_at = :at where restoring_since is null returning ${REACHED}`,
    { at: clock.now() },
  );
  return rows.length === 0 ? null : reached(rows);
}

/** Whether both are the same database in the same line of its history. */
export function isSameDatabase(one: DatabaseIdentity, other: DatabaseIdentity): boolean {
  return one.system === other.system && one.timeline === other.timeline && one.oid === other.oid;
}

/** A restore that was found: which it is, counted in this database, and until when what was done is surely in there. */
export type Restore = { number: number; upTo: Instant };

/**
 * Begins to undo what a restored backup must not do, or goes on with it: everything that anyone opened in HR's log is void, and
 * no copy of Caucus works with this database until `endRestore`.
 */
export async function beginRestore(store: Store): Promise<Restore> {
  return inTransaction(store, async (trx): Promise<Restore> => {
    const { rows } = await trx.raw<{ rows: { restores: string; raised_at: Date }[] }>(
      `update high_water set restores = restores + cast(restoring_since is null as integer),
         restoring_since = coalesce(restoring_since, :at)
       returning restores, raised_at`,
      { at: store.clock.now() },
    );
    await trx('hr_links').delete();
    await trx('hr_tokens').delete();
    // Of what was not yet told nobody knows whether it was told after the backup; what stands in Slack is still to be put right.
    await trx('hr_notices').whereNull('standing').delete();
    const row = rows[0];
    if (!row) throw new Error('The database does not say how far it has come');
    return { number: Number(row.restores), upTo: row.raised_at.getTime() };
  });
}

/** Brings the counter above this one, still with `restoring`. */
export async function raiseAbove({ db }: Store, counter: number): Promise<HighWater> {
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `update high_water set counter = greatest(counter, :counter) + 1 returning ${REACHED}`,
    { counter },
  );
  return reached(rows);
}

/** Every case has been told. */
export async function endRestore({ db, clock }: Store): Promise<void> {
  await db.raw('update high_water set restoring_since = null, raised_at = :at', { at: clock.now() });
}
