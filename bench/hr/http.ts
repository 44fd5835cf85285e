import type { Knex } from 'knex';
import { percentile, short } from '../figures.js';
import { type LogPage, openLogPage } from './log-page.js';
import { compare, type Measured, type Size, type Times } from './measure.js';
import { type Bare, bareCase, bareList, bareOf, type ListPage, listPages } from './pages.js';
import type { Sample } from './samples.js';

/** The same pages over HTTP, with the session kept, the rows read and the page drawn. */
export type OverHttp = { pages: Omit<Measured, 'plan'>[]; csv: Csv; restMiB: number };

/** A download of everything: seconds for each hundred thousand rows of it, and what the page holds meanwhile. */
export type Csv = {
  rows: number;
  seconds: Times;
  bareSeconds: number;
  /** What is in use, with the garbage collected, when a tenth has been sent and at the end; and the most resident memory at any moment. */
  heldMiB: { tenth: number; end: number };
  peakMiB: number;
};

const chunk = 100_000;
const mebibyte = 1024 * 1024;

/** Starts the built log page on both databases and reads from it as a browser does. */
export async function measureHttp(many: Size, few: Size, times: number): Promise<OverHttp> {
  const [large, small] = [await openLogPage(many.filling), await openLogPage(few.filling)];
  try {
    const rest = await large.memory('memory');
    const pages: OverHttp['pages'] = [];
    for (const { name, listed, at, bare } of addresses) {
      const ways = { ours: (size: Size, sample: Sample) => (size === many ? large : small).get(at(sample)), bare };
      pages.push({ name, listed, ...(await compare(ways, many, few, times)) });
    }
    const csv = await download(large, many);
    return { pages, csv, restMiB: Math.round(rest / mebibyte) };
  } finally {
    await large.stop();
    await small.stop();
  }
}

type Address = { name: string; listed: boolean; at(sample: Sample): string; bare(sample: Sample): Bare[] };

const addresses: readonly Address[] = [
  ...listPages.map((page) => ({
    ...{ name: page.name, listed: true },
    at: (sample: Sample) => addressOf(page, sample),
    bare: (sample: Sample) => [bareList(page, sample)],
  })),
  { name: 'one case', listed: false, at: ({ reference }) => `/case/${reference}`, bare: bareCase },
];

function addressOf(page: ListPage, sample: Sample): string {
  const { filter = {}, after } = page.asked(sample);
  const query = new URLSearchParams(filter);
  if (after) query.set('after', `${after.begunOn}_${after.reference}`);
  return `/?${query}`;
}

async function download(page: LogPage, { filling }: Size): Promise<Csv> {
  const marks: number[] = [];
  let [lines, last, tenth, peak, done] = [0, performance.now(), 0, 0, false];
  const watch = async () => {
    while (!done) {
      peak = Math.max(peak, await page.memory('rss'));
      if (tenth === 0 && lines > filling.filled.cases / 10) tenth = await page.memory('held');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const watching = watch();
  await page.get('/cases.csv', (so) => {
    lines = so;
    const now = performance.now();
    if (lines < chunk * (marks.length + 1)) return;
    marks.push((now - last) / 1000);
    last = now;
  });
  done = true;
  await watching;
  const end = await page.memory('held');
  const rows = lines - 1;
  if (marks.length === 0) marks.push(((performance.now() - last) / 1000 / rows) * chunk);
  return {
    rows,
    seconds: { p50: short(percentile(marks, 0.5)), p95: short(percentile(marks, 0.95)) },
    bareSeconds: short(await bareDownload(filling.owner, Math.min(chunk, rows))),
    heldMiB: { tenth: Math.round((tenth || end) / mebibyte), end: Math.round(end / mebibyte) },
    peakMiB: Math.round(peak / mebibyte),
  };
}

/** Seconds to read a hundred thousand rows from the table, a thousand at a time, and to do nothing with them. */
async function bareDownload(owner: Knex, rows: number): Promise<number> {
  const began = performance.now();
  let after = { begunOn: '9999-12-31', reference: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
  let read = 0;
  while (read < rows) {
    const { sql, values } = bareOf('and (begun_on, reference) < (:begunOn, :reference)', after, 1000);
    const { rows: found } = await owner.raw<{ rows: (typeof after)[] }>(sql, values);
    const end = found.at(-1);
    if (!end) break;
    read += found.length;
    after = end;
  }
  return ((performance.now() - began) / 1000 / Math.max(1, read)) * chunk;
}
