import { parseArgs } from 'node:util';
import { startTestCluster } from '../../test/support/cluster.js';
import { share } from '../../test/support/shared-cluster.js';
import { runTwoWorlds } from './part.js';

/** This part alone. `--first` stops at the first difference; the exit code is 1 when anything was found. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seconds: { type: 'string' }, seed: { type: 'string' }, first: { type: 'boolean' } },
  });
  const seconds = Number(values.seconds ?? 60);
  const seed = Number(values.seed ?? 1);
  const cluster = await startTestCluster();
  share(cluster);
  try {
    const say = (line: string) => console.log(line);
    const { pairs, findings, found } = await runTwoWorlds({
      ...{ seed, seconds, whole: false, say },
      ...(values.first ? { first: true } : {}),
    });
    for (const finding of findings) console.log(finding);
    if (found) console.log(`two worlds: ${found.observer} could tell them apart, after ${found.after} pairs`);
    else console.log(`two worlds: no difference in ${pairs} pairs`);
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    await cluster.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
