import { type FaultKind, faultName } from '../../src/playground/slack/faults.js';
import { drawnBy } from '../chance.js';
import { coveredBefore } from '../crash/covered.js';
import { differences } from '../crash/picture.js';
import type { Strike } from '../crash/trial.js';
import type { Finding } from '../finding.js';
import type { Budget, Result } from '../part.js';
import { type Judge, moreCards, named, type Scene, type Trial, tryAll, type Way } from '../trials.js';
import { afterwards, stillKept } from './oracle.js';
import { passing } from './passing.js';
import { neverReached } from './reached.js';
import { deletion, passesBy, strikes, strikesAt } from './strikes.js';

const errors = (...codes: string[]): FaultKind[] => codes.map((error) => ({ error }));

/** Slack lets the app in no more: nothing is done, all waits, and comes once it is let in again. */
const lockedOut = errors('token_revoked', 'invalid_auth', 'account_inactive');
const gone = errors('is_archived', 'channel_not_found', 'not_in_channel');
const inPost = errors('msg_too_long', 'restricted_action');
const inUpdate = errors(
  'message_not_found',
  'edit_window_closed',
  'cant_update_message',
  'msg_too_long',
  'is_inactive',
);

/** What Slack may answer to a call of this method and mean it. */
function refusing(method: string): FaultKind[] {
  switch (method) {
    case 'chat.postMessage':
      return [...gone, ...inPost];
    case 'chat.update':
      return ['altered_text', ...gone, ...inUpdate];
    default:
      return method.startsWith('conversations.')
        ? [...gone, ...errors('restricted_action')]
        : errors('restricted_action');
  }
}

const allKinds = [...lockedOut, 'altered_text', ...gone, ...inPost, ...inUpdate] as const;

/** Of its time, what is spent at most on one refusal at a time. */
const single = 0.7;

/**
 * Lets Slack refuse each call on each path for good, in every way that it has for such a call, or takes away beneath it what the
 * call is about; then several by chance, also with what passes by. Trials of earlier runs of the same build are not made again.
 */
export async function refusals(scene: Scene, budget: Budget): Promise<Result> {
  const begun = performance.now();
  const until = (share: number) => begun + budget.seconds * 1000 * share;
  const findings: Finding[] = [];
  const covered = await coveredBefore('.caucus/faults', 'dist');
  const one = scene.ways.flatMap((way) =>
    way.control.made.slack.flatMap((method, index) => refusedAt(way, method, index + 1)),
  );
  const left = drawnBy(budget.seed, one).filter((each) => !covered.has(named(each)));
  const after = (each: Trial) => covered.add(named(each));
  const once = await tryAll(scene, left, budget, { until: until(single), findings, after, judge });
  const mixtures = mixturesOf(scene.ways, budget.seed);
  const several = await tryAll(scene, mixtures, budget, { until: until(1), findings, judge });

  const coveredBy = one.length - left.length + once.tried;
  budget.say(
    `  refused in ${once.tried} ways, ${several.tried} mixtures; of ${one.length} ways ${coveredBy} are covered by now`,
  );
  const kinds = [...new Set(allKinds.map(faultName)), ...strikes.map(({ name }) => name)];
  findings.push(
    ...neverReached(kinds, [once, several], { ...budget, whole: budget.whole && left.length === one.length }),
  );
  return { figures: { slack: once.reached + several.reached }, findings };
}

const trialOf = (way: Way, spoiled: Trial['spoiled'], struck: readonly Strike[] = []): Trial => {
  return { way, points: [], spoiled, strikes: struck };
};

function refusedAt(way: Way, method: string, n: number): Trial[] {
  return [
    ...[...lockedOut, ...refusing(method)].map((kind) => trialOf(way, [{ n, kind }])),
    ...strikesAt(method, n).map((strike) => trialOf(way, [], [strike])),
  ];
}

/** Of each path, some refusals that the seed chooses, each with something that passes by and another refusal. */
function mixturesOf(ways: readonly Way[], seed: number): Trial[] {
  const all = ways.flatMap((way, at) => {
    const calls = way.control.made.slack.map((method, index) => ({ method, n: index + 1 }));
    return calls.map((call) => {
      const draw = seed * 1000 + at * 100 + call.n;
      const [one, two, three] = drawnBy(draw, calls);
      const refused = [one, two].flatMap((each, index) => {
        const [kind] = each ? drawnBy(draw + index, refusing(each.method)) : [];
        return each && kind ? [{ n: each.n, kind }] : [];
      });
      const [kind] = drawnBy(draw, passing);
      return trialOf(way, [...refused, ...(three && kind ? [{ n: three.n, kind }] : [])]);
    });
  });
  return drawnBy(seed, all);
}

const locks = lockedOut.map(faultName);

/** What only waits must come as without it; all else must be kept as far as it can be, and said. */
const judge: Judge = ({ way: { control }, spoiled, strikes: struck = [] }, played) => {
  const waits = spoiled.every(({ kind }) => locks.includes(faultName(kind))) && struck.every(passesBy);
  if (!waits)
    return stillKept(
      control,
      played,
      struck.some(({ name }) => name === deletion) ||
        spoiled.some(({ kind }) => faultName(kind) === 'message_not_found'),
    );
  return [...differences(control.picture, played.picture, moreCards), ...afterwards(control, played)];
};
