import type { Child } from '../child.js';
import { percentile, short } from '../figures.js';
import type { Asked, Job, Outcome } from './load.js';
import { type ScalePlace, type Spent, spentBy } from './place.js';

/** Milliseconds. */
export type Times = { p50: number; p99: number };

/** Milliseconds of the processor for each command, what was delivered for it included; `load` is whoever sends the commands. */
export type Cpu = { copies: number; postgres: number; slack: number; load: number };

export type Round = {
  commands: number;
  writes: number;
  refused: number;
  /** Commands per second while they were sent, and until Slack had done all that they asked for. */
  perSecond: number;
  deliveredPerSecond: number;
  read: Times;
  write: Times;
  /** Statements for each command, and calls to Slack by method for each that changed something. */
  statements: number;
  calls: Record<string, number>;
  cpu: Cpu;
};

/** Sends these commands to the copies, waits until Slack has done what they ask for, and says what it took of whom. */
export async function round(
  { place, slack, delivered }: ScalePlace,
  load: Child,
  copies: readonly Child[],
  queues: readonly (readonly Asked[])[],
): Promise<Round> {
  const sent = async () => {
    const each = await Promise.all(copies.map((copy) => copy.ask<number>('sent', 'sent')));
    return each.reduce((sum, some) => sum + some, 0);
  };
  slack.clearRecords();
  const before = { spent: spentBy(place, copies), sent: await sent(), at: performance.now() };
  const job: Job = { ports: copies.map(({ port }) => port), secret: place.secret, queues };
  const { times, seconds, cpu, refused, oddities } = await load.ask<Outcome>(job, 'outcome');
  const calls = await delivered();
  const after = { spent: spentBy(place, copies), sent: await sent(), at: performance.now() };

  const [reads, writes] = [times.read.length, times.write.length];
  const commands = reads + writes;
  if (refused > commands) throw new Error(`Most commands were refused: ${oddities.join(' | ')}`);
  const each = (part: keyof Spent) => short(((after.spent[part] - before.spent[part]) * 1000) / commands);
  return {
    ...{ commands, writes, refused },
    perSecond: short(commands / seconds),
    deliveredPerSecond: short((commands * 1000) / (after.at - before.at)),
    ...{ read: timesOf(times.read), write: timesOf(times.write) },
    statements: short((after.sent - before.sent) / commands),
    calls: Object.fromEntries(Object.entries(calls).map(([method, many]) => [method, short(many / writes)])),
    cpu: {
      ...{ copies: each('copies'), postgres: each('postgres'), slack: each('slack') },
      load: short((cpu * 1000) / commands),
    },
  };
}

function timesOf(all: readonly number[]): Times {
  return { p50: short(percentile(all, 0.5)), p99: short(percentile(all, 0.99)) };
}

/** Bolt with one knex transaction holding one INSERT, asked the same. */
export async function floorRound(
  { place }: ScalePlace,
  load: Child,
  floor: Child,
  { commands, connections }: { commands: number; connections: number },
): Promise<{ perSecond: number; p50: number; p99: number }> {
  const typed = { team: 'T0W000000', channel: 'C0', person: 'U0', text: 'status' };
  const asked: Asked = { ...typed, kind: 'write', expect: 'Done.' };
  const queues = Array.from({ length: connections }, () => Array(Math.ceil(commands / connections)).fill(asked));
  const job: Job = { ports: [floor.port], secret: place.secret, queues };
  const { times, seconds } = await load.ask<Outcome>(job, 'outcome');
  return { perSecond: short(times.write.length / seconds), ...timesOf(times.write) };
}
