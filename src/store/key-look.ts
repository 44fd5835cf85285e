import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Knex } from 'knex';
import type { Ids } from '../chance.js';
import { isFailure } from './failure.js';
import { isDatabaseFault } from './fault.js';
import type { HighWater } from './high-water.js';
import { refuseSameServer } from './key-database.js';
import { type KeyPlace, keyVault, STORE_KEY } from './keys.js';
import { type MasterKeys, unwrapKey } from './wrapping.js';

/** A key store as it can be seen without beginning, changing or unwrapping anything but its own key. */
export type KeyLook = {
  state: 'there' | 'empty' | 'missing' | 'not migrated' | { unreachable: string };
  /** Which master key opens it; null where nothing is there to be opened. */
  opens: 'master key' | 'former one' | 'neither' | null;
  /** How far the database had come when that was last kept beside the keys. */
  kept: HighWater | null;
  /** Of a folder: whether it can be written to, others can enter it, and it lies in a Postgres's own. */
  folder: { writable: boolean; open: boolean; inPostgres: boolean } | null;
};

const nothing = { opens: null, kept: null } as const;

/** Looks at it. */
export async function lookAtKeys(place: KeyPlace & MasterKeys, ids: Ids): Promise<KeyLook> {
  const folder = 'folder' in place ? await lookAtFolder(place.folder) : null;
  if ('folder' in place) {
    if (folder === null) return { state: 'missing', ...nothing, folder };
    // Opening it would begin it.
    if (!(await isThere(path.join(place.folder, `${STORE_KEY}.salt`)))) return { state: 'empty', ...nothing, folder };
  }
  try {
    const vault = await keyVault(place, ids);
    try {
      const own = await vault.read(STORE_KEY);
      if (own === null || own === 'destroyed') return { state: 'empty', ...nothing, folder };
      return { state: 'there', opens: opening(place, own), kept: await vault.highWater(), folder };
    } finally {
      await vault.stop();
    }
  } catch (error) {
    if (isFailure(error, 'KeyStoreNotMigrated')) return { state: 'not migrated', ...nothing, folder };
    return { state: { unreachable: codeOf(error) }, ...nothing, folder };
  }
}

/** Whether this Postgres is also where the keys lie. */
export async function isBeside(db: Knex, keyStoreUrl: string): Promise<boolean> {
  try {
    await refuseSameServer(db, keyStoreUrl);
    return false;
  } catch (error) {
    if (isFailure(error, 'KeyStoreBesideDatabase')) return true;
    throw error;
  }
}

function opening(keys: MasterKeys, own: Parameters<typeof unwrapKey>[2]): KeyLook['opens'] {
  try {
    return unwrapKey(keys, STORE_KEY, own).under.equals(keys.masterKey) ? 'master key' : 'former one';
  } catch (error) {
    if (isFailure(error, 'SealBroken')) return 'neither';
    throw error;
  }
}

async function lookAtFolder(folder: string): Promise<KeyLook['folder']> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) return null;
  const writable = await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  return { writable, open: (found.mode & 0o077) !== 0, inPostgres: await isInPostgres(path.resolve(folder)) };
}

/** A data folder of Postgres has this file at its top. */
async function isInPostgres(folder: string): Promise<boolean> {
  if (await isThere(path.join(folder, 'PG_VERSION'))) return true;
  const above = path.dirname(folder);
  return above !== folder && isInPostgres(above);
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function codeOf(error: unknown): string {
  if (isDatabaseFault(error)) return error.code;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? code : 'UNKNOWN';
}
