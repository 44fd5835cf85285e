import { type FaultKind, faultName } from '../../src/playground/slack/faults.js';
import { drawnBy } from '../chance.js';
import { coveredBefore } from '../crash/covered.js';
import type { Finding } from '../finding.js';
import type { Budget, Result } from '../part.js';
import { named, type Scene, type Trial, tryAll, type Way } from '../trials.js';
import { neverReached } from './reached.js';

const throttled: readonly FaultKind[] = [
  ...(['http429', 'ratelimited_no_header', 'malformed_retry_after', 'in_body_rate_limited'] as const),
];
/** What leaves open whether Slack has done it. */
const unknown: readonly FaultKind[] = [
  ...(['http500', 'internal_error', 'fatal_error', 'timeout_before', 'timeout_after'] as const),
  ...(['cut_before', 'cut_connection', 'truncated_body', 'ok_without_ts'] as const),
];
/** What Slack may do that passes by: whatever it answers so, the same stands in the end as if all had gone well. */
export const passing: readonly FaultKind[] = [...throttled, ...unknown];

/** Of its time, what is spent at most on one spoiled answer at a time. */
const single = 0.7;
/** So many answers are spoiled in a mixture. Of one post, a third unknown one is no passing fault: a mediator looks then. */
const mixed = 4;
const mostUnknown = 2;

/** Spoils every one of Slack's answers on every path in every way that passes by, one at a time, then several by chance. */
export async function passingFaults(scene: Scene, budget: Budget): Promise<Result> {
  const begun = performance.now();
  const until = (share: number) => begun + budget.seconds * 1000 * share;
  const findings: Finding[] = [];
  const one = scene.ways.flatMap((way) =>
    way.control.made.slack.flatMap((_, index) => passing.map((kind) => spoiled(way, [{ n: index + 1, kind }]))),
  );
  const covered = await coveredBefore('.caucus/faults', 'dist');
  const order = drawnBy(budget.seed, one).filter((each) => !covered.has(named(each)));
  const after = (each: Trial) => covered.add(named(each));
  const once = await tryAll(scene, order, budget, { until: until(single), findings, after });
  const mixtures = mixturesOf(scene.ways, budget.seed);
  const several = await tryAll(scene, mixtures, budget, { until: until(1), findings });

  budget.say(
    `  one answer spoiled in ${once.tried} ways, ${mixed} in ${several.tried} mixtures; of ${one.length} ways ${one.length - order.length + once.tried} are covered by now`,
  );
  const anew = order.length === one.length;
  findings.push(...neverReached(passing.map(faultName), [once, several], { ...budget, whole: budget.whole && anew }));
  return { figures: { slack: once.reached + several.reached }, findings };
}

const spoiled = (way: Way, some: Trial['spoiled']): Trial => ({ way, points: [], spoiled: some });

/** Of each path, some mixtures that the seed chooses. */
function mixturesOf(ways: readonly Way[], seed: number): Trial[] {
  const all = ways.flatMap((way, at) => {
    const calls = way.control.made.slack.map((_, index) => index + 1);
    return calls.map((call) => {
      const draw = seed * 1000 + at * 100 + call;
      const some = [...drawnBy(draw, unknown).slice(0, mostUnknown), ...drawnBy(draw, throttled)].slice(0, mixed);
      const kinds = drawnBy(draw + 1, some);
      const spoils = drawnBy(draw, calls).slice(0, mixed);
      return spoiled(
        way,
        spoils.flatMap((n, index) => kinds.slice(index, index + 1).map((kind) => ({ n, kind }))),
      );
    });
  });
  return drawnBy(seed, all);
}
