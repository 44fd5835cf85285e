import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A file of the checkout; its path is from the root. */
export type Source = { path: string; text: string };

export const root = process.cwd();

export function sourcesIn(folder: string): Source[] {
  const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(root.length + 1), entry.name))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** All of Caucus. */
export const src = sourcesIn('src');
/** All that people wrote. */
export const everything = [...src, ...['test', 'migrations', 'scripts'].flatMap(sourcesIn)];

/** The file without its comments. */
export function code({ text }: Source): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** What a file imports, with paths from the root. */
export function imports(source: Source): { from: string; names: string }[] {
  return [...code(source).matchAll(/(?:import|export)\s+([^;'"]*?)\s*from\s*'([^']+)'|import\(\s*'([^']+)'/g)].map(
    (found) => {
      const from = found[2] ?? found[3] ?? '';
      const path = from.startsWith('.') ? posix.join(posix.dirname(source.path), from).replace(/\.js$/, '.ts') : from;
      return { from: path, names: found[1] ?? '' };
    },
  );
}

/** Whether a file lies under one of these folders. */
export const under =
  (...folders: string[]) =>
  (source: Source) =>
    folders.some((folder) => source.path.startsWith(folder));
export const not = (test: (source: Source) => boolean) => (source: Source) => !test(source);

/** Every place in these files where the pattern stands, as `path: match`. */
export function find(all: readonly Source[], where: (source: Source) => boolean, pattern: RegExp): string[] {
  return all.filter(where).flatMap((source) => {
    const found = [...code(source).matchAll(new RegExp(pattern, `g${pattern.flags.replace('g', '')}`))];
    return found.map(([match]) => `${source.path}: ${match.trim()}`);
  });
}

/** Every import in these files that is bad, as `path: import`. */
export function importing(
  all: readonly Source[],
  where: (source: Source) => boolean,
  bad: (from: string, names: string) => boolean,
) {
  return all.filter(where).flatMap((source) =>
    imports(source)
      .filter(({ from, names }) => bad(from, names))
      .map(({ from }) => `${source.path}: ${from}`),
  );
}
