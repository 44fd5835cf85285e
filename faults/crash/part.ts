import { drawnBy } from '../chance.js';
import type { Finding } from '../finding.js';
import type { Budget, Part, Result } from '../part.js';
import { type Done, named, type Scene, type Trial, tryAll, type Way } from '../trials.js';
import { coveredBefore } from './covered.js';
import type { Played, Point } from './trial.js';

/** Of its time, what is spent at most on killing once. */
const single = 0.7;
/** The way of which every ordered pair of points is tried; of the others a sample. */
const wholly = 'from approval to receipt';

/**
 * Kills the real process at every moment around a round trip to Postgres and a call to Slack, on every path, starts it again and
 * compares what then stands with a run in which nobody was killed; then kills it once more while it recovers. What an earlier
 * run of the same build has tried is not tried again.
 */
export const crashPoints: Part = {
  name: 'crash points',
  async run(scene: Scene, budget: Budget): Promise<Result> {
    const begun = performance.now();
    const until = (share: number) => begun + budget.seconds * 1000 * share;
    const findings: Finding[] = [];
    const covered = await coveredBefore('.caucus/faults', 'dist');
    const points = scene.ways.flatMap((way) => pointsOf(way.control).map((point) => killed(way, point)));
    const after = (each: Trial) => covered.add(named(each));
    const anew = (each: Trial) => !covered.has(named(each));
    const order = drawnBy(budget.seed, points).filter(anew);
    const once = await tryAll(scene, order, budget, { until: until(single), findings, after });

    const pairs = pairsOf(scene.ways, budget.seed);
    const left = pairs.filter(anew);
    const twice = await tryAll(scene, left, budget, { until: until(1), findings, after });
    const sum = (all: Trial[], then: Trial[], { tried }: Done) => ({
      all: all.length,
      by: all.length - then.length + tried,
    });
    say(budget, scene.ways, { once, points: sum(points, order, once), twice, pairs: sum(pairs, left, twice) });
    return { figures: { points: once.reached, pairs: twice.reached }, findings };
  },
};

const killed = (way: Way, ...points: Point[]): Trial => ({ way, points, spoiled: [] });

/** The moments around each round trip and call of a path. */
export function pointsOf({ made }: Played): Point[] {
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
export function changes({ made }: Played, { of, n, when }: Point): boolean {
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
    const pairs = points.flatMap((one) => points.map((other) => killed(way, one, other)));
    const some = way.path.name === wholly ? pairs : drawnBy(seed, pairs).slice(0, points.length);
    for (const each of some) (each.points.every((point) => changes(way.control, point)) ? first : later).push(each);
  }
  return [...drawnBy(seed, first), ...drawnBy(seed, later)];
}

type Covered = { all: number; by: number };
type Sum = { once: Done; points: Covered; twice: Done; pairs: Covered };

function say({ say: tell, seed }: Budget, ways: readonly Way[], { once, points, twice, pairs }: Sum): void {
  const now = ({ all, by }: Covered) => `of ${all} ${by} are covered by now, in this run and those before`;
  tell(`  ${ways.length} paths; killed at ${once.tried} points, ${once.reached} reached; ${now(points)}; seed ${seed}`);
  tell(`  killed again while it recovered, at ${twice.tried} pairs, ${twice.reached} reached; ${now(pairs)}`);
  tell(`  the slowest recovery: ${Math.round(Math.max(once.slowest, twice.slowest))} ms, with a lease of one second`);
}
