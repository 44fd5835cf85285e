import type { FaultKind, Slack } from '../../src/playground/slack/index.js';
import { drawnBy } from '../chance.js';
import { team } from '../crash/place.js';
import type { Strike } from '../crash/trial.js';
import type { Finding } from '../finding.js';
import type { Budget, Result } from '../part.js';
import { type Scene, type Trial, tryAll, type Way } from '../trials.js';
import { neverReached } from './reached.js';

/** Milliseconds: minutes are seconds here, as the lease is one second; all cards that a post may lose would be lost by then. */
const awayMs = 7000;

const passed = () => new Promise<void>((resolve) => setTimeout(resolve, awayMs));

const outages: readonly Omit<Strike, 'n'>[] = [
  answering('an outage that hangs', 'timeout_before'),
  answering('an outage that answers 503', 'http503'),
  {
    name: 'an outage that refuses connections',
    async begins({ place: { slack } }) {
      await slack.refuseConnections();
      await passed();
      await slack.listenAgain();
    },
  },
];

/** Every call is answered so, until it is over. */
function answering(name: string, kind: FaultKind): Omit<Strike, 'n'> {
  return {
    name,
    async begins({ place }) {
      const over = isOver(place.slack, kind);
      await passed();
      over();
    },
  };
}

function isOver(slack: Slack, kind: FaultKind): () => void {
  let away = true;
  slack.faults.next({ method: '*', workspace: team, kind, times: Number.POSITIVE_INFINITY, match: () => away });
  return () => {
    away = false;
  };
}

/** Takes Slack away for a while in the middle of each path, in three ways; then all must come as if it had never been away. */
export async function outage(scene: Scene, budget: Budget): Promise<Result> {
  const until = performance.now() + budget.seconds * 1000;
  const findings: Finding[] = [];
  const trials = drawnBy(budget.seed, scene.ways).flatMap((way, at) => inTheMiddle(way, budget.seed + at));
  const done = await tryAll(scene, trials, budget, { until, findings });
  budget.say(`  Slack away for ${awayMs / 1000} s, standing for minutes, in ${done.tried} of ${trials.length} ways`);
  findings.push(
    ...neverReached(
      outages.map(({ name }) => name),
      [done],
      budget,
    ),
  );
  return { figures: { slack: done.reached }, findings };
}

/** Each from another of its calls on, which the seed chooses, but for the last ones, after which nothing more is asked for. */
function inTheMiddle(way: Way, seed: number): Trial[] {
  const all = way.control.made.slack.map((_, index) => index + 1);
  const calls = drawnBy(seed, all.slice(0, Math.ceil((all.length * 2) / 3)));
  return outages.flatMap((each, at) => {
    const n = calls[at % calls.length];
    return n === undefined ? [] : [{ way, points: [], spoiled: [], strikes: [{ ...each, n }] }];
  });
}
