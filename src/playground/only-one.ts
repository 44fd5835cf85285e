import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isThere } from './postgres/postmaster.js';

/** Says where the playground is once it is known, and that it is no more. */
export type OnlyOne = { at(url: string): Promise<void>; stop(): Promise<void> };

/** Where the other one is; null while it still starts. */
export type Other = { url: string | null };

/** Lets one playground alone run on a folder: a second would go on with the same mediations. Gives the other one, where there is one. */
export async function onlyOne(folder: string, pid: number): Promise<OnlyOne | Other> {
  const file = path.join(path.resolve(folder), 'running.json');
  await mkdir(path.dirname(file), { recursive: true });
  for (;;) {
    try {
      await writeFile(file, JSON.stringify({ pid, url: null }), { flag: 'wx' });
      return {
        at: (url) => writeFile(file, JSON.stringify({ pid, url })),
        stop: () => rm(file, { force: true }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = await readOther(file);
    if (other && isThere(other.pid) && (other.url === null || (await listens(other.url)))) return { url: other.url };
    // Its process was killed, and another program may have got its number since. Whoever comes first now has it.
    await rm(file, { force: true });
  }
}

async function readOther(file: string): Promise<{ pid: number; url: string | null } | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether anything does there: what is slow, or answers with something else, may still be a playground. */
async function listens(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch (error) {
    return ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code !== 'ECONNREFUSED';
  }
}
