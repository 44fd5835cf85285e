import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** A release that is kept: what runs of it in production, and the commit that it was made of. */
export type Release = { version: string; commit: string; sha256: string; file: string };

export const releasesFolder = 'upgrades/releases';

/** Every release that is kept, the oldest first. */
export function kept(): Release[] {
  return readdirSync(releasesFolder)
    .flatMap((name) => /^caucus-(\d+\.\d+\.\d+)\.tgz$/.exec(name)?.[1] ?? [])
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map(readRelease);
}

/** The release before the one of this checkout: the newest that is kept with another version. */
export function releaseBefore(): Release {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const found = kept().findLast((each) => each.version !== version);
  if (!found) throw new Error(`${releasesFolder} has no release before ${version}.`);
  return found;
}

/** What is noted of a release; throws when its file is another than was noted. */
export function readRelease(version: string): Release {
  const file = `${releasesFolder}/caucus-${version}.tgz`;
  const noted = readFileSync(file.replace(/\.tgz$/, '.txt'), 'utf8');
  const [, commit, sha256] = /^commit ([0-9a-f]{40})\nsha256 ([0-9a-f]{64})\n$/.exec(noted) ?? [];
  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (commit === undefined || sha256 === undefined || found !== sha256)
    throw new Error(`${file} is not the file whose sha256 stands beside it.`);
  return { version, commit, sha256, file };
}

/** A release unpacked where it can run with the installed packages. */
export type Unpacked = { folder: string; forget(): void };

/** Unpacks it. Its modules are found under `dist`. */
export function unpack({ file }: Release): Unpacked {
  mkdirSync('.caucus', { recursive: true });
  const folder = mkdtempSync(path.resolve('.caucus/release-'));
  execFileSync('tar', ['-xz', '-f', path.resolve(file), '--strip-components', '1', '-C', folder]);
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return { folder, forget: () => rmSync(folder, { recursive: true }) };
}
