import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A piece of the source put in the place of another; `find` must be there exactly once. */
export type Change = { file: string; find: string; replace: string };

/** The source in a temporary folder, where it may be changed. */
export type Copy = {
  change(changes: readonly Change[]): Promise<void>;
  /** Puts back what `change` changed. */
  restore(): Promise<void>;
  /** Applies a diff as git makes them; throws git's own words when it does not fit. */
  patch(diff: string): Promise<void>;
  /** Runs a TypeScript file of the copy; what it prints goes line by line to `out`. Gives its exit code, null when it was ended. */
  run(file: string, args: readonly string[], out: (line: string) => void, seconds?: number): Promise<number | null>;
  remove(): Promise<void>;
};

const left = new Set(['node_modules', '.git', '.caucus', 'dist']);

/** Copies the checkout it runs in; the installed packages are shared. */
export async function copyOfSource(): Promise<Copy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-leak-'));
  for (const name of await readdir('.')) {
    if (!left.has(name)) await cp(name, path.join(folder, name), { recursive: true });
  }
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const kept = new Map<string, string>();

  return {
    async change(changes) {
      for (const { file, find, replace } of changes) {
        const at = path.join(folder, file);
        const before = await readFile(at, 'utf8');
        const pieces = before.split(find);
        if (pieces.length !== 2) throw new Error(`${file} holds this ${pieces.length - 1} times: ${find}`);
        if (!kept.has(at)) kept.set(at, before);
        await writeFile(at, pieces.join(replace));
      }
    },
    async restore() {
      for (const [at, before] of kept) await writeFile(at, before);
      kept.clear();
    },
    async patch(diff) {
      const said: string[] = [];
      const code = await started('git', ['apply', path.resolve(diff)], folder, (line) => said.push(line));
      if (code !== 0) throw new Error(`The patch does not fit: ${said.join('\n')}`);
    },
    run: (file, args, out, seconds) => started('node', ['--import', 'tsx', file, ...args], folder, out, seconds),
    remove: () => rm(folder, { recursive: true }),
  };
}

function started(
  program: string,
  args: readonly string[],
  cwd: string,
  out: (line: string) => void,
  seconds?: number,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const limit = seconds === undefined ? {} : { timeout: seconds * 1000 };
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], ...limit });
    let rest = '';
    const take = (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) out(line);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
    child.on('error', reject);
    child.on('close', (code) => {
      if (rest !== '') out(rest);
      resolve(code);
    });
  });
}
