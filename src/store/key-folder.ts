import { link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ids } from '../chance.js';
import { hasCode, overwrite, readIfThere, syncFolder, writeDurably } from './durable-files.js';
import { folderHighWater } from './folder-high-water.js';
import type { KeyVault } from './key-vault.js';

/** Written over a destroyed key, so that a folder that is merely lost is never taken for a disposal. */
const DESTROYED = Buffer.from('destroyed\n');

/**
 * A folder with two files per key, for its owner only, and one more for what is noted beside it. Several copies of the app may
 * share it. Destroying writes over the salt in its place, and nothing else ever writes a salt: so a key that is being wrapped anew
 * at that moment stays destroyed.
 */
export async function keyFolder(folder: string, ids: Ids): Promise<KeyVault> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const saltOf = (name: string) => join(folder, `${name}.salt`);
  const keyOf = (name: string) => join(folder, `${name}.key`);
  const noteOf = (name: string) => join(folder, `${name}.note`);
  const draftOf = (path: string) => `${path}.${ids.uuid('key file')}`;

  /** Another copy may be faster: then what it wrote stands. */
  async function place(path: string, bytes: Buffer): Promise<void> {
    const draft = draftOf(path);
    await writeDurably(draft, bytes);
    try {
      await link(draft, path);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    } finally {
      await rm(draft, { force: true });
    }
    await syncFolder(folder);
  }

  /** The newest stands. */
  async function replace(path: string, bytes: Buffer): Promise<void> {
    const draft = draftOf(path);
    await writeDurably(draft, bytes);
    await rename(draft, path);
    await syncFolder(folder);
  }

  return {
    ...(await folderHighWater(folder, ids)),

    async read(name) {
      const salt = await readIfThere(saltOf(name));
      if (!salt) return null;
      if (isDestroyed(salt)) return 'destroyed';
      const wrapped = await readIfThere(keyOf(name));
      if (!wrapped) return null;
      return isDestroyed(wrapped) ? 'destroyed' : { salt, wrapped };
    },

    async add(name, drawn, wrap) {
      await place(saltOf(name), drawn);
      const salt = await readIfThere(saltOf(name));
      if (salt && !isDestroyed(salt)) await place(keyOf(name), wrap(salt));
    },

    rewrap: (name, wrapped) => replace(keyOf(name), wrapped),
    noted: (name) => readIfThere(noteOf(name)),
    note: (name, what) => replace(noteOf(name), what),

    async destroy(name) {
      const salt = await readIfThere(saltOf(name));
      if (!salt) return false;
      await blot(saltOf(name), salt.length);
      const wrapped = await readIfThere(keyOf(name));
      if (wrapped) await blot(keyOf(name), wrapped.length);
      return true;
    },

    async names() {
      return (await readdir(folder)).flatMap((file) => (file.endsWith('.salt') ? [file.slice(0, -5)] : []));
    },

    async stop() {},
  };
}

async function blot(path: string, length: number): Promise<void> {
  const tombstone = Buffer.alloc(length);
  DESTROYED.copy(tombstone);
  await overwrite(path, tombstone);
}

function isDestroyed(bytes: Buffer): boolean {
  return bytes.subarray(0, DESTROYED.length).equals(DESTROYED);
}
