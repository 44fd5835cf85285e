import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './sources.js';

/** What a checkout that somebody has just made does not have. */
const notThere = ['.git', '.env', '.caucus', 'dist', 'coverage', 'tmp'];

/** A folder in which the commands of this checkout run as in a new one: nothing was set, made or built there. */
export async function freshCheckout(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-checkout-'));
  for (const name of await readdir(root)) {
    if (!notThere.includes(name)) await symlink(path.join(root, name), path.join(folder, name));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
