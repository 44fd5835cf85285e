import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startTestCluster } from '../../test/support/cluster.js';
import { share } from '../../test/support/shared-cluster.js';
import type { Part } from '../part.js';
import { parts } from '../parts.js';

/** What a run in a changed copy of the source prints as its last line. */
export type Verdict = { caught: false } | { caught: true; by: string; after: string; finding: string };

/** Asks the parts of the proof, `--look` first, until one finds something. Exits 0 whether or not one did. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string' },
      seed: { type: 'string' },
      look: { type: 'string' },
      named: { type: 'string' },
    },
  });
  const { look = '', named } = values;
  const test = look.endsWith('.test.ts') ? look : null;
  const found = (test && inTest(test, named)) ?? (await inParts(Number(values.seconds), Number(values.seed), look));
  console.log(JSON.stringify(found ?? { caught: false }));
}

async function inParts(seconds: number, seed: number, look: string): Promise<Verdict | null> {
  const cluster = await startTestCluster();
  share(cluster);
  try {
    const asked = parts.map(({ part }) => part).filter((part) => part.name !== 'planted leaks');
    const inOrder = [...asked.filter((part) => part.name === look), ...asked.filter((part) => part.name !== look)];
    for (const part of inOrder) {
      const verdict = await ask(part, seconds, seed);
      if (verdict) return verdict;
    }
    return null;
  } finally {
    await cluster.stop();
  }
}

async function ask(part: Part, seconds: number, seed: number): Promise<Verdict | null> {
  const caught = (after: string, finding: string): Verdict => ({ caught: true, by: part.name, after, finding });
  try {
    const { figures, findings } = await part.run({ seed, seconds, whole: false, first: true, say: () => undefined });
    const done = Object.entries(figures).map(([name, figure]) => `${figure} ${name}`);
    return findings[0] === undefined ? null : caught(done.join(', '), findings[0]);
  } catch (error) {
    return caught('it stopped', String(error));
  }
}

/** A test of the project that is red in the changed copy. */
function inTest(file: string, named?: string): Verdict | null {
  const args = [file, ...(named === undefined ? [] : ['-t', named])];
  const { status, stderr } = spawnSync('node_modules/.bin/jest', args, { encoding: 'utf8', env: forAVerdict() });
  if (status === 0) return null;
  const [, failed] = /● (.*)/.exec(stderr) ?? [];
  if (failed === undefined) throw new Error(`${file} could not be run:\n${stderr.slice(-2000)}`);
  const [, pairs] = /Property failed after (\d+) tests/.exec(stderr) ?? [];
  return { caught: true, by: file, after: pairs === undefined ? '1 run' : `${pairs} drawn`, finding: failed };
}

/** The copy's own tests start a Postgres of their own, and no simpler counterexample is looked for. */
function forAVerdict(): NodeJS.ProcessEnv {
  const { CAUCUS_TEST_CLUSTER: _, ...others } = process.env;
  return { ...others, FAST_CHECK_FIRST: '1' };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
