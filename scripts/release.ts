import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { kept, type Release, readRelease, releasesFolder } from '../upgrades/releases.js';

/**
 * `npm run release` keeps what this commit runs in production as `upgrades/releases/caucus-<version>.tgz`, for the next release
 * to be tried beside it, and notes its commit and sha256. `-- --of <commit>` keeps another commit. `-- --check` makes every file
 * that is kept anew from its commit, with the installed packages, and compares.
 */
function main(): void {
  const [option, commit] = process.argv.slice(2);
  if (option === '--check') {
    for (const release of kept()) check(release);
    return;
  }
  if (option !== undefined && (option !== '--of' || commit === undefined))
    throw new Error('npm run release takes nothing, "--of" with a commit, or "--check".');
  if (commit === undefined && git('status', '--porcelain') !== '')
    throw new Error('There are changes that no commit has. Commit them first: a release is made of a commit.');
  const of = git('rev-parse', '--verify', `${commit ?? 'HEAD'}^{commit}`);
  const made = pack(of);
  try {
    const file = path.join(releasesFolder, path.basename(made.file));
    mkdirSync(releasesFolder, { recursive: true });
    renameSync(made.file, file);
    const sha256 = hash(readFileSync(file));
    writeFileSync(file.replace(/\.tgz$/, '.txt'), `commit ${of}\nsha256 ${sha256}\n`);
    console.log(`${file}\ncommit ${of}\nsha256 ${sha256}`);
  } finally {
    made.forget();
  }
}

/** What zlib makes of the same bytes differs between versions of Node, so what is inside is compared, byte for byte. */
function check({ version, commit, file }: Release): void {
  readRelease(version);
  const made = pack(commit);
  try {
    const [one, other] = [file, made.file].map((each) => hash(gunzipSync(readFileSync(each))));
    if (one !== other) throw new Error(`${file} is not what commit ${commit} makes.`);
    console.log(`${file} is what commit ${commit} makes: ${one} unpacked.`);
  } finally {
    made.forget();
  }
}

/** Builds a commit apart from the checkout, and packs what of it runs in production: no source maps, and no playground. */
function pack(commit: string): { file: string; forget(): void } {
  mkdirSync('.caucus', { recursive: true });
  const folder = mkdtempSync(path.resolve('.caucus/release-'));
  const forget = () => rmSync(folder, { recursive: true });
  try {
    const [source, packed] = ['source', 'packed'].map((name) => path.join(folder, name)) as [string, string];
    mkdirSync(source);
    execFileSync('tar', ['-x', '-C', source], { input: archived(commit) });
    symlinkSync(path.resolve('node_modules'), path.join(source, 'node_modules'));
    const compiler = path.resolve('node_modules/typescript/bin/tsc');
    run(source, process.execPath, compiler, '-p', 'tsconfig.build.json', '--sourceMap', 'false');
    const playground = path.join(source, 'dist/src/playground');
    cpSync(path.join(source, 'dist'), path.join(packed, 'dist'), {
      recursive: true,
      filter: (from) => !from.startsWith(playground),
    });
    cpSync(path.join(source, 'package.json'), path.join(packed, 'package.json'));
    const options = ['--ignore-scripts', '--silent', '--pack-destination', folder];
    const name = run(folder, 'npm', 'pack', packed, ...options).trim();
    return { file: path.join(folder, name), forget };
  } catch (error) {
    forget();
    throw error;
  }
}

function archived(commit: string): Buffer {
  try {
    return execFileSync('git', ['archive', commit], { maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    throw new Error(
      `This clone has no commit ${commit}. Fetch it first: "git fetch --unshallow" or "git fetch --tags".`,
    );
  }
}

function run(cwd: string, program: string, ...typed: string[]): string {
  return execFileSync(program, typed, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function git(...typed: string[]): string {
  return run('.', 'git', ...typed).trim();
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'No release was made.');
  process.exitCode = 1;
}
