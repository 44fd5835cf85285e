import { spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** As whom Postgres runs; empty means: as whoever runs this process. */
export type ServerUser = { uid?: number; gid?: number };

const nobody = 65534;

/** Whether something is at that path, as far as this process can see. */
export async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** Postgres refuses to run as root, so root starts it as the owner of the data, or as nobody when there is none yet. */
export async function serverUser(dataFolder: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(dataFolder).catch(() => null);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: nobody, gid: nobody };
}

/** Whether that user can enter the folder; asked of the system itself, so that modes, access lists and mounts all count. */
export function canEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Folders outside the checkout that survive this process, best first. /var/tmp outlives a restart of the machine. */
const outside = () => ['/var/tmp', tmpdir(), '/tmp'];

/** Makes a new folder that the server's user can enter and only we can write. Throws when there is nowhere to put it. */
export async function reachableFolder(user: ServerUser, prefix: string, parents = outside()): Promise<string> {
  for (const parent of parents) {
    if (!canEnter(user, parent)) continue;
    const made = await mkdtemp(path.join(parent, prefix)).catch(() => null);
    if (made === null) continue;
    await chmod(made, 0o711);
    return made;
  }
  throw new Error(`Postgres cannot run as root, and user ${user.uid} can enter none of ${parents.join(', ')}.`);
}

/**
 * The folder that holds the cluster, its log and its passwords: `folder` itself, or, where the server's user cannot enter
 * it, one elsewhere whose path is written into `folder/elsewhere`.
 */
export async function choosePlace(folder: string, parents?: string[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  const home = await realpath(folder);
  const pointer = path.join(home, 'elsewhere');
  const named = await readFile(pointer, 'utf8').catch(() => null);
  if (named !== null && (await exists(named))) return named;

  const data = path.join(home, 'data');
  const user = await serverUser(data);
  if (canEnter(user, home)) return home;
  if (await exists(data)) {
    throw new Error(
      `User ${user.uid}, as whom Postgres runs, can no longer enter ${home}. Let it enter every folder above.`,
    );
  }
  const place = await reachableFolder(user, 'caucus-postgres-', parents);
  await writeFile(pointer, place);
  return place;
}
