import type { Knex } from 'knex';
import { hrCase, hrList, withHrToken } from '../../src/store/hr.js';
import { hrYear } from '../../src/store/hr-figures.js';
import { percentile, short } from '../figures.js';
import { type Bare, bareCase, bareList, bareYear, filledYear, listPages, pageRows } from './pages.js';
import type { Filling } from './place.js';
import { type Plan, planOf } from './plan.js';
import type { Sample } from './samples.js';

/** Milliseconds. */
export type Times = { p50: number; p95: number };

/** One page through the store with HR's login and a live token, beside the bare statement, and beside itself on the small database. */
export type Measured = {
  name: string;
  /** Whether it is to take at most three times as long as the bare statement. */
  listed: boolean;
  many: Times;
  bare: Times;
  few: Times;
  timesBare: number;
  p95TimesFew: number;
  plan: Plan;
};

/** A filled database and what is asked of it. */
export type Size = { filling: Filling; samples: readonly Sample[] };

/** Each page in turn, through the store. */
export async function measurePages(many: Size, few: Size, times: number): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { name, listed, ...ways } of pagesOfStore) {
    const compared = await compare(ways, many, few, times);
    measured.push({ name, listed, ...compared, plan: await worstPlan(ways, many) });
  }
  return measured;
}

const pagesOfStore: readonly (Ways & { name: string; listed: boolean })[] = [
  ...listPages.map((page) => ({
    ...{ name: page.name, listed: true },
    ours: ({ filling: { hrDb, token } }: Size, sample: Sample) =>
      hrList(hrDb, token, { limit: pageRows, ...page.asked(sample) }),
    bare: (sample: Sample) => [bareList(page, sample)],
  })),
  {
    ...{ name: 'one case', listed: false, bare: bareCase },
    ours: ({ filling: { hrDb, token } }, { reference }) => hrCase(hrDb, token, reference),
  },
  {
    ...{ name: 'the year', listed: false, bare: bareYear },
    ours: ({ filling: { hrDb, token } }) => withHrToken(hrDb, token, (trx) => hrYear(trx, filledYear)),
  },
];

type Ways = { ours(size: Size, sample: Sample): Promise<unknown>; bare(sample: Sample): Bare[] };

/** The three ways one after another, many times, so that all meet the same weather. */
export async function compare({ ours, bare }: Ways, many: Size, few: Size, times: number) {
  const took = { many: [] as number[], bare: [] as number[], few: [] as number[] };
  const warmUp = Math.min(20, times);
  for (let n = -warmUp; n < times; n += 1) {
    const ways = {
      many: () => ours(many, sampleAt(many, n)),
      bare: () => readBare(many.filling.owner, bare(sampleAt(many, n))),
      few: () => ours(few, sampleAt(few, n)),
    };
    for (const way of ['many', 'bare', 'few'] as const) {
      const began = performance.now();
      await ways[way]();
      if (n >= 0) took[way].push(performance.now() - began);
    }
  }
  const speeds = { many: timesOf(took.many), bare: timesOf(took.bare), few: timesOf(took.few) };
  return {
    ...speeds,
    timesBare: short(speeds.many.p50 / speeds.bare.p50),
    p95TimesFew: short(speeds.many.p95 / speeds.few.p95),
  };
}

async function readBare(owner: Knex, statements: readonly Bare[]): Promise<void> {
  for (const { sql, values } of statements) await owner.raw(sql, values);
}

function sampleAt({ samples }: Size, n: number): Sample {
  const sample = samples[(n + samples.length) % samples.length];
  if (!sample) throw new Error('There are no samples');
  return sample;
}

function timesOf(took: readonly number[]): Times {
  return { p50: short(percentile(took, 0.5)), p95: short(percentile(took, 0.95)) };
}

async function worstPlan({ ours }: Ways, many: Size): Promise<Plan> {
  const plans: Plan[] = [];
  for (let n = 0; n < 5; n += 1) plans.push(await planOf(many.filling, () => ours(many, sampleAt(many, n))));
  const most = (which: 'rows' | 'buffers' | 'sorted') => Math.max(...plans.map((plan) => plan[which]));
  const scans = [...new Set(plans.flatMap((plan) => plan.scans))];
  return { rows: most('rows'), buffers: most('buffers'), sorted: most('sorted'), scans };
}
