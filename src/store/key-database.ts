import type { Knex } from 'knex';
import { connect } from './database.js';
import { failure } from './failure.js';
import type { HighWater } from './high-water.js';
import { knownKeyMigrations } from './key-migrations.js';
import type { KeyVault } from './key-vault.js';
import { versionStanding } from './versions.js';

/**
 * Keys in another Postgres, a row each. A destroyed key's row stays without its bytes, so that an empty store is never taken
 * for a disposal. Throws `KeyStoreNotMigrated` where `npm run migrate` has not been run, and `KeyStoreNewer` where a newer version
 * has run it and this one may not work beside that.
 */
export async function keyDatabase(url: string): Promise<KeyVault> {
  const db = connect(url, { max: 1 });
  const keys = () =>
    db<{ name: string; salt: Buffer | null; wrapped: Buffer | null; note: Buffer | null }>('case_keys');
  try {
    const standing = await versionStanding(db, knownKeyMigrations);
    if (standing !== 'runs') throw failure(standing === 'behind' ? 'KeyStoreNotMigrated' : 'KeyStoreNewer');
  } catch (error) {
    await db.destroy();
    throw error;
  }

  return {
    async read(name) {
      const row = await keys().where({ name }).first('salt', 'wrapped');
      if (!row) return null;
      const { salt, wrapped } = row;
      return salt && wrapped ? { salt, wrapped } : 'destroyed';
    },

    async add(name, salt, wrap) {
      await keys()
        .insert({ name, salt, wrapped: wrap(salt) })
        .onConflict('name')
        .ignore();
    },

    async rewrap(name, wrapped) {
      await keys().where({ name }).whereNotNull('salt').update({ wrapped });
    },

    async destroy(name) {
      return (await keys().where({ name }).update({ salt: null, wrapped: null })) > 0;
    },

    async noted(name) {
      return (await keys().where({ name }).first('note'))?.note ?? null;
    },

    async note(name, what) {
      await keys().where({ name }).update({ note: what });
    },

    async highWater() {
      const row: (HighWater & { counter: string }) | undefined = await db('high_water').first();
      return row && row.system !== null ? { ...row, counter: Number(row.counter) } : null;
    },

    async raise({ counter, system, timeline, oid }) {
      await db('high_water').where('counter', '<', counter).update({ counter, system, timeline, oid });
    },

    names: () => keys().orderBy('name').pluck('name'),

    stop: () => db.destroy(),
  };
}

/**
 * Throws `KeyStoreBesideDatabase` if both are on one server, whatever their addresses say: they would share its write-ahead
 * log and its base backups, and a key could be restored together with what it opens.
 */
export async function refuseSameServer(db: Knex, keyStoreUrl: string): Promise<void> {
  const keys = connect(keyStoreUrl, { max: 1 });
  try {
    if ((await serverId(db)) === (await serverId(keys))) throw failure('KeyStoreBesideDatabase');
  } finally {
    await keys.destroy();
  }
}

/** What `initdb` drew for the server; a copy of the server has it too. */
async function serverId(db: Knex): Promise<string> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    'select cast(system_identifier as text) as id from pg_control_system()',
  );
  return rows[0]?.id ?? '';
}
