import { drawnBy } from '../chance.js';
import type { Finding } from '../finding.js';
import type { Budget, Part, Result } from '../part.js';
import { type Path, paths } from './paths.js';
import { differences } from './picture.js';
import { type Stages, setStages } from './stages.js';
import { type Played, type Point, tryPath } from './trial.js';

/** Trials at the same time: they mostly wait, for processes to start and for leases to end. */
const lanes = 3;
/** Of its time, what is spent on killing once. */
const single = 0.6;
/** The way of which every ordered pair of points is tried; of the others a sample. */
const wholly = 'from approval to receipt';

type Way = { path: Path; control: Played };
type Trial = { way: Way; points: Point[] };

/**
 * Kills the real process at every moment around a round trip to Postgres and a call to Slack, on every path, starts it again and
 * compares what then stands with a run in which nobody was killed; then kills it once more while it recovers.
 */
export const crashPoints: Part = {
  name: 'crash points',
  async run(budget: Budget): Promise<Result> {
    const until = (share: number) => performance.now() + budget.seconds * 1000 * share;
    const stages = await setStages(budget.seed);
    try {
      const findings: Finding[] = [];
      const ways = await controls(stages, findings);
      const points = ways.flatMap((way) =>
        pointsOf(way.control.counts).map((point): Trial => ({ way, points: [point] })),
      );
      const once = await tryAll(stages, drawnBy(budget.seed, points), budget, until(single), findings);
      const pairs = pairsOf(ways, budget.seed);
      const twice = await tryAll(stages, pairs, budget, until(1 - single), findings);
      say(budget, ways, { once, all: points.length, twice, pairs: pairs.length });
      return { figures: { points: once.reached, pairs: twice.reached }, findings };
    } finally {
      await stages.forget();
    }
  },
};

/** Each path as it goes when nobody is killed, twice: what is not the same then could not be compared. */
async function controls(stages: Stages, findings: Finding[]): Promise<Way[]> {
  const ways: Way[] = [];
  await eachIn([...paths], lanes, async (path) => {
    const control = await tryPath(stages[path.stage], path, [], new Set());
    const again = await tryPath(stages[path.stage], path, [], control.cardTexts);
    const amiss = [...control.failed.map(stuck), ...differences(control.picture, again.picture, 0)];
    for (const { kind, says } of amiss) findings.push({ kind, says: `${path.name}, without any fault: ${says}` });
    ways.push({ path, control });
  });
  return ways.sort((one, other) => paths.indexOf(one.path) - paths.indexOf(other.path));
}

function pointsOf({ sql, slack }: Played['counts']): Point[] {
  const around = (of: Point['of'], count: number) =>
    Array.from({ length: count }, (_, index) => index + 1).flatMap((n): Point[] => [
      { of, n, when: 'before' },
      { of, n, when: 'after' },
    ]);
  return [...around('sql', sql), ...around('slack', slack)];
}

/** Every ordered pair of the way from approval to receipt, in an order of the seed's, with a sample of the others among them. */
function pairsOf(ways: readonly Way[], seed: number): Trial[] {
  const all = ways.flatMap((way): Trial[] => {
    const points = pointsOf(way.control.counts);
    const pairs = points.flatMap((one) => points.map((other): Trial => ({ way, points: [one, other] })));
    return way.path.name === wholly ? pairs : drawnBy(seed, pairs).slice(0, points.length);
  });
  return drawnBy(seed, all);
}

type Done = { tried: number; reached: number; slowest: number };

async function tryAll(
  stages: Stages,
  trials: readonly Trial[],
  { whole, say: tell }: Budget,
  until: number,
  findings: Finding[],
): Promise<Done> {
  const done: Done = { tried: 0, reached: 0, slowest: 0 };
  await eachIn([...trials], lanes, async ({ way, points }) => {
    if (performance.now() > until && !(whole && points.length === 1)) return;
    const { path, control } = way;
    const played = await tryPath(stages[path.stage], path, points, control.cardTexts).catch((error: Error) => {
      const killed = points.map(({ when, of, n }) => `${when} ${of} ${n}`).join(', then ');
      findings.push({ kind: 'stuck', says: `${path.name}, killed ${killed}: ${error.message}` });
      tell(`  found: stuck: ${findings.at(-1)?.says}`);
    });
    if (!played) return;
    done.tried += 1;
    // A point that comes later than everything the app had to do is none.
    if (played.reached.length === points.length) done.reached += 1;
    done.slowest = Math.max(done.slowest, played.recovery);
    const wrong = [...played.failed.map(stuck), ...differences(control.picture, played.picture, 2 * points.length)];
    for (const { kind, says } of wrong) {
      findings.push({ kind, says: `${path.name}, killed ${played.at.join(', then ')}: ${says}` });
      tell(`  found: ${kind}: ${findings.at(-1)?.says}`);
    }
  });
  return done;
}

const stuck = (says: string): Finding => ({ kind: 'stuck', says });

type Sum = { once: Done; all: number; twice: Done; pairs: number };

function say({ say: tell, seed }: Budget, ways: readonly Way[], { once, all, twice, pairs }: Sum): void {
  tell(
    `  ${ways.length} paths; killed once at ${once.reached} of ${all} points, and again at ${twice.reached} of ${pairs} pairs; seed ${seed}`,
  );
  tell(`  the slowest recovery: ${Math.round(Math.max(once.slowest, twice.slowest))} ms, with a lease of one second`);
}

async function eachIn<Each>(list: Each[], atOnce: number, work: (each: Each) => Promise<void>): Promise<void> {
  const lane = async () => {
    for (let next = list.shift(); next !== undefined; next = list.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
