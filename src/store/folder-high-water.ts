import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ids } from '../chance.js';
import { readIfThere, syncFolder, writeDurably } from './durable-files.js';
import type { HighWater } from './high-water.js';

/** The folder, within that of the keys, in which a key store keeps how far its database has come. */
export const HIGH_WATER_FOLDER = 'high-water';

/**
 * Keeps how far the database has come in files named by their counters, of which the highest counts: so however many copies
 * write at once, and whenever one of them dies, it only ever rises.
 */
export async function folderHighWater(folder: string, ids: Ids) {
  const place = join(folder, HIGH_WATER_FOLDER);
  await mkdir(place, { recursive: true, mode: 0o700 });

  async function counters(): Promise<number[]> {
    const names = await readdir(place);
    return names.filter((name) => /^\d+$/.test(name)).map(Number);
  }

  return {
    async highWater(): Promise<HighWater | null> {
      for (;;) {
        const all = await counters();
        if (all.length === 0) return null;
        const kept = await readIfThere(join(place, String(Math.max(...all))));
        // Otherwise a higher one has just come, and this one is gone.
        if (kept) return JSON.parse(kept.toString());
      }
    },

    async raise(to: HighWater): Promise<void> {
      const all = await counters();
      if (all.some((counter) => counter >= to.counter)) return;
      const draft = join(place, `draft.${ids.uuid('high water')}`);
      await writeDurably(draft, Buffer.from(JSON.stringify(to)));
      await rename(draft, join(place, String(to.counter)));
      await syncFolder(place);
      for (const counter of all) await rm(join(place, String(counter)), { force: true });
    },
  };
}
