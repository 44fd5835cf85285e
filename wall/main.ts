import { parseArgs } from 'node:util';
import { startTestCluster } from '../test/support/cluster.js';
import { share } from '../test/support/shared-cluster.js';
import { copyOfSource } from './leaks/copy.js';
import { plantedLeaks } from './leaks/part.js';
import { parts } from './parts.js';
import { prove } from './prove.js';

/**
 * `npm run wall`: a short run, or with `--minutes 60` one that reaches everything. `--seed` repeats what a run sampled;
 * `--patch their.diff` asks the proof about a stranger's change; `--only 'two worlds'` runs one part.
 */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { minutes: text, seed: text, patch: text, only: text } });
  const minutes = Number(values.minutes ?? 4);
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
  if (!(minutes > 0) || !Number.isSafeInteger(seed))
    throw new Error('--minutes takes a number, --seed a whole number.');
  if (values.patch !== undefined) return proveWith(values.patch, minutes, seed);

  const some = parts.filter(({ part }) => values.only === undefined || values.only.split(',').includes(part.name));
  if (some.length === 0) throw new Error(`--only takes: ${parts.map(({ part }) => part.name).join(', ')}.`);
  const cluster = await startTestCluster();
  share(cluster);
  try {
    const { line, held } = await prove(some, { minutes, seed, whole: minutes >= 60, say: (said) => console.log(said) });
    console.log(line);
    if (!held) process.exitCode = 1;
  } finally {
    await cluster.stop();
  }
}

/** Applies the diff to a copy of the source, and runs there everything but the leaks of our own. */
async function proveWith(diff: string, minutes: number, seed: number): Promise<void> {
  const copy = await copyOfSource();
  try {
    await copy.patch(diff);
    const others = parts.map(({ part }) => part.name).filter((name) => name !== plantedLeaks.name);
    const args = ['--minutes', `${minutes}`, '--seed', `${seed}`, '--only', others.join(',')];
    const code = await copy.run('wall/main.ts', args, (line) => console.log(line));
    if (code !== 0) process.exitCode = 1;
  } finally {
    await copy.remove();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
