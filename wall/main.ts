import { parseArgs } from 'node:util';
import { startTestCluster } from '../test/support/cluster.js';
import { share } from '../test/support/shared-cluster.js';
import { prove } from './prove.js';

/** `npm run wall`: a short run, or with `--minutes 60` one that reaches everything. `--seed` repeats what a run sampled. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
  const minutes = Number(values.minutes ?? 4);
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
  if (!(minutes > 0) || !Number.isSafeInteger(seed))
    throw new Error('--minutes takes a number, --seed a whole number.');

  const cluster = await startTestCluster();
  share(cluster);
  try {
    const { line, held } = await prove({ minutes, seed, whole: minutes >= 60, say: (text) => console.log(text) });
    console.log(line);
    if (!held) process.exitCode = 1;
  } finally {
    await cluster.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
