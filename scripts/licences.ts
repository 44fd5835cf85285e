import { readFileSync } from 'node:fs';

/** What may be in Caucus. Another licence is added here by whoever has read it and knows what it asks for. */
const allowed = ['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'Bitstream-Vera', 'ISC', 'MIT', 'Unlicense'];

/** Packages whose `package.json` names none, or a file: what stands in their licence file. */
const readByHand: Record<string, string> = {
  'dejavu-fonts-ttf@2.37.3': 'Bitstream-Vera',
  'png-js@2.0.0': 'MIT',
};

type Locked = { version?: string; license?: string; dev?: boolean };

/** A line for every package that Caucus is run with, and those among them whose licence nobody has allowed. */
export function licences(lock: { packages: Record<string, Locked> }): { lines: string[]; refused: string[] } {
  const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
  const known = shipped.map(([path, { version = '', license = '' }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = readByHand[`${name}@${version}`] ?? license;
    return { line: `${name} ${version} ${licence || 'none named'}`, isAllowed: allowed.includes(licence) };
  });
  const lines = (of: typeof known) => [...new Set(of.map(({ line }) => line))].sort();
  return { lines: lines(known), refused: lines(known.filter(({ isAllowed }) => !isAllowed)) };
}

/** `npm run licences` prints name, version and licence of each, and ends with code 1 when one is not allowed. */
function main(): void {
  const { lines, refused } = licences(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  console.log(lines.join('\n'));
  if (refused.length === 0) return;
  console.error(`\nNobody has allowed the licence of:\n${refused.join('\n')}`);
  process.exitCode = 1;
}

if (process.argv[1]?.endsWith('licences.ts')) main();
