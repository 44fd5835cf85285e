import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cast } from '../src/playground/scene/cast.js';
import { judge } from '../story/verdict.js';
import { startTestCluster, type TestCluster } from '../test/support/cluster.js';
import { hrRows, keptFaults, loggedFaults } from './kept.js';
import { type Play, plays } from './plays.js';
import { downgradeFaults } from './refused.js';
import { releaseBefore, unpack } from './releases.js';
import { openStand, runs, type Stand, type Versions } from './stand.js';

/**
 * `npm run upgrades` plays the story from the release before to this version without stopping: tables are brought up to date
 * while the old version runs, both run beside each other, and the old one goes. `--seed` says which of both takes which request.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, only: { type: 'string' } } });
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
  const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  if (built.status !== 0 || !existsSync('dist/src/start.js')) throw new Error('This version could not be built.');
  const before = releaseBefore();
  const old = unpack(before);
  const cluster = await startTestCluster();
  console.log(`From ${before.version} (commit ${before.commit.slice(0, 7)}); seed ${seed}`);
  try {
    const versions = { old: path.join(old.folder, 'dist'), new: 'dist' };
    const some = plays.filter(({ name }) => values.only === undefined || name === values.only);
    const found = await Promise.all(some.map((play) => tried(cluster, versions, play, seed)));
    const faults = found.flat();
    for (const fault of faults) console.log(`Found: ${fault}`);
    console.log(
      `upgrades: plays=${some.length} from=${before.version} found=${faults.length} ${faults.length === 0 ? 'ok' : 'NOT OK'}`,
    );
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await cluster.stop();
    old.forget();
  }
}

/** Plays it from an empty database, which the release before makes; gives what is wrong with what then stands. */
async function tried(cluster: TestCluster, versions: Versions, { name, plays }: Play, seed: number): Promise<string[]> {
  const began = performance.now();
  const stand = await openStand(cluster, versions, name, seed);
  const faults: string[] = [];
  try {
    await runs({}, '--input-type=module', '-e', oldMigrates(versions.old, stand.ownerUrl));
    const played = await plays(stand, async () => {
      faults.push(...(await migrates(stand, name)));
    });
    faults.push(
      ...stand.missed().map((beat) => `The tables were never brought up to date: no beat is called "${beat}"`),
    );
    // Which verbs the story uses is its own to say, and here some are on half of the screens only.
    const { findings } = judge(stand, played.faults, played.taps);
    faults.push(...findings.filter((each) => !each.startsWith('Nobody used ')));
    faults.push(...(await keptFaults(stand)), ...loggedFaults(stand), ...(await downgradeFaults(stand)));
  } catch (error) {
    faults.push((error as Error).stack ?? 'It broke off.');
  } finally {
    await stand.stop();
  }
  console.log(`  ${name}: ${Math.round((performance.now() - began) / 1000)} s`);
  return faults.map((fault) => `${name}: ${fault}`);
}

function oldMigrates(dist: string, ownerUrl: string): string {
  const file = JSON.stringify(path.resolve(dist, 'src/store/migrations.js'));
  return `const { migrate } = await import(${file}); await migrate(${JSON.stringify(ownerUrl)});`;
}

/** Brings the tables up to date as whoever runs Caucus does, while people ask; gives who was not answered, and what changed for HR. */
async function migrates(stand: Stand, name: string): Promise<string[]> {
  const before = await hrRows(stand);
  let over = false;
  const asking = asksUntil(stand, () => over);
  const said = await runs({ DATABASE_URL_OWNER: stand.ownerUrl }, '--import', 'tsx', 'scripts/migrate.ts').finally(
    () => {
      over = true;
    },
  );
  console.log(`  ${name}: ${said.trim()}`);
  const faults = await asking;
  const after = await hrRows(stand);
  return before.every((row) => after.includes(row)) ? faults : [...faults, 'What HR has is not as before.'];
}

/** People who do nothing else then read, and the administrator saves the settings as they are, over and over. */
async function asksUntil(stand: Stand, over: () => boolean): Promise<string[]> {
  const faults: string[] = [];
  const answered = (what: string, failure: string | undefined) => {
    if (failure !== undefined)
      faults.push(`While the tables were brought up to date, ${what} was not answered: ${failure}`);
  };
  const asks = async (id: string, line: string) => {
    while (!over()) {
      const { answer, failure } = await stand.person(id).command(line, { in: 'dm' });
      answered(line, failure ?? (answer === undefined ? 'nothing came' : undefined));
    }
  };
  await Promise.all([asks(cast.hr, '/caucus log'), asks(cast.eve, '/caucus status'), asks(cast.dev, '/caucus help')]);
  return faults;
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
