import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startTestCluster } from '../test/support/cluster.js';
import { share } from '../test/support/shared-cluster.js';
import { backlog } from './backlog/part.js';
import { deploys } from './copies/deploys.js';
import { copies } from './copies/part.js';
import { pauses } from './copies/pauses.js';
import { crashPoints } from './crash/part.js';
import type { Finding } from './finding.js';
import type { Part, Result } from './part.js';
import { postgres } from './postgres/part.js';
import { badSlack } from './slack/part.js';
import { socketMode } from './socket/part.js';
import { setScene } from './trials.js';

/** The parts in the order in which they run, each with its share of the time. */
const parts: readonly { part: Part; share: number }[] = [
  { part: crashPoints, share: 0.6 },
  { part: badSlack, share: 0.25 },
  { part: copies, share: 0.15 },
  { part: pauses, share: 0.1 },
  { part: deploys, share: 0.05 },
  { part: postgres, share: 0.15 },
  { part: backlog, share: 0.1 },
  { part: socketMode, share: 0.1 },
];

/** `npm run faults`: a short run, or with `--minutes 60` one that reaches every point. `--seed` repeats what a run sampled; `--only` runs one part. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { minutes: text, seed: text, only: text } });
  const minutes = Number(values.minutes ?? 4);
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
  if (!(minutes > 0) || !Number.isSafeInteger(seed))
    throw new Error('--minutes takes a number, --seed a whole number.');
  const some = parts.filter(({ part }) => values.only === undefined || values.only.split(',').includes(part.name));
  if (some.length === 0) throw new Error(`--only takes: ${parts.map(({ part }) => part.name).join(', ')}.`);

  const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('What is killed here is the built Caucus, and it could not be built.');
  const cluster = await startTestCluster();
  share(cluster);
  try {
    const shares = some.reduce((sum, { share: each }) => sum + each, 0);
    const figures: { [name: string]: number } = {};
    const scene = await setScene(seed, minutes >= 60);
    const findings = [...scene.findings];
    for (const { part, share: each } of some) {
      const seconds = (minutes * 60 * each) / shares;
      console.log(`\n${part.name} (seed ${seed}, ${Math.round(seconds)} s)`);
      const budget = { seed, seconds, whole: minutes >= 60, say: (line: string) => console.log(line) };
      const done = await part.run(scene, budget).catch((error: Error): Result => brokenOff(part, error));
      for (const [name, n] of Object.entries(done.figures)) figures[name] = (figures[name] ?? 0) + n;
      findings.push(...done.findings);
    }
    await scene.forget();
    console.log(closingLine(figures, findings));
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    await cluster.stop();
  }
}

function closingLine(figures: { [name: string]: number }, findings: readonly Finding[]): string {
  const done = ['points', 'pairs', 'slack', 'schedules'].map((name) => `${name}=${figures[name] ?? 0}`);
  const wrong = (['lost', 'doubled', 'altered', 'stuck'] as const).map((kind) => {
    return `${kind}=${findings.filter((each) => each.kind === kind).length}`;
  });
  return `faults: ${[...done, ...wrong].join(' ')} ${findings.length === 0 ? 'ok' : 'NOT OK'}`;
}

/** The other parts still say what they have to say. */
function brokenOff({ name }: Part, error: Error): Result {
  console.log(`  found: stuck: ${name} broke off: ${error.stack}`);
  return { figures: {}, findings: [{ kind: 'stuck', says: `${name} broke off: ${error.message}` }] };
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  // What a part that broke off has left open must keep nobody waiting.
  .finally(() => process.exit());
