import { short } from '../figures.js';
import { type Aim, aimLines, atMost, columns } from '../report.js';
import type { Filled } from './fill.js';
import type { OverHttp } from './http.js';
import type { Measured, Times } from './measure.js';

export type HrResults = {
  filled: { many: Filled; few: Filled };
  times: number;
  pages: Measured[];
  /** Of the process that asked. */
  memoryMiB: number;
  overHttp: OverHttp;
};

/** What is aimed at, and whether this run reached it: the worst of all pages counts. */
export function hrAims({ pages, overHttp }: HrResults): Aim[] {
  const listed = pages.filter((page) => page.listed);
  const { tenth, end } = overHttp.csv.heldMiB;
  return [
    worst('p50 of a list page or search, times the bare statement', listed, (page) => page.timesBare, 3),
    worst('p95 of a page, times that of the small database', pages, (page) => page.p95TimesFew, 1.5),
    worst('the same over HTTP', overHttp.pages, (page) => page.p95TimesFew, 1.5),
    worst('rows sorted for a page', listed, (page) => page.plan.sorted, 50),
    atMost('memory held at the end of a download, times that after a tenth of it', short(end / tenth), 1.2),
  ];
}

function worst<Each extends { name: string }>(
  what: string,
  from: readonly Each[],
  of: (page: Each) => number,
  aim: number,
) {
  const is = Math.max(...from.map(of));
  return atMost(`${what} (${from.find((each) => of(each) === is)?.name})`, is, aim);
}

/** The results as a table in plain text. */
export function hrTable(results: HrResults): string {
  const { filled, times, pages, memoryMiB, overHttp } = results;
  const { csv } = overHttp;
  return [
    fillLine(filled.many),
    fillLine(filled.few),
    `Each page ${times} times, beside the bare statement on the tables and the same page of the small database`,
    '',
    'Through the store, with the login of the log page',
    ...columns([
      [...head, 'rows', 'buffers', 'sorted', 'through'],
      ...pages.map((page) => [
        ...cells(page),
        ...[`${page.plan.rows}`, `${page.plan.buffers}`, `${page.plan.sorted}`, page.plan.scans.join(', ')],
      ]),
    ]),
    `Memory of the process that asked: ${memoryMiB} MiB`,
    '',
    'Over HTTP, the session kept and the page drawn',
    ...columns([head, ...overHttp.pages.map(cells)]),
    `A download of ${csv.rows} rows: ${of(csv.seconds)} s for each 100,000; the bare pages ${csv.bareSeconds} s`,
    `Memory of the log page: ${overHttp.restMiB} MiB resident at rest, ${csv.peakMiB} MiB at most during a download; in use ${csv.heldMiB.tenth} MiB when a tenth was sent, ${csv.heldMiB.end} MiB at its end`,
    '',
    ...aimLines(hrAims(results)),
  ].join('\n');
}

const head = ['page', 'p50 / p95 ms', 'bare SQL', 'times', 'few cases', 'p95 times'];
const of = ({ p50, p95 }: Times) => `${p50} / ${p95}`;

function cells({ name, many, bare, few, timesBare, p95TimesFew }: Omit<Measured, 'plan'>): string[] {
  return [name, of(many), of(bare), `${timesBare}`, of(few), `${p95TimesFew}`];
}

function fillLine({ cases, rows, total, bytes, seconds }: Filled): string {
  const tables = Object.entries(rows).map(([table, many]) => `${table} ${many}`);
  const size = `${Math.round(bytes / 1024 / 1024)} MiB on disk with indexes`;
  return `${cases} cases that HR may see: ${total} rows in all (${tables.join(', ')}), ${size}, filled in ${Math.round(seconds)} s`;
}
