import { drawnBy } from '../chance.js';
import type { Finding } from '../finding.js';
import type { Budget, Part, Result } from '../part.js';
import { coveredBefore } from './covered.js';
import { type Path, paths } from './paths.js';
import { differences } from './picture.js';
import { type Stages, setStages } from './stages.js';
import { type Played, type Point, tryPath } from './trial.js';

/** Trials at the same time: they mostly wait, for processes to start and for leases to end. */
const lanes = 3;
/** Of its time, what is spent at most on killing once. */
const single = 0.7;
/** The way of which every ordered pair of points is tried; of the others a sample. */
const wholly = 'from approval to receipt';

type Way = { path: Path; control: Played };
type Trial = { way: Way; points: Point[] };

/**
 * Kills the real process at every moment around a round trip to Postgres and a call to Slack, on every path, starts it again and
 * compares what then stands with a run in which nobody was killed; then kills it once more while it recovers. Pairs that an
 * earlier run of the same build has tried are not tried again.
 */
export const crashPoints: Part = {
  name: 'crash points',
  async run(budget: Budget): Promise<Result> {
    const begun = performance.now();
    const until = (share: number) => begun + budget.seconds * 1000 * share;
    const covered = await coveredBefore('.caucus/faults', 'dist');
    const stages = await setStages(budget.seed);
    try {
      const findings: Finding[] = [];
      const ways = await controls(stages, budget, findings);
      const points = ways.flatMap((way) => pointsOf(way.control).map((point): Trial => ({ way, points: [point] })));
      const once = await tryAll(stages, drawnBy(budget.seed, points), budget, until(single), findings);
      const pairs = pairsOf(ways, budget.seed);
      const left = pairs.filter((each) => !covered.has(named(each)));
      const twice = await tryAll(stages, left, budget, until(1), findings, (each) => covered.add(named(each)));
      const coveredBy = pairs.length - left.length + twice.tried;
      say(budget, ways, { once, all: points.length, twice, coveredBy, pairs: pairs.length });
      return { figures: { points: once.reached, pairs: twice.reached }, findings };
    } finally {
      await stages.forget();
    }
  },
};

/** Each path as it goes when nobody is killed, some of them twice: what is not the same then could not be compared. */
async function controls(stages: Stages, { seed, whole }: Budget, findings: Finding[]): Promise<Way[]> {
  const ways: Way[] = [];
  const twice = drawnBy(seed, paths).slice(0, whole ? paths.length : 3);
  await eachIn([...paths], lanes, async (path) => {
    const control = await tryPath(stages[path.stage], path, []);
    const again = twice.includes(path) ? await tryPath(stages[path.stage], path, []) : control;
    const amiss = [...control.failed.map(stuck), ...differences(control.picture, again.picture, 0)];
    for (const { kind, says } of amiss) findings.push({ kind, says: `${path.name}, without any fault: ${says}` });
    ways.push({ path, control });
  });
  return ways.sort((one, other) => paths.indexOf(one.path) - paths.indexOf(other.path));
}

function pointsOf({ made }: Played): Point[] {
  return (['sql', 'slack'] as const).flatMap((of) =>
    made[of].flatMap((_, index): Point[] => [
      { of, n: index + 1, when: 'before' },
      { of, n: index + 1, when: 'after' },
    ]),
  );
}

/** Names of statements, and beginnings of others, that only read: what stands is the same before and after them. */
const reads = /^(select|read|find|next delivery|throttled|standing card|settings)/;
const asks = /^(users\.|auth\.|conversations\.(info|members))/;

/** Whether something may be otherwise on both sides of this point. */
function changes({ made }: Played, { of, n, when }: Point): boolean {
  return when === 'after' && !(of === 'sql' ? reads : asks).test(made[of][n - 1] ?? '');
}

/**
 * Every ordered pair of the way from approval to receipt, those first in which something changes at both, and a sample of the
 * others' among them.
 */
function pairsOf(ways: readonly Way[], seed: number): Trial[] {
  const [first, later]: [Trial[], Trial[]] = [[], []];
  for (const way of ways) {
    const points = pointsOf(way.control);
    const pairs = points.flatMap((one) => points.map((other): Trial => ({ way, points: [one, other] })));
    const some = way.path.name === wholly ? pairs : drawnBy(seed, pairs).slice(0, points.length);
    for (const each of some) (each.points.every((point) => changes(way.control, point)) ? first : later).push(each);
  }
  return [...drawnBy(seed, first), ...drawnBy(seed, later)];
}

function named({ way, points }: Trial): string {
  return [way.path.name, ...points.map(({ of, n, when }) => `${when} ${of} ${n}`)].join(' | ');
}

type Done = { tried: number; reached: number; slowest: number };

async function tryAll(
  stages: Stages,
  trials: readonly Trial[],
  { whole, say: tell }: Budget,
  until: number,
  findings: Finding[],
  after: (trial: Trial) => Promise<void> = async () => undefined,
): Promise<Done> {
  const done: Done = { tried: 0, reached: 0, slowest: 0 };
  await eachIn([...trials], lanes, async (trial) => {
    if (performance.now() > until && !(whole && trial.points.length === 1)) return;
    let { found, played } = await tried(stages, trial);
    // Nothing lost, doubled or altered, and yet not settled: a busy machine may do that once, a fault does it again.
    if (found.length > 0 && found.every(({ kind }) => kind === 'stuck')) {
      tell(`  tried again: ${named(trial)}: ${found[0]?.says}`);
      ({ found, played } = await tried(stages, trial));
    }
    // A point that comes later than everything the app had to do is none.
    if (played?.reached.length === trial.points.length) done.reached += 1;
    done.slowest = Math.max(done.slowest, played?.recovery ?? 0);
    done.tried += 1;
    for (const { kind, says } of found) {
      findings.push({ kind, says: `${named(trial)}: ${says}` });
      tell(`  found: ${kind}: ${findings.at(-1)?.says}`);
    }
    await after(trial);
  });
  return done;
}

async function tried(stages: Stages, { way, points }: Trial): Promise<{ found: Finding[]; played: Played | null }> {
  const { path, control } = way;
  try {
    const played = await tryPath(stages[path.stage], path, points);
    const different = differences(control.picture, played.picture, 2 * points.length);
    return { found: [...played.failed.map(stuck), ...different], played };
  } catch (error) {
    return { found: [stuck((error as Error).message)], played: null };
  }
}

const stuck = (says: string): Finding => ({ kind: 'stuck', says });

type Sum = { once: Done; all: number; twice: Done; coveredBy: number; pairs: number };

function say({ say: tell, seed }: Budget, ways: readonly Way[], { once, all, twice, coveredBy, pairs }: Sum): void {
  tell(
    `  ${ways.length} paths; killed once at ${once.tried} of ${all} points, of which ${once.reached} were reached; seed ${seed}`,
  );
  tell(
    `  killed twice at ${twice.tried} pairs; of ${pairs} pairs ${coveredBy} are covered by now, in this run and those before`,
  );
  tell(`  the slowest recovery: ${Math.round(Math.max(once.slowest, twice.slowest))} ms, with a lease of one second`);
}

async function eachIn<Each>(list: Each[], atOnce: number, work: (each: Each) => Promise<void>): Promise<void> {
  const lane = async () => {
    for (let next = list.shift(); next !== undefined; next = list.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
