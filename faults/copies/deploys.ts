import { eachOf } from '../../wall/two-worlds/at-once.js';
import { drawnBy } from '../chance.js';
import { differences } from '../crash/picture.js';
import type { Finding } from '../finding.js';
import type { Budget, Part, Result } from '../part.js';
import type { Scene } from '../trials.js';
import { tryDeploy } from './deployed.js';

/** Two copies and their successors are many processes. */
const lanes = 2;

/** A new version takes the place of the running copies in the middle of a path: nothing is lost, and everybody is answered. */
export const deploys: Part = {
  name: 'deploys',
  async run(scene: Scene, budget: Budget): Promise<Result> {
    const until = performance.now() + budget.seconds * 1000;
    const findings: Finding[] = [];
    const every = scene.ways.flatMap((way) => way.control.made.sql.map((_, index) => ({ way, n: index + 1 })));
    let [reached, tried] = [0, 0];
    await eachOf(drawnBy(budget.seed, every), lanes, async ({ way, n }) => {
      if (performance.now() > until && tried > 0) return;
      tried += 1;
      const { path, control } = way;
      let [found, at] = [[] as Finding[], null as string | null];
      try {
        const deployed = await tryDeploy(scene.stages[path.stage], path, n);
        ({ at } = deployed);
        // Whoever is asked to stop finishes what it has begun, so no card may stand there twice.
        found = [...deployed.found, ...differences(control.picture, deployed.picture, 0)];
      } catch (error) {
        found = [{ kind: 'stuck', says: (error as Error).message }];
      }
      if (at !== null) reached += 1;
      for (const { kind, says } of found) {
        findings.push({ kind, says: `${path.name}, a new version at ${at ?? n}: ${says}` });
        budget.say(`  found: ${kind}: ${findings.at(-1)?.says}`);
      }
    });
    budget.say(
      `  ${tried} times a new version in the middle of a path, ${reached} of them reached; seed ${budget.seed}`,
    );
    return { figures: { schedules: reached }, findings };
  },
};
