import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { SavedSlack, Slack } from './slack/index.js';

/** What a playground goes on with when it is started again: its database, its secrets, and what stands in its Slack. */
export type Kept = { database: string; signingSecret: string; masterKey: Buffer; slack: SavedSlack };

/** How soon after something has appeared it is kept, in milliseconds: whatever is killed within loses so much of the emulated Slack. */
const soon = 300;

/** Where the keys of its mediations lie. */
export function keysIn(folder: string): string {
  return path.join(path.resolve(folder), 'keys');
}

function fileIn(folder: string): string {
  return path.join(path.resolve(folder), 'playground.bin');
}

/** What was kept in the folder; null where nothing was, or where it cannot be read. */
export async function readKept(folder: string): Promise<Kept | null> {
  try {
    return deserialize(await readFile(fileIn(folder))) as Kept;
  } catch {
    return null;
  }
}

/** Forgets it all, so that the next playground begins with its opening scene. */
export async function forgetKept(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
  await rm(keysIn(folder), { recursive: true, force: true });
}

/** Keeps what stands in this Slack from now on, each time that something has appeared in it. */
export function keep(folder: string, slack: Slack, settings: Omit<Kept, 'slack'>): { stop(): Promise<void> } {
  const file = fileIn(folder);
  let writing: Promise<void> = write();
  let timer: NodeJS.Timeout | null = null;

  async function write(): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.new`, serialize({ ...settings, slack: slack.save() } satisfies Kept), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  const later = () => {
    timer ??= setTimeout(() => {
      timer = null;
      writing = writing.then(write, write);
    }, soon);
  };
  const unheard = slack.onSeen(later);
  return {
    async stop() {
      unheard();
      if (timer) clearTimeout(timer);
      await writing.then(write, write);
    },
  };
}
