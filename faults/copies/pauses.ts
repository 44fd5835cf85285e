import { eachOf } from '../../wall/two-worlds/at-once.js';
import { drawnBy } from '../chance.js';
import { coveredBefore } from '../crash/covered.js';
import { changes, pointsOf } from '../crash/part.js';
import { differences } from '../crash/picture.js';
import type { Point } from '../crash/trial.js';
import type { Finding } from '../finding.js';
import type { Budget, Part, Result } from '../part.js';
import type { Scene, Way } from '../trials.js';
import { type Pause, tryPause } from './paused.js';

const lanes = 3;
const moreCards = 2;
/** The way that is gone through point by point. */
const wholly = 'from approval to receipt';

/**
 * A copy that is stopped at a point of the way from approval to receipt, and goes on once another has finished everything: what
 * it then still does must change nothing. Points that an earlier run of the same build has tried are not tried again.
 */
export const pauses: Part = {
  name: 'pauses',
  async run(scene: Scene, budget: Budget): Promise<Result> {
    const until = performance.now() + budget.seconds * 1000;
    const findings: Finding[] = [];
    const covered = await coveredBefore('.caucus/faults/pauses', 'dist');
    const way = scene.ways.find(({ path }) => path.name === wholly);
    if (!way) throw new Error(`There is no way ${wholly}`);
    const all = pausesOf(way, budget.seed);
    const left = all.filter(({ name }) => !covered.has(name));
    let [reached, tried] = [0, 0];
    await eachOf(left, lanes, async ({ name, pause }) => {
      if (performance.now() > until && tried > 0) return;
      tried += 1;
      let [found, at] = [[] as Finding[], [] as string[]];
      try {
        const paused = await tryPause(scene.stages[way.path.stage], way.path, pause);
        ({ at } = paused);
        found = [...paused.found, ...differences(way.control.picture, paused.picture, moreCards)];
      } catch (error) {
        found = [{ kind: 'stuck', says: (error as Error).message }];
      }
      if (at.length === (pause.other === null ? 1 : 2)) reached += 1;
      for (const { kind, says } of found) {
        findings.push({ kind, says: `${name}; stopped ${at.join(', the other ')}: ${says}` });
        budget.say(`  found: ${kind}: ${findings.at(-1)?.says}`);
      }
      if (found.length === 0) await covered.add(name);
    });
    const sum = all.length - left.length + tried;
    budget.say(
      `  ${wholly}: a copy stopped for a while ${tried} times, ${reached} of them reached; seed ${budget.seed}`,
    );
    budget.say(`  of ${all.length} such pauses ${sum} are covered by now, in this run and those before`);
    return { figures: { schedules: reached }, findings };
  },
};

/** Where the other copy may be when the first wakes before it has finished: around its first calls to Slack, the first of which asks who it is. */
const soon = 10;

/**
 * Every point, with the other copy finishing; and each at which the first has just changed something, with the other around each
 * of its first calls when the first wakes. Of these as many are taken as of the others.
 */
function pausesOf(way: Way, seed: number): { name: string; pause: Pause }[] {
  const points = pointsOf(way.control);
  const calls = Array.from({ length: soon }, (_, index) => index + 1);
  const others = calls.flatMap((n): Point[] => [
    { of: 'slack', n, when: 'before' },
    { of: 'slack', n, when: 'after' },
  ]);
  const changing = points.filter((point) => changes(way.control, point));
  const crossed = changing.flatMap((first) => others.map((other): Pause => ({ first, other })));
  const alone = points.map((first): Pause => ({ first, other: null }));
  const named = ({ of, n, when }: Point) => `${when} ${of} ${n}`;
  return drawnBy(seed, [...alone, ...drawnBy(seed, crossed).slice(0, alone.length)]).map((pause) => ({
    name: [named(pause.first), ...(pause.other ? [named(pause.other)] : [])].join(' | '),
    pause,
  }));
}
