import type { Knex } from 'knex';
import { versionsSql } from '../../migrations/20261202000300_versions.js';
import { setup } from '../words/en/setup.js';
import { bringUpToDate, type Migrations } from './migrating.js';
import { readVersion } from './server-state.js';
import type { KnownMigrations } from './versions.js';

/**
 * The statements that make the logins and the database of a key store, for whoever administers that Postgres; none gets a
 * password here. `caucus_keys_owner` migrates, `caucus_keys` is Caucus.
 */
export const keyLoginsSql = `create role caucus_keys_owner login;
create role caucus_keys login;
create database caucus_keys owner caucus_keys_owner;
`;

/** Every migration of the key store in order; a new one is added at the end and never changed once landed. */
export const all: Migrations = {
  '20261125000000_case_keys': { up: caseKeys },
  '20261128000000_high_water': { up: highWater },
  '20261202000300_versions': { up: (knex) => knex.raw(versionsSql('caucus_keys')) },
};

/**
 * Caucus adds keys and writes over them, and can neither delete a row nor empty the table. What an update leaves behind is
 * to be cleaned up at the next round of autovacuum, not when a fifth of the table has changed.
 */
async function caseKeys(knex: Knex): Promise<unknown> {
  return knex.raw(`
    do $$ begin
      execute format('revoke all on database %I from public', current_database());
      execute format('grant connect on database %I to caucus_keys', current_database());
    end $$;
    revoke all on schema public from public;
    grant usage on schema public to caucus_keys;

    create table case_keys (
      name text primary key,
      salt bytea,
      wrapped bytea,
      check ((salt is null) = (wrapped is null))
    ) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
    comment on table case_keys is 'wrapped keys under names that tell nothing; without its bytes, a destroyed one';
    grant select, insert, update (salt, wrapped) on case_keys to caucus_keys;
  `);
}

/** How far the database has come, in one row, and what became of a case's ending, beside its key. */
async function highWater(knex: Knex): Promise<unknown> {
  return knex.raw(`
    alter table case_keys add column note bytea;
    comment on column case_keys.note is 'sealed: what became of the ending of the case, to be so again after a restore';
    grant update (note) on case_keys to caucus_keys;

    create table high_water (
      counter bigint not null default 0,
      system text,
      timeline text,
      oid text
    );
    comment on table high_water is 'one row: how far the database had come when it was last seen, and which it was';
    insert into high_water default values;
    grant select, update on high_water to caucus_keys;
  `);
}

const before = '20261128000000_high_water';

export const knownKeyMigrations: KnownMigrations = { known: Object.keys(all), before };

/** Brings the key store up to date, as its owner, and answers with what has run; see `bringUpToDate`. */
export function migrateKeyStore(ownerUrl: string, ran?: (name: string) => void): Promise<string[]> {
  const lock = 'caucus key migrations';
  const setting = 'CAUCUS_KEYSTORE_OWNER';
  return bringUpToDate(ownerUrl, { all, before, lock, setting, faults, ...(ran ? { ran } : {}) });
}

async function faults(db: Knex): Promise<string[]> {
  return (await readVersion(db)).login === 'caucus_keys_owner' ? [] : [setup.faults.keystoreOwner];
}
