import { setTimeout as wait } from 'node:timers/promises';
import type { Knex } from 'knex';
import { setup } from '../words/en/setup.js';
import { connectForBackground } from './database.js';
import { isDatabaseFault, withoutDetail } from './fault.js';
import { versionStanding } from './versions.js';

/**
 * A step forwards. `survives` says of each change that an older version might not live through why the release before does;
 * see docs/decisions/0031. Without a transaction it must be such that it can be run again after it broke off.
 */
export type Migration = {
  up(knex: Knex): Promise<unknown>;
  survives?: Readonly<Record<string, string>>;
  config?: { transaction: boolean };
};

export type Migrations = Readonly<Record<string, Migration>>;

/** What is to be run where: `lock` is a name of its own for each kind of database. */
export type Migrating = {
  all: Migrations;
  /** The last migration that the release before knows. */
  before: string;
  lock: string;
  /** The setting that its address was given by. */
  setting: string;
  /** What is wrong with the server, in sentences. */
  faults(db: Knex): Promise<string[]>;
  /** Told of each migration once it has run. */
  ran?: (name: string) => void;
};

/**
 * A migration that waits for a lock holds up everyone who comes after it, so it gives up before any of them does, in
 * milliseconds, and tries again later.
 */
const lockMs = 300;
const pauseMs = 200;
const tries = 100;

/**
 * The migrations as modules that are simply imported, so that TypeScript, its compiled output and jest run the same ones
 * under the same recorded names. Each notes together with what it changes that the release before may go on.
 */
export function sourceOf(
  all: Migrations,
  before: string,
  ran: (name: string) => void = () => undefined,
): Knex.MigrationSource<string> {
  return {
    getMigrations: async () => Object.keys(all),
    getMigrationName: (name) => name,
    getMigration: async (name) => {
      const found = all[name];
      if (!found) throw new Error(`No migration is called ${name}`);
      const up = async (knex: Knex) => {
        await knex.raw(`set ${found.config?.transaction === false ? '' : 'local'} lock_timeout = ${lockMs}`);
        await found.up(knex);
        const { rows } = await knex.raw<{ rows: { there: boolean }[] }>(
          "select to_regclass('oldest_version') is not null as there",
        );
        if (rows[0]?.there) await knex('oldest_version').update({ up_to: name, knows: before });
        ran(name);
      };
      return { up, down, ...(found.config ? { config: found.config } : {}) };
    },
  };
}

/** knex asks for a way back; undoing a table would lose what people said, so there is none. */
async function down(): Promise<never> {
  throw new Error('Migrations are not undone. Restore a backup.');
}

/** What a database has and lacks: migrations not yet run, and some that this version has never heard of. */
export type MigrationState = { missing: string[]; unknown: string[] };

/** Compares the database with these migrations. */
export async function stateOf(db: Knex, all: Migrations): Promise<MigrationState> {
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
 * Runs the migrations that are missing, as the owner, notes which versions may run from now on, and answers with the names.
 * Any number of copies may call it at once. Does nothing where a newer version has been that this one may run beside; throws a
 * sentence, and changes nothing, where it may not.
 */
export async function bringUpToDate(ownerUrl: string, migrating: Migrating): Promise<string[]> {
  const { all, before, lock } = migrating;
  const db = connectForBackground(ownerUrl, { max: 2 });
  try {
    await db.raw('select 1').catch((error: unknown) => {
      throw new Error(setup.database.away(migrating.setting, withoutDetail(error).code));
    });
    return await db.transaction(async (trx) => {
      // Written out: a statement with values would keep its snapshot until the end, for which a "concurrently" would wait in vain.
      await trx.raw(`select pg_advisory_xact_lock(hashtext('${lock}'))`);
      const faults = await migrating.faults(db);
      const standing = await versionStanding(db, { known: Object.keys(all), before });
      const { unknown } = await stateOf(db, all);
      if (standing === 'ahead' || (standing === 'behind' && unknown.length > 0)) {
        const it = ['This database was made by a newer Caucus', ...(unknown.length > 0 ? [unknown.join(', ')] : [])];
        faults.push(`${it.join(': it has ')}. Install that version again.`);
      }
      if (faults.length > 0) throw new Error(faults.join(' '));
      if (standing === 'runs') return [];

      const ran: string[] = [];
      const migrationSource = sourceOf(all, before, (name) => {
        ran.push(name);
        migrating.ran?.(name);
      });
      // knex's own lock is a row that stays when its holder is killed; ours ends with its connection, so a row left is stale.
      await db.migrate.forceFreeMigrationsLock({ migrationSource });
      // Each in a transaction of its own, so that none holds its locks while another works.
      for (let more = true; more; ) {
        const [, done] = await untilNobodyIsInTheWay(() => db.migrate.up({ migrationSource }));
        more = done.length > 0;
      }
      // A release without migrations of its own has the one before the last refused all the same.
      await db('oldest_version').update({ knows: before });
      return ran;
    });
  } finally {
    await db.destroy();
  }
}

/** A migration that had to give up is tried again; `work` gives a number that nobody needs, and what it has run. */
async function untilNobodyIsInTheWay(work: () => Promise<[number, string[]]>): Promise<[number, string[]]> {
  for (let left = tries; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseFault(error) || error.code !== '55P03') throw error;
      if (left === 0) {
        throw new Error('Something holds a lock on the tables for so long that none could be changed. Run this again.');
      }
      await wait(pauseMs);
    }
  }
}
