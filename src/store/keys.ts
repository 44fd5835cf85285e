import { createHmac, hkdfSync } from 'node:crypto';
import type { Clock, Ids } from '../chance.js';
import type { EndingNote } from '../domain/ending-note.js';
import type { CaseId, LookupKeyId, WorkspaceId } from '../domain/ids.js';
import { briefCache } from './brief-cache.js';
import { failure, isFailure } from './failure.js';
import type { HighWater } from './high-water.js';
import { keyDatabase } from './key-database.js';
import { keyFolder } from './key-folder.js';
import type { KeyVault } from './key-vault.js';
import { NONCE_BYTES, open, seal } from './sealing.js';
import { KEY_BYTES, type MasterKeys, SALT_BYTES, unwrapKey, wrapKey } from './wrapping.js';

/** Whose key it is: a case's, or the one under which a workspace's cases are found. */
export type KeyOf = CaseId | LookupKeyId;

/** Where keys live: never in the database, so that destroying one is the disposal of a case. */
export type KeyStore = {
  /** Makes a key and keeps it durably; does nothing if there is one. Throws `KeyDestroyed` if there was one. */
  create(workspace: WorkspaceId, of: KeyOf): Promise<void>;
  /** The key of 32 bytes. Throws `KeyDestroyed`, or `KeyMissing` if there never was one. */
  key(workspace: WorkspaceId, of: KeyOf): Promise<Buffer>;
  /** Destroys the key for good. Other copies of the app forget it within a minute. */
  destroy(workspace: WorkspaceId, of: KeyOf): Promise<void>;
  /** Notes durably what becomes of a case's ending. Called before that is committed, so that no backup can be behind it unnoticed. */
  noteEnding(workspace: WorkspaceId, caseId: CaseId, note: EndingNote): Promise<void>;
  /** What was last noted of a case's ending, null if nothing was; `disposed` if its key was destroyed. */
  endingOf(workspace: WorkspaceId, caseId: CaseId): Promise<EndingNote | 'disposed' | null>;
  /** How far the database had come, and which it was, when that was last kept here; null if it never was. */
  highWater(): Promise<HighWater | null>;
  /** Keeps how far the database has come; never less than is kept. */
  raise(to: HighWater): Promise<void>;
  /** A key of 32 bytes for one purpose that is no single case's. */
  derived(purpose: Purpose): Buffer;
  /** Forgets the keys that have been in memory for a minute, and answers how many are left there. */
  forgetOld(): number;
  /** Lets go of what it holds open. */
  stop(): Promise<void>;
};

export type Purpose =
  | 'hr viewers'
  | 'requests'
  | 'workspaces'
  | 'installations'
  | 'key names'
  | 'endings'
  | 'room names';

/** The name of the store's own key, from which the derived ones come. It is wrapped as the keys of cases are. */
export const STORE_KEY = 'store';

const HELD = { forMs: 60_000, atMost: 2_000 };

/** Where the keys lie: a folder, or the address of another Postgres. */
export type KeyPlace = { folder: string } | { url: string };
type Chance = { ids: Ids; clock: Clock };
type Unwrapped = { key: Buffer; under: Buffer; salt: Buffer };

/** Opens the vault that lies there. */
export function keyVault(place: KeyPlace, ids: Ids): Promise<KeyVault> {
  return 'folder' in place ? keyFolder(place.folder, ids) : keyDatabase(place.url);
}

/**
 * The key store that lies there, begun if it is empty. Several copies of the app may share it. Throws `MasterKeyWrong` if it
 * is wrapped under none of these master keys, and `KeyStoreEmpty` if it is empty and may not be begun.
 */
export async function openKeyStore(
  options: KeyPlace & MasterKeys & Chance & { mayBegin?: boolean },
): Promise<KeyStore> {
  const vault = await keyVault(options, options.ids);
  try {
    return await keyStore(vault, options);
  } catch (error) {
    await vault.stop();
    throw error;
  }
}

async function keyStore(
  vault: KeyVault,
  { ids, clock, mayBegin = true, ...masterKeys }: MasterKeys & Chance & { mayBegin?: boolean },
): Promise<KeyStore> {
  if (masterKeys.masterKey.length < KEY_BYTES) throw new Error('The master key must have at least 32 bytes');
  const cache = briefCache<Buffer>(clock, HELD);
  const purposes = new Map<Purpose, Buffer>();
  const root = await storeKey();

  /** The store's own key, made if there is none. */
  async function storeKey(): Promise<Buffer> {
    if ((await vault.read(STORE_KEY)) === null) {
      if (!mayBegin) throw failure('KeyStoreEmpty');
      await add(STORE_KEY, masterKeys.masterKey);
    }
    return (await ownKey()).key;
  }

  async function ownKey(): Promise<Unwrapped> {
    try {
      return await unwrapped(STORE_KEY);
    } catch (error) {
      throw isFailure(error, 'SealBroken') ? failure('MasterKeyWrong') : error;
    }
  }

  async function add(name: string, under: Buffer): Promise<void> {
    const key = ids.bytes(`key:${name}`, KEY_BYTES);
    const nonce = ids.bytes(`key nonce:${name}`, NONCE_BYTES);
    const drawn = ids.bytes(`key salt:${name}`, SALT_BYTES);
    await vault.add(name, drawn, (salt) => wrapKey(under, name, key, salt, nonce));
  }

  function derived(purpose: Purpose): Buffer {
    const known = purposes.get(purpose);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', root, '', `caucus ${purpose}`, KEY_BYTES));
    purposes.set(purpose, made);
    return made;
  }

  function nameOf(workspace: WorkspaceId, of: KeyOf): string {
    const name = createHmac('sha256', derived('key names')).update(JSON.stringify([workspace, of]));
    return name.digest('hex');
  }

  async function unwrapped(name: string): Promise<Unwrapped> {
    const kept = await vault.read(name);
    if (kept === null) throw failure('KeyMissing');
    if (kept === 'destroyed') throw failure('KeyDestroyed');
    return { ...unwrapKey(masterKeys, name, kept), salt: kept.salt };
  }

  async function key(workspace: WorkspaceId, of: KeyOf): Promise<Buffer> {
    const name = nameOf(workspace, of);
    const held = cache.get(name);
    if (held) return held;
    const { key } = await unwrapped(name);
    cache.set(name, key);
    return key;
  }

  return {
    derived,
    key,

    /** What wraps the store's own key wraps new ones, so that copies which know the next master key only later can read them. */
    async create(workspace, of) {
      const name = nameOf(workspace, of);
      await add(name, (await ownKey()).under);
      const made = await unwrapped(name);
      // The master key may have been exchanged meanwhile, by someone who passed here before this key was there.
      const { under } = await ownKey();
      if (!made.under.equals(under)) {
        const nonce = ids.bytes(`key nonce:${name}`, NONCE_BYTES);
        await vault.rewrap(name, wrapKey(under, name, made.key, made.salt, nonce));
      }
      cache.set(name, made.key);
    },

    async destroy(workspace, of) {
      const name = nameOf(workspace, of);
      cache.delete(name);
      if (!(await vault.destroy(name))) throw failure('KeyMissing');
    },

    async noteEnding(workspace, caseId, note) {
      const name = nameOf(workspace, caseId);
      const nonce = ids.bytes(`ending nonce:${name}`, NONCE_BYTES);
      await vault.note(name, seal(derived('endings'), Buffer.from(JSON.stringify(note)), ['ending', name], nonce));
    },

    async endingOf(workspace, caseId) {
      const name = nameOf(workspace, caseId);
      if ((await vault.read(name)) === 'destroyed') return 'disposed';
      const noted = await vault.noted(name);
      return noted && JSON.parse(open(derived('endings'), noted, ['ending', name]).toString());
    },

    highWater: () => vault.highWater(),
    raise: (to) => vault.raise(to),
    forgetOld: () => cache.size(),
    stop: () => vault.stop(),
  };
}
