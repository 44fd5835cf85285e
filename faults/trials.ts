import { faultName } from '../src/playground/slack/faults.js';
import { eachOf } from '../wall/two-worlds/at-once.js';
import { drawnBy } from './chance.js';
import { mediatorPaths } from './crash/mediators.js';
import { type Path, paths } from './crash/paths.js';
import { differences } from './crash/picture.js';
import { settlingPaths } from './crash/settling.js';
import { type Stages, setStages } from './crash/stages.js';
import { type Mishaps, type Played, tryPath } from './crash/trial.js';
import { type Finding, surely } from './finding.js';
import type { Budget } from './part.js';

const all: readonly Path[] = [...paths, ...settlingPaths, ...mediatorPaths];

/** A path, and how it goes when nothing goes wrong. */
export type Way = { path: Path; control: Played };

/** Where all trials begin, set once for all parts. */
export type Scene = { stages: Stages; ways: Way[]; findings: Finding[]; forget(): Promise<void> };

export type Trial = { way: Way } & Mishaps;

/** What was tried. `reached` counts those in which everything that was to go wrong did; times are in milliseconds. */
export type Done = { tried: number; reached: number; slowest: number; at: Map<string, number> };

/** What is wrong with what stands after a trial. */
export type Judge = (trial: Trial, played: Played) => Finding[];

/** How long to go on; `after` is told of each. Unless it is judged otherwise, all must be as without mishaps. */
type Limit = {
  until: number;
  findings: Finding[];
  after?: (trial: Trial) => Promise<void>;
  judge?: Judge;
};

/** Trials at the same time: they mostly wait, for processes to start and for leases to end. */
const lanes = 3;
/** An empty card may stand up to three times. */
export const moreCards = 2;

/** Sets the stages, and plays each path without any fault, some of them twice: what is not the same then could not be compared. */
export async function setScene(seed: number, whole: boolean): Promise<Scene> {
  const stages = await setStages(seed);
  const findings: Finding[] = [];
  const ways: Way[] = [];
  const twice = drawnBy(seed, all).slice(0, whole ? all.length : 3);
  await eachOf(all, lanes, async (path) => {
    const control = await tryPath(stages[path.stage], path, { points: [], spoiled: [] }, true);
    const again = twice.includes(path) ? await tryPath(stages[path.stage], path) : control;
    const amiss = [...control.failed.map(stuck), ...differences(control.picture, again.picture, 0)];
    for (const { kind, says } of amiss) findings.push({ kind, says: `${path.name}, without any fault: ${says}` });
    ways.push({ path, control });
  });
  ways.sort((one, other) => all.indexOf(one.path) - all.indexOf(other.path));
  return { stages, ways, findings, forget: stages.forget };
}

/** The name of a trial, the same in every run. */
export function named({ way, points, spoiled, strikes = [] }: Trial): string {
  return [
    way.path.name,
    ...points.map(({ of, n, when }) => `killed ${when} ${of} ${n}`),
    ...spoiled.map(({ n, kind }) => `${faultName(kind)} to call ${n}`),
    ...strikes.map(({ n, name }) => `${name} at call ${n}`),
  ].join(' | ');
}

/** Makes these trials until then, and adds what was found. */
export async function tryAll(
  { stages }: Scene,
  trials: readonly Trial[],
  { say }: Budget,
  { until, findings, after, judge }: Limit,
): Promise<Done> {
  const done: Done = { tried: 0, reached: 0, slowest: 0, at: new Map() };
  await eachOf(trials, lanes, async (trial) => {
    if (performance.now() > until) return;
    const { found, played } = await surely(named(trial), () => tried(stages, trial, judge), say);
    done.tried += 1;
    if (played?.at.length === trial.points.length + trial.spoiled.length + (trial.strikes?.length ?? 0))
      done.reached += 1;
    for (const what of played?.at ?? []) done.at.set(what, (done.at.get(what) ?? 0) + 1);
    done.slowest = Math.max(done.slowest, played?.recovery ?? 0);
    for (const { kind, says } of found) {
      findings.push({ kind, says: `${named(trial)}: ${says}` });
      say(`  found: ${kind}: ${findings.at(-1)?.says}`);
    }
    await after?.(trial);
  });
  return done;
}

async function tried(
  stages: Stages,
  trial: Trial,
  judge?: Judge,
): Promise<{ found: Finding[]; played: Played | null }> {
  const { way, ...mishaps } = trial;
  const { path, control } = way;
  try {
    const played = await tryPath(stages[path.stage], path, mishaps, judge !== undefined);
    const wrong = judge ? judge(trial, played) : differences(control.picture, played.picture, moreCards);
    return { found: [...played.failed.map(stuck), ...wrong], played };
  } catch (error) {
    return { found: [stuck((error as Error).message)], played: null };
  }
}

const stuck = (says: string): Finding => ({ kind: 'stuck', says });

/** A command that is typed once more is another one, and a break may be asked for twice. */
export function isAskedAnew({ name }: Path, { kind, says }: Finding): boolean {
  return name === 'asking for a break' && kind === 'doubled' && says.includes('asks for a break');
}
