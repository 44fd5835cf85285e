import { eachOf } from '../../wall/two-worlds/at-once.js';
import { drawnBy } from '../chance.js';
import { differences } from '../crash/picture.js';
import { type Finding, surely } from '../finding.js';
import type { Budget, Part, Result } from '../part.js';
import { isAskedAnew, type Scene, type Way } from '../trials.js';
import { tryExhausted } from './exhausted.js';
import { type Tried, tryTrouble } from './trial.js';
import { isCommit, type Spot, type Trouble, type TroubleKind, troubleKinds } from './trouble.js';

const lanes = 3;
const moreCards = 2;
/** Of its time, what is spent at most before the server itself crashes, which only one trial at a time can stand. */
const together = 0.6;

const isRestart = (kind: TroubleKind) => kind.startsWith('restart');

type Trial = { way: Way; trouble: Trouble };

/**
 * Postgres in trouble at one round trip of each path: cut connections, dead lines, refusals, a crash; and all of the app's
 * connections taken. People must be told the truth of what they asked, and in the end all must stand as if nothing had been.
 */
export const postgres: Part = {
  name: 'postgres',
  async run(scene: Scene, budget: Budget): Promise<Result> {
    const begun = performance.now();
    const until = (share: number) => begun + budget.seconds * 1000 * share;
    const findings: Finding[] = [];
    const controls = new Map<string, Promise<Tried>>();
    const reached = new Map<string, number>();
    const count = (at: string) => reached.set(at, (reached.get(at) ?? 0) + 1);
    const time = (share: number, tried: number) => performance.now() < until(share) || (budget.whole && tried === 0);

    const ways = drawnBy(budget.seed, scene.ways);
    let tried = 0;
    const report = (name: string, found: readonly Finding[]) => {
      for (const { kind, says } of found) {
        findings.push({ kind, says: `${name}: ${says}` });
        budget.say(`  found: ${kind}: ${findings.at(-1)?.says}`);
      }
    };
    const makes = async ({ way, trouble }: Trial) => {
      const name = `${way.path.name} | ${trouble.kind}: ${trouble.what} ${trouble.nth}`;
      const { at, found } = await surely(name, () => troubled({ way, trouble }).catch(brokenOff), budget.say);
      tried += 1;
      if (at !== null) count(trouble.kind);
      report(name, found);
    };
    const troubled = async ({ way, trouble }: Trial): Promise<{ at: string | null; found: Finding[] }> => {
      const stage = scene.stages[way.path.stage];
      const control = await once(controls, way.path.name, () => tryTrouble(stage, way.path, null));
      const { at, found, ...played } = await tryTrouble(stage, way.path, trouble);
      const moved = differences(way.control.picture, played.picture, moreCards);
      return {
        at,
        found: [...found, ...toldOtherwise(control, played), ...moved.filter((each) => !isAskedAnew(way.path, each))],
      };
    };

    const trials = trialsOf(ways, budget.seed);
    await eachOf(ways.slice(0, budget.whole ? ways.length : 1), lanes, async ({ path }) => {
      const name = `${path.name} | no connection is free`;
      const played = await surely(name, () => tryExhausted(scene.stages[path.stage], path), budget.say);
      if (played.reached) count('no connection free');
      report(name, played.found);
    });
    await eachOf(
      trials.filter(({ trouble }) => !isRestart(trouble.kind)),
      lanes,
      async (trial) => {
        if (time(together, tried)) await makes(trial);
      },
    );
    if (process.env.DATABASE_URL) budget.say('  the Postgres of DATABASE_URL is not ours to crash: it was not');
    else {
      const crashes = trials.filter(({ trouble }) => isRestart(trouble.kind));
      await eachOf(crashes, 1, async (trial) => {
        if (time(1, reached.get(trial.trouble.kind) ?? 0)) await makes(trial);
      });
    }
    const all = [...reached].map(([kind, n]) => `${kind} ${n}`).join(', ');
    budget.say(`  ${tried} troubles with Postgres of ${trials.length}; reached: ${all}; seed ${budget.seed}`);
    for (const kind of budget.whole ? troubleKinds.filter((each) => !reached.has(each)) : []) {
      if (!isRestart(kind) || !process.env.DATABASE_URL)
        findings.push({ kind: 'stuck', says: `${kind} was never reached` });
    }
    return { figures: { postgres: [...reached.values()].reduce((sum, n) => sum + n, 0) }, findings };
  },
};

function brokenOff(error: Error): { at: string | null; found: Finding[] } {
  return { at: null, found: [{ kind: 'stuck', says: error.message }] };
}

async function once<T>(known: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const made = known.get(name) ?? make();
  known.set(name, made);
  made.catch(() => known.delete(name));
  return made;
}

/**
 * Each path's COMMITs first, cut on both sides; every other kind, drawn, at every round trip; and a crash of the server in the
 * middle of each path. A kind comes again only when every other has had its turn.
 */
function trialsOf(ways: readonly Way[], seed: number): Trial[] {
  const byKind = troubleKinds.map((kind, at): Trial[] => {
    const all = ways.flatMap((way) => {
      const spots = spotsOf(way.control.made.sql);
      const where = isRestart(kind) ? spots.slice(spots.length / 2).slice(0, 1) : spots;
      return where.map((spot): Trial => ({ way, trouble: { ...spot, kind } }));
    });
    const drawn = drawnBy(seed * 100 + at, all);
    if (!kind.startsWith('cut')) return drawn;
    const commits = drawn.filter(({ trouble }) => isCommit(trouble.what));
    return [...commits, ...drawn.filter((each) => !commits.includes(each))];
  });
  const rounds = Math.max(...byKind.map((list) => list.length));
  return Array.from({ length: rounds }, (_, round) => byKind.flatMap((list) => list.slice(round, round + 1))).flat();
}

function spotsOf(made: readonly string[]): Spot[] {
  const seen = new Map<string, number>();
  return made.map((what) => {
    const nth = (seen.get(what) ?? 0) + 1;
    seen.set(what, nth);
    return { what, nth };
  });
}

/** A form that is sent once more is told what it was told the first time. */
function toldOtherwise(control: Pick<Tried, 'told'>, played: Pick<Tried, 'told'>): Finding[] {
  return played.told.flatMap(({ read, form }, at): Finding[] => {
    const wanted = control.told[at];
    if (!form || !wanted?.form || wanted.read === read) return [];
    return [
      { kind: 'stuck', says: `a person was told ${read.slice(0, 200)} in place of ${wanted.read.slice(0, 200)}` },
    ];
  });
}
