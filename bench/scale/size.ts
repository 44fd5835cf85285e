import type { Child } from '../child.js';
import { median, short } from '../figures.js';
import { type Asking, dealt, shuffled } from './asks.js';
import type { ScalePlace } from './place.js';
import { casesIn, type PlannedCase, type PlannedWorkspace } from './plan.js';
import { counted, measureRest, type Rest } from './rest.js';
import { floorRound, type Round, round, type Times } from './round.js';

export type Size = {
  workspaces: number;
  cases: number;
  startMs: number;
  /** Milliseconds, of the floor just before and just after each. */
  floor: { few: Times; spread: Times };
  /** The same few cases at every size, asked again and again; and each case once, by people who were not heard of for a minute. */
  few: Round;
  spread: Round;
  /** Of each command of `spread`: pages of memory that Postgres touched, transactions, and bytes that it logged. */
  buffers: number;
  commits: number;
  wal: number;
  rest: Rest;
  /** With a twentieth of the cases compared with Slack, as in every tick of a copy that has run for long; null where it was not measured. */
  looking: Rest | null;
  /** MiB in use by the copy: once it has served the few, and once it has heard of every workspace. */
  memory: { few: number; all: number };
};

export const fewCases = 16;
/** What is measured is a command and not a queue: with more, deliveries and commands would wait for the few cores of a machine. */
const connections = 1;

/** Everything that might depend on how many workspaces there are, with one copy. */
export async function measureSize(
  scale: ScalePlace,
  { load, floor }: { load: Child; floor: Child },
  asking: Asking,
  workspaces: readonly PlannedWorkspace[],
  { commands, looking, say }: { commands: number; looking: boolean; say(line: string): void },
): Promise<Size> {
  const starts: number[] = [];
  for (let n = 0; n < 2; n += 1) {
    const { copy, startMs } = await scale.startCopy();
    await copy.stop();
    starts.push(startMs);
  }
  const { copy, startMs } = await scale.startCopy();
  starts.push(startMs);
  try {
    const all = casesIn(workspaces);
    const ask = (of: PlannedCase, n: number) => (n % 2 === 0 ? asking.read(of) : asking.write(of));
    const asked = (cases: readonly PlannedCase[], turns: number) =>
      dealt(cases, connections).map((own) => Array.from({ length: turns }, () => own.map(ask)).flat());
    const few = all.slice(0, fewCases);
    say('  The same few cases');
    await round(scale, load, [copy], asked(few, 12));
    const floorNow = () => floorRound(scale, load, floor, { commands: 1000, connections });
    const floors = [await floorNow()];
    const ofFew = await round(scale, load, [copy], asked(few, Math.ceil(commands / fewCases)));
    floors.push(await floorNow());
    const memoryOfFew = await held(copy);

    say('  At rest');
    const rest = await measureRest(scale, copy, { looking: false });
    say('  Each case once');
    floors.push(await floorNow());
    const before = { ...(await counted(scale)), wal: await logged(scale) };
    const spread = await round(scale, load, [copy], asked(shuffled(all.slice(fewCases)).slice(0, commands), 1));
    const wal = (await logged(scale)) - before.wal;
    const after = await counted(scale);
    floors.push(await floorNow());

    say('  Every workspace');
    const everywhere = all.filter(({ slot }) => slot === 0).map(asking.read);
    await round(scale, load, [copy], dealt(everywhere, connections));
    const memory = { few: memoryOfFew, all: await held(copy) };
    if (looking) say('  At rest, comparing cases with Slack');
    const each = (some: number) => short(some / spread.commands);
    return {
      ...{
        workspaces: workspaces.length,
        cases: all.length,
        startMs: median(starts),
        few: ofFew,
        spread,
        rest,
        memory,
      },
      floor: { few: between(floors.slice(0, 2)), spread: between(floors.slice(2)) },
      buffers: each(after.buffers - before.buffers),
      ...{ commits: each(after.commits - before.commits), wal: each(wal) },
      looking: looking ? await measureRest(scale, copy, { looking }) : null,
    };
  } finally {
    sayErrors(copy, say);
    await copy.stop();
  }
}

function between(floors: readonly Times[]): Times {
  const mean = (of: keyof Times) => short(floors.reduce((sum, each) => sum + each[of], 0) / floors.length);
  return { p50: mean('p50'), p99: mean('p99') };
}

async function held(copy: Child): Promise<number> {
  await copy.ask<number>('held', 'held');
  return short((await copy.ask<number>('held', 'held')) / 1024 / 1024);
}

async function logged({ place }: ScalePlace): Promise<number> {
  const { rows } = await place.admin.query("select pg_current_wal_insert_lsn() - '0/0' as bytes");
  return Number(rows[0]?.bytes);
}

function sayErrors(copy: Child, say: (line: string) => void): void {
  const errors = copy.errors();
  if (Object.keys(errors).length > 0) say(`Errors while measuring: ${JSON.stringify(errors)}`);
}
