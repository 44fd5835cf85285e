import { cpus } from 'node:os';
import type { Child } from '../child.js';
import { median, short } from '../figures.js';
import { type Asking, dealt } from './asks.js';
import type { ScalePlace } from './place.js';
import { casesIn, type PlannedWorkspace } from './plan.js';
import { type Cpu, floorRound, type Round, round } from './round.js';

/** What so many copies do together. */
export type Copies = {
  copies: number;
  floor: number;
  perSecond: number;
  /** Of the floor in the same run. */
  share: number;
  p50: number;
  p99: number;
  /** Commands per second until Slack had done what they ask for. */
  deliveredPerSecond: number;
  cpu: Cpu;
  /** How many cores it takes for each copy to have one for itself, and the others what they need at that speed. */
  coresWanted: number;
  cores: number;
};

const connections = 16;

/** The same load on ever more copies, each a process of its own: every connection turns to another copy with each command. */
export async function measureCopies(
  scale: ScalePlace,
  { load, floor }: { load: Child; floor: Child },
  asking: Asking,
  workspaces: readonly PlannedWorkspace[],
  { copies: many, rounds, seconds }: { copies: number; rounds: number; seconds: number },
): Promise<Copies> {
  const copies = await Promise.all(Array.from({ length: many }, async () => (await scale.startCopy()).copy));
  try {
    const own = dealt(casesIn(workspaces).slice(0, connections), connections).flat();
    const queues = (turns: number) =>
      own.map((of) => Array.from({ length: turns }, () => [asking.read(of), asking.write(of)]).flat());
    const floors: number[] = [];
    const found: Round[] = [];
    // The first of each only warms up, until each copy's code is compiled, and says how many commands fill the time.
    let turns = 20 * many;
    for (let n = 0; n <= rounds; n += 1) {
      const { perSecond } = await floorRound(scale, load, floor, { commands: 3000, connections });
      const of = await round(scale, load, copies, queues(turns));
      if (n > 0) {
        floors.push(perSecond);
        found.push(of);
      }
      turns = Math.max(2, Math.ceil((of.perSecond * seconds) / connections / 2));
    }
    const middle = (of: (each: Round) => number) => short(median(found.map(of)));
    const cpu: Cpu = {
      ...{ copies: middle((each) => each.cpu.copies), postgres: middle((each) => each.cpu.postgres) },
      ...{ slack: middle((each) => each.cpu.slack), load: middle((each) => each.cpu.load) },
    };
    return {
      ...{ copies: many, floor: short(median(floors)), perSecond: middle((each) => each.perSecond) },
      share: short(median(found.map((each, n) => each.perSecond / (floors[n] ?? Number.NaN)))),
      ...{ p50: middle((each) => each.write.p50), p99: middle((each) => each.write.p99) },
      ...{ deliveredPerSecond: middle((each) => each.deliveredPerSecond), cpu },
      ...{ coresWanted: coresWanted(many, cpu), cores: cpus().length },
    };
  } finally {
    for (const copy of copies) await copy.stop();
  }
}

/** A copy is one process, which uses little more than one core: then so many commands are done in its time, each with its share of the others. */
function coresWanted(copies: number, { copies: own, postgres, slack, load }: Cpu): number {
  return short(copies * (1 + (postgres + slack + load) / own));
}
