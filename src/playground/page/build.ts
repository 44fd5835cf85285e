import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compiled code lies in `dist`, and what the page is built from does not. */
const client = ['./client', '../../../../src/playground/page/client']
  .map((place) => fileURLToPath(new URL(place, import.meta.url)))
  .find((place) => existsSync(place));

/** What npm has installed for it, in which versions. */
const installed = '../../../../node_modules/.package-lock.json';

/**
 * Builds the page into the folder, unless what it was built from still stands as it was: the first start takes a second longer than
 * the next. Gives where it lies; `onBuild` is told when it has to be built.
 */
export async function builtPage(folder: string, onBuild: () => void, build = byVite): Promise<string> {
  if (client === undefined) throw new Error('What the page is built from is not here');
  const place = path.join(path.resolve(folder), 'page', await fingerprint(client));
  if (existsSync(path.join(place, 'index.html'))) return place;
  onBuild();
  // What is killed half-way is never taken for the page.
  await build(client, `${place}.new`);
  await rm(place, { recursive: true, force: true });
  await rename(`${place}.new`, place);
  return place;
}

async function byVite(root: string, outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0 },
  });
}

async function fingerprint(from: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(from)).sort()) hash.update(name).update(await readFile(path.join(from, name)));
  // Whoever installs by something else than npm has no such list.
  hash.update(await readFile(path.join(from, installed)).catch(() => ''));
  return hash.digest('hex').slice(0, 16);
}
