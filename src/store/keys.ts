import { createHmac, hkdfSync } from 'node:crypto';
import { link, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Ids } from '../chance.js';
import type { CaseId, WorkspaceId } from '../domain/ids.js';
import { hasCode, overwrite, readIfThere, syncFolder, writeDurably } from './durable-files.js';
import { failure } from './failure.js';
import { NONCE_BYTES, open, seal } from './sealing.js';

/** Where the keys of cases live: never in the database, so that destroying one is the disposal of a case. */
export type KeyStore = {
  /** Makes the case's key and keeps it durably; does nothing if it has one. Throws `KeyDestroyed` if it had one. */
  create(workspace: WorkspaceId, caseId: CaseId): Promise<void>;
  /** The case's key of 32 bytes. Throws `KeyDestroyed`, or `KeyMissing` if there never was one. */
  key(workspace: WorkspaceId, caseId: CaseId): Promise<Buffer>;
  /** Destroys the case's key for good. Other copies of the app forget it within a minute. */
  destroy(workspace: WorkspaceId, caseId: CaseId): Promise<void>;
  /** A key of 32 bytes for one purpose, derived from the master key. */
  derived(purpose: Purpose): Buffer;
};

export type Purpose = 'lookups' | 'requests' | 'workspaces' | 'installations' | 'case keys' | 'key files';

const KEY_BYTES = 32;
const CACHED_FOR_MS = 60_000;
const CACHED_AT_MOST = 2_000;
/** Written over a destroyed key, so that a folder that is merely lost is never taken for a disposal. */
const DESTROYED = Buffer.from('destroyed\n');

type Folder = { folder: string; masterKey: Buffer; ids: Ids; clock: Clock };

/** A folder with one file per case, each wrapped under the master key. Several copies of the app may share it. */
export async function folderKeyStore({ folder, masterKey, ids, clock }: Folder): Promise<KeyStore> {
  if (masterKey.length < KEY_BYTES) throw new Error('The master key must have at least 32 bytes');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const purposes = new Map<Purpose, Buffer>();
  const cache = new Map<string, { key: Buffer; until: number }>();

  function derived(purpose: Purpose): Buffer {
    const known = purposes.get(purpose);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', masterKey, '', `caucus ${purpose}`, KEY_BYTES));
    purposes.set(purpose, made);
    return made;
  }

  function file(workspace: WorkspaceId, caseId: CaseId): string {
    const name = createHmac('sha256', derived('key files')).update(JSON.stringify([workspace, caseId]));
    return join(folder, `${name.digest('hex')}.key`);
  }

  function remember(name: string, key: Buffer): Buffer {
    cache.set(name, { key, until: clock.now().getTime() + CACHED_FOR_MS });
    const oldest = cache.keys().next().value;
    if (cache.size > CACHED_AT_MOST && oldest !== undefined) cache.delete(oldest);
    return key;
  }

  async function key(workspace: WorkspaceId, caseId: CaseId): Promise<Buffer> {
    const name = cachedAs(workspace, caseId);
    const cached = cache.get(name);
    cache.delete(name);
    if (cached && clock.now().getTime() < cached.until) {
      cache.set(name, cached);
      return cached.key;
    }
    const wrapped = await readIfThere(file(workspace, caseId));
    if (!wrapped) throw failure('KeyMissing');
    if (isDestroyed(wrapped)) throw failure('KeyDestroyed');
    return remember(name, open(derived('case keys'), wrapped, ['case key', workspace, caseId]));
  }

  return {
    derived,
    key,

    async create(workspace, caseId) {
      const path = file(workspace, caseId);
      const made = ids.bytes(`key:${caseId}`, KEY_BYTES);
      const nonce = ids.bytes(`key nonce:${caseId}`, NONCE_BYTES);
      const wrapped = seal(derived('case keys'), made, ['case key', workspace, caseId], nonce);
      const draft = `${path}.${ids.uuid(`key file:${caseId}`)}`;
      await writeDurably(draft, wrapped);
      try {
        await link(draft, path);
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
      } finally {
        await rm(draft, { force: true });
      }
      await syncFolder(folder);
      await key(workspace, caseId);
    },

    async destroy(workspace, caseId) {
      const path = file(workspace, caseId);
      cache.delete(cachedAs(workspace, caseId));
      const wrapped = await readIfThere(path);
      if (!wrapped) throw failure('KeyMissing');
      if (isDestroyed(wrapped)) return;
      const tombstone = Buffer.alloc(wrapped.length);
      DESTROYED.copy(tombstone);
      await overwrite(path, tombstone);
    },
  };
}

function cachedAs(workspace: WorkspaceId, caseId: CaseId): string {
  return `${workspace}/${caseId}`;
}

function isDestroyed(wrapped: Buffer): boolean {
  return wrapped.subarray(0, DESTROYED.length).equals(DESTROYED);
}
