import { short } from '../figures.js';
import { type Aim, aimLines, atMost, columns } from '../report.js';
import type { Copies } from './copies.js';
import type { Rest } from './rest.js';
import type { Cpu, Round, Times } from './round.js';
import type { Size } from './size.js';

export type ScaleResults = {
  sizes: Size[];
  copies: Copies[];
  /** Transactions with one INSERT that Postgres commits in a second, with nothing else to do. */
  commits: number;
  cores: number;
};

/** Slack's own limit of `chat.update` in one workspace, in calls per minute: the method that Caucus needs most often. */
const updatesPerMinute = 50;

/** What is aimed at, and whether this run reached it. What the machine has too few cores for is not judged. */
export function scaleAims({ sizes, copies }: ScaleResults): Aim[] {
  const [few, many] = [sizes[0], sizes.at(-1)];
  const aims: Aim[] = [];
  if (few && many && few !== many) {
    const flat = (what: string, of: (size: Size) => number) =>
      atMost(
        `${what}: with ${many.workspaces} workspaces, times that with ${few.workspaces}`,
        short(of(many) / of(few)),
        1.3,
      );
    for (const [name, which] of [
      ['each case once', 'spread'],
      ['the same few cases', 'few'],
    ] as const) {
      const cpu = (size: Size) => size[which].cpu.copies + size[which].cpu.postgres;
      aims.push(
        flat(
          `p50 of a read, ${name}, as a multiple of the floor`,
          (size) => size[which].read.p50 / size.floor[which].p50,
        ),
        flat(
          `p50 of a write, ${name}, as a multiple of the floor`,
          (size) => size[which].write.p50 / size.floor[which].p50,
        ),
        flat(`processor for each command, ${name}`, cpu),
        flat(`statements for each command, ${name}`, (size) => size[which].statements),
      );
    }
    aims.push(
      flat('buffers for each command, each case once', (size) => size.buffers),
      flat('statements a minute at rest', (size) => size.rest.statements),
    );
  }
  const [one, two] = [copies.find((each) => each.copies === 1), copies.find((each) => each.copies === 2)];
  if (one && two) {
    if (two.coresWanted <= two.cores) {
      const times = short(two.perSecond / one.perSecond);
      aims.push({ what: 'throughput of 2 copies, times that of 1, at least', is: times, aim: 1.6, met: times >= 1.6 });
      const own = ({ cpu }: Copies) => cpu.copies + cpu.postgres;
      aims.push(
        atMost('processor for each command with 2 copies, times that with 1', short(own(two) / own(one)), 1.25),
      );
    }
  }
  return aims;
}

/** The results as a table in plain text. */
export function scaleTable(results: ScaleResults): string {
  const { sizes, copies } = results;
  return [
    'Commands by number of workspaces, one copy: milliseconds as p50 / p99, and for each command, with what is delivered for it,',
    'milliseconds of the processor (copy + Postgres), statements, pages of memory, transactions and bytes logged',
    ...columns([
      ['workspaces', 'cases', 'floor', 'which', 'read', 'write', 'processor', 'statements', 'pages', 'commits', 'log'],
      ...sizes.flatMap((size) => [
        [`${size.workspaces}`, `${size.cases}`, of(size.floor.few), 'few', ...cells(size.few)],
        [
          '',
          '',
          of(size.floor.spread),
          'each once',
          ...cells(size.spread),
          `${size.buffers}`,
          `${size.commits}`,
          `${size.wal}`,
        ],
      ]),
    ]),
    '',
    'A copy at rest, in a minute; the last line compares a twentieth of the cases with Slack in every tick',
    ...columns([
      [
        'workspaces',
        'start',
        'in use: few, all',
        'statements',
        'rows',
        'copy ms',
        'Postgres ms',
        'Slack calls',
        'cases looked at',
      ],
      ...sizes.map(({ workspaces, startMs, memory, rest }) => [
        ...[`${workspaces}`, `${startMs} ms`, `${memory.few}, ${memory.all} MiB`, ...restCells(rest)],
      ]),
      ...sizes.flatMap(({ workspaces, looking }) =>
        looking ? [[`${workspaces}, comparing`, '', '', ...restCells(looking)]] : [],
      ),
    ]),
    '',
    'Copies: a read and a write in turn over 16 connections, against Bolt with one knex transaction holding one INSERT',
    ...columns([
      [
        'copies',
        'floor/s',
        'commands/s',
        'share',
        'write p50 / p99',
        'delivered/s',
        'copy + Postgres + Slack + load, ms',
        'cores wanted',
      ],
      ...copies.map((each) => [
        ...[`${each.copies}`, `${each.floor}`, `${each.perSecond}`, `${each.share}`, of(each)],
        ...[`${each.deliveredPerSecond}`, cpuOf(each.cpu), `${each.coresWanted}`],
      ]),
    ]),
    '',
    'The limits',
    ...limits(results),
    '',
    ...aimLines(scaleAims(results)),
  ].join('\n');
}

/** Each limit in a sentence with its numbers, which come from this run. */
function limits({ sizes, copies, commits, cores }: ScaleResults): string[] {
  const [one, two] = [copies.find((each) => each.copies === 1), copies.find((each) => each.copies === 2)];
  const largest = sizes.at(-1);
  const lines: string[] = [];
  if (one) {
    const { copies: own, postgres } = one.cpu;
    lines.push(
      `  A copy: ${own} ms of the processor for each command, so ${short(1000 / own)} commands a second for each core that a copy has.`,
      `  Postgres: ${postgres} ms for each command, so ${short(1000 / postgres)} commands a second for each of its cores: enough for ${short(own / postgres)} copies.`,
    );
  }
  if (largest) {
    lines.push(
      `  Postgres's log: ${short(commits)} commits a second here; a command takes ${largest.commits} transactions, so ${short(commits / largest.commits)} commands a second, and ${largest.wal} bytes each.`,
    );
    const updates = largest.spread.calls['chat.update'] ?? 0;
    const posts = largest.spread.calls['chat.postMessage'] ?? 0;
    const allowed = updatesPerMinute / updates;
    lines.push(
      `  Slack: a change of phase makes ${posts} posts and ${updates} updates; ${updatesPerMinute} updates a minute in each workspace allow ${short(allowed)} changes there.`,
    );
    if (one) {
      const atLimit = (one.deliveredPerSecond * 60) / (2 * allowed);
      lines.push(
        `  With ${Math.round(atLimit)} workspaces or more at that limit at once, this machine is the limit; with fewer, Slack.`,
      );
    }
  }
  if (one && two && two.coresWanted > cores) {
    lines.push(
      `  Two copies: ${short(two.perSecond / one.perSecond)} times one on this machine, not judged: they want ${two.coresWanted} cores with Postgres, the emulated Slack and the load; it has ${cores}.`,
    );
  }
  return lines;
}

const of = ({ p50, p99 }: Times) => `${p50} / ${p99}`;
const cpuOf = ({ copies, postgres, slack, load }: Cpu) => `${copies} + ${postgres} + ${slack} + ${load}`;

function cells({ read, write, cpu, statements }: Round): string[] {
  return [of(read), of(write), `${cpu.copies} + ${cpu.postgres}`, `${statements}`];
}

function restCells({ statements, rows, copyCpuMs, postgresCpuMs, calls, looked }: Rest): string[] {
  return [statements, rows, copyCpuMs, postgresCpuMs, calls, looked].map(String);
}
