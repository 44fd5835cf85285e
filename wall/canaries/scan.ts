import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finder, Hit } from './finder.js';
import { inflated } from './inflate.js';

/** A hit, and the file it was found in; `streams` says how many compressed streams deep. */
export type Found = Hit & { file: string; streams: number };

/** What was looked through, and what was found there. */
export type Scanned = { files: number; bytes: number; found: Found[] };

/** A stream within a stream is opened, and within that one once more. */
const deepest = 3;

/** Looks through everything that these files and folders hold. */
export async function scan(places: readonly string[], finder: Finder): Promise<Scanned> {
  const scanned: Scanned = { files: 0, bytes: 0, found: [] };
  for (const place of places) {
    for await (const file of filesIn(place)) {
      const bytes = await readFile(file);
      scanned.files += 1;
      scanned.bytes += bytes.length;
      look(file, bytes, 0, finder, scanned.found);
    }
  }
  return scanned;
}

/** Looks through bytes that stand in no file. */
export function scanText(name: string, text: string, finder: Finder): Found[] {
  const found: Found[] = [];
  look(name, Buffer.from(text), 0, finder, found);
  return found;
}

function look(file: string, bytes: Buffer, streams: number, finder: Finder, found: Found[]): void {
  finder.find(Buffer.from(path.basename(file)), (hit) => found.push({ ...hit, file, streams }));
  finder.find(bytes, (hit) => found.push({ ...hit, file, streams }));
  if (streams === deepest) return;
  for (const out of inflated(bytes)) look(file, out, streams + 1, finder, found);
}

async function* filesIn(place: string): AsyncGenerator<string> {
  const entries = await readdir(place, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (entries === null) yield place;
  for (const entry of entries ?? []) {
    const at = path.join(place, entry.name);
    if (entry.isDirectory()) yield* filesIn(at);
    else if (entry.isFile()) yield at;
  }
}
