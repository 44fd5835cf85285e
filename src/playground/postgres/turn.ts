import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isThere, until } from './postmaster.js';

/** A start takes seconds; who has held its turn for longer than this has died, even if its number is in use again. */
const longestTurnMs = 120_000;

/** Runs `work` while no other process starts or stops the cluster of this folder. */
export async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const turn = path.join(folder, 'turn');
  const mine = `${process.pid} ${randomBytes(6).toString('hex')}`;
  const draft = path.join(folder, `turn.${mine.replace(' ', '.')}`);
  await writeFile(draft, mine);
  try {
    await until(180, `Another process keeps ${turn}. If none is starting, remove that file.`, async () => {
      if (await linked(draft, turn)) return true;
      await endStaleTurn(turn, draft);
      return null;
    });
    return await work();
  } finally {
    await rm(draft, { force: true });
    if ((await readFile(turn, 'utf8').catch(() => '')) === mine) await rm(turn, { force: true });
  }
}

async function linked(draft: string, turn: string): Promise<boolean> {
  return link(draft, turn).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

async function endStaleTurn(turn: string, draft: string): Promise<void> {
  const found = await readFile(turn, 'utf8').catch(() => null);
  const since = await stat(turn).catch(() => null);
  if (found === null || since === null) return;
  if (isThere(Number(found.split(' ')[0])) && Date.now() - since.mtimeMs < longestTurnMs) return;
  const taken = `${draft}.stale`;
  await rename(turn, taken).catch(() => undefined);
  // Between reading and renaming someone may have begun a new turn: it is given back.
  const moved = await readFile(taken, 'utf8').catch(() => found);
  if (moved !== found) await link(taken, turn).catch(() => undefined);
  await rm(taken, { force: true });
}

/** Those who use a running cluster, a file each, so that whoever stops last stops it. */
export function usersOf(place: string) {
  const folder = path.join(place, 'users');
  return {
    async add(): Promise<string> {
      await mkdir(folder, { recursive: true });
      const name = `${process.pid}.${randomBytes(6).toString('hex')}`;
      await writeFile(path.join(folder, name), '');
      return name;
    },
    async remove(name: string): Promise<void> {
      await rm(path.join(folder, name), { force: true });
    },
    /** How many are left; those of processes that have ended are taken off. */
    async count(): Promise<number> {
      let live = 0;
      for (const name of await readdir(folder).catch(() => [])) {
        if (isThere(Number(name.split('.')[0]))) live += 1;
        else await rm(path.join(folder, name), { force: true });
      }
      return live;
    },
    /** After a start of the server itself nobody can be using it yet, whatever numbers processes have now. */
    async clear(): Promise<void> {
      await rm(folder, { recursive: true, force: true });
    },
  };
}
