import type { History } from './history.js';
import type { Memory } from './memory.js';
import type { Passing } from './passing.js';
import type { RoundTrips } from './round-trips.js';
import type { Throughput } from './throughput.js';

export type Results = {
  throughput: Throughput[];
  oneCase: Throughput;
  passing: Passing;
  roundTrips: RoundTrips;
  history: History;
  memory: Memory;
};

export type Aim = { what: string; is: number; aim: number; met: boolean };

/** An aim that a figure does not go above. */
export function atMost(what: string, is: number, aim: number): Aim {
  return { what, is, aim, met: is <= aim };
}

/** What is aimed at, and whether this run reached it. */
export function aims({ throughput, passing, roundTrips, history, memory }: Results): Aim[] {
  const at16 = throughput.find((each) => each.connections === 16);
  const share = at16?.share ?? 0;
  return [
    { what: 'share of the floor at 16 connections, at least', is: share, aim: 0.3, met: share >= 0.3 },
    atMost('p99 at 16 connections, times the floor', at16?.p99Times ?? Number.NaN, 2.5),
    atMost('SQL round trips per command', roundTrips.perCommand, 6),
    atMost('pass to visible, times the calls alone', passing.times, 12),
    atMost('10,000 events, times few events', history.times, 1.2),
    atMost('idle memory, times bare Bolt', memory.times, 1.6),
  ];
}

/** The results as a table in plain text. */
export function table(results: Results): string {
  const { throughput, oneCase, passing, roundTrips, history, memory } = results;
  const speeds = [...throughput, oneCase].map((each, row) => [
    `${each.connections} on ${each.cases} case${each.cases === 1 ? '' : 's'}${row < throughput.length ? '' : ' (for information)'}`,
    `${each.floor.perSecond}`,
    `${each.floor.p50} / ${each.floor.p99}`,
    `${each.caucus.perSecond}`,
    `${each.caucus.p50} / ${each.caucus.p99}`,
    `${each.share}`,
    `${each.p99Times}`,
    `${each.caucus.refused}`,
  ]);
  const head = ['connections', 'floor/s', 'p50 / p99 ms', 'Caucus/s', 'p50 / p99 ms', 'share', 'p99 times', 'refused'];
  return [
    '/caucus phase, deliveries running, against Bolt with one knex transaction holding one INSERT',
    ...columns([head, ...speeds]),
    '',
    `Pass to visible: ${passing.visible} ms (p90 ${passing.p90}); the calls alone: ${passing.callsAlone} ms`,
    `SQL round trips of one /caucus phase: ${roundTrips.perCommand}`,
    ...roundTrips.statements.map((statement, index) => `  ${index + 1}. ${statement}`),
    `History: ${history.few.p50} ms on a case with ${history.few.events} events, ${history.many.p50} ms with ${history.many.events}, ${history.many.over} of its proposals over`,
    `Idle memory: ${memory.caucus} MiB; bare Bolt: ${memory.bareBolt} MiB`,
    '',
    ...aimLines(aims(results)),
  ].join('\n');
}

/** Each aim, and whether it was reached, in columns. */
export function aimLines(all: readonly Aim[]): string[] {
  return columns([
    ['aim', 'to reach', 'reached', ''],
    ...all.map(({ what, is, aim, met }) => [what, `${aim}`, `${is}`, met ? 'met' : 'NOT MET']),
  ]);
}

/** Rows of cells in columns. */
export function columns(rows: readonly string[][]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(width(column))).join('  ')}`.trimEnd());
}
