import { drawnBy } from '../chance.js';
import { differences, type Picture } from '../crash/picture.js';
import { approvedWords } from '../crash/stages.js';
import type { Finding } from '../finding.js';
import type { Budget, Part, Result } from '../part.js';
import type { Scene } from '../trials.js';
import { type Race, races } from './races.js';
import { atOnce, inTurn, onTheWay, repeated } from './together.js';

/** So many copies at most are on one database. */
const mostCopies = 5;
const clicks = 20;
const moreCards = 2;

/**
 * Several copies on one Postgres, and people who act at the same moment: what stands must be as if they had acted one after the
 * other, in one order or the other. A press that reaches the app twenty times must count once.
 */
export const copies: Part = {
  name: 'copies',
  async run(scene: Scene, budget: Budget): Promise<Result> {
    const until = performance.now() + budget.seconds * 1000;
    const findings: Finding[] = [];
    let schedules = 0;
    const orders = new Map<string, Awaited<ReturnType<typeof inBothOrders>>>();
    for (let round = 0; performance.now() < until || (budget.whole && round === 0); round += 1) {
      for (const race of drawnBy(budget.seed + round, races)) {
        if (performance.now() > until && !(budget.whole && round === 0)) break;
        const serial = orders.get(race.name) ?? (await inBothOrders(scene, race, findings));
        orders.set(race.name, serial);
        const many = 2 + ((budget.seed + round) % (mostCopies - 1));
        const picture = await atOnce(scene.stages[race.stage], race.acts, many);
        schedules += 1;
        const wrong = race.heard
          ? [neverAllowed(serial, picture)]
          : serial.map((order) => differences(order, picture, moreCards));
        if (wrong.every((each) => each.length > 0)) {
          const [shorter = []] = wrong.sort((one, other) => one.length - other.length);
          findings.push(...shorter.map(({ kind, says }) => ({ kind, says: `${race.name}, ${many} copies: ${says}` })));
        }
      }
    }
    schedules += await twentyClicks(scene, budget, findings);
    for (const { kind, says } of findings) budget.say(`  found: ${kind}: ${says}`);
    budget.say(
      `  ${schedules} schedules of ${orders.size} races, with two to ${mostCopies} copies; seed ${budget.seed}`,
    );
    return { figures: { schedules }, findings };
  },
};

/** However it went: the log is in a legal order, and the words stand nowhere more often than in one order or the other. */
function neverAllowed(serial: readonly Picture[], { places, amiss }: Picture): Finding[] {
  const times = (lines: readonly string[] = []) => lines.filter((line) => line.includes(approvedWords)).length;
  const found = amiss.map((says): Finding => ({ kind: 'stuck', says }));
  for (const [where, lines] of places) {
    const most = Math.max(...serial.map((order) => times(order.places.get(where))));
    if (times(lines) > most) found.push({ kind: 'doubled', says: `${where}: ${approvedWords}` });
  }
  return found;
}

/** A race in which nothing comes of anything would show nothing: that is a finding too. */
async function inBothOrders({ stages }: Scene, { name, stage, acts, between }: Race, findings: Finding[]) {
  const [untouched, ...both] = [
    await inTurn(stages[stage], acts, []),
    await inTurn(stages[stage], acts, [0, 1]),
    await inTurn(stages[stage], acts, [1, 0]),
    ...(between ? [await onTheWay(stages[stage], acts)] : []),
  ];
  if (untouched && both.some((order) => differences(untouched, order, 0).length === 0)) {
    findings.push({ kind: 'stuck', says: `${name}: nothing comes of it` });
  }
  return both;
}

/** One path in a short run, all of one press in a whole one. */
async function twentyClicks(scene: Scene, { seed, whole }: Budget, findings: Finding[]): Promise<number> {
  const single = scene.ways.filter(({ path }) => path.steps.length === 1);
  const some = whole ? single : drawnBy(seed, single).slice(0, 2);
  for (const { path, control } of some) {
    const [step] = path.steps;
    if (!step) continue;
    const picture = await repeated(scene.stages[path.stage], step, clicks, 3);
    const wrong = differences(control.picture, picture, moreCards);
    findings.push(...wrong.map(({ kind, says }) => ({ kind, says: `${path.name}, ${clicks} times at once: ${says}` })));
  }
  return some.length;
}
