import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Which trials earlier runs of the same built Caucus have made: there are more than one run can. */
export type Covered = { has(trial: string): boolean; add(trial: string): Promise<void> };

/** Reads them; each line of the file is a trial. What was covered of another build counts for nothing. */
export async function coveredBefore(folder: string, built: string): Promise<Covered> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${await digestOf(built)}.txt`);
  const known = new Set((await readFile(file, 'utf8').catch(() => '')).split('\n'));
  return {
    has: (trial) => known.has(trial),
    async add(trial) {
      known.add(trial);
      await appendFile(file, `${trial}\n`);
    },
  };
}

async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.js'));
  for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
    hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}
