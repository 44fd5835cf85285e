import { eachOf } from '../../wall/two-worlds/at-once.js';
import { drawnBy } from '../chance.js';
import { coveredBefore } from '../crash/covered.js';
import { pointsOf } from '../crash/part.js';
import { differences } from '../crash/picture.js';
import type { Finding } from '../finding.js';
import type { Budget, Part, Result } from '../part.js';
import type { Scene } from '../trials.js';
import { tryPause } from './paused.js';

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
    const points = pointsOf(way.control).map((point) => ({ point, name: `${point.when} ${point.of} ${point.n}` }));
    const left = drawnBy(budget.seed, points).filter(({ name }) => !covered.has(name));
    let [reached, tried] = [0, 0];
    await eachOf(left, lanes, async ({ point, name }) => {
      if (performance.now() > until && tried > 0) return;
      tried += 1;
      let [found, at] = [[] as Finding[], null as string | null];
      try {
        const paused = await tryPause(scene.stages[way.path.stage], way.path, point);
        ({ at } = paused);
        found = [...paused.found, ...differences(way.control.picture, paused.picture, moreCards)];
      } catch (error) {
        found = [{ kind: 'stuck', says: (error as Error).message }];
      }
      if (at !== null) reached += 1;
      for (const { kind, says } of found) {
        findings.push({ kind, says: `stopped for a while ${at ?? name}: ${says}` });
        budget.say(`  found: ${kind}: ${findings.at(-1)?.says}`);
      }
      await covered.add(name);
    });
    const sum = points.length - left.length + tried;
    budget.say(
      `  ${wholly}: stopped for a while at ${tried} points, of which ${reached} were reached; seed ${budget.seed}`,
    );
    budget.say(`  of ${points.length} points ${sum} are covered by now, in this run and those before`);
    return { figures: { schedules: reached }, findings };
  },
};
