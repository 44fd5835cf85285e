import type { HrFilter, HrPlace } from '../../src/store/hr.js';
import { workspace } from './fill.js';
import type { Sample } from './samples.js';

export const pageRows = 50;

/** Postgres's own statement and its values: the same page, read from the tables themselves. */
export type Bare = { sql: string; values: Record<string, string> };

/** A page of the list: what is asked of the store, and the same as a condition on the table. */
export type ListPage = {
  name: string;
  asked(sample: Sample): { filter?: HrFilter; after?: HrPlace };
  bare: string;
};

const agreed = 'agreement reached';
const onwards = 'and (begun_on, reference) < (:begunOn, :reference)';
const within = 'and begun_on between :from and :to';

/** Every list page and search that is measured. */
export const listPages: readonly ListPage[] = [
  { name: 'first page', asked: () => ({}), bare: '' },
  { name: 'deep page', asked: ({ place }) => ({ after: place }), bare: onwards },
  { name: 'running', asked: () => ({ filter: { status: 'running' } }), bare: 'and ended_on is null' },
  {
    name: 'running, deep',
    asked: ({ runningPlace }) => ({ filter: { status: 'running' }, after: runningPlace }),
    bare: `and ended_on is null ${onwards}`,
  },
  { name: 'ended', asked: () => ({ filter: { status: 'ended' } }), bare: 'and ended_on is not null' },
  {
    name: 'ended, deep',
    asked: ({ place }) => ({ filter: { status: 'ended' }, after: place }),
    bare: `and ended_on is not null ${onwards}`,
  },
  {
    name: 'agreement reached',
    asked: () => ({ filter: { ending: agreed } }),
    bare: `and ended_on is not null and ending = '${agreed}'`,
  },
  {
    name: 'agreement reached, deep',
    asked: ({ place }) => ({ filter: { ending: agreed }, after: place }),
    bare: `and ended_on is not null and ending = '${agreed}' ${onwards}`,
  },
  { name: 'thirty days', asked: ({ month }) => ({ filter: month }), bare: within },
  {
    name: 'a year, ended without one',
    asked: ({ year }) => ({ filter: { ...year, ending: 'ended' } }),
    bare: `${within} and ended_on is not null and ending = 'ended'`,
  },
  {
    name: 'a mediator',
    asked: ({ mediator }) => ({ filter: { mediator } }),
    bare: 'and ended_on is null and mediator = :mediator',
  },
  {
    name: 'a mediator, a year, running',
    asked: ({ mediator, year }) => ({ filter: { mediator, status: 'running', from: year.from } }),
    bare: 'and begun_on >= :from and ended_on is null and mediator = :mediator',
  },
  {
    name: 'search, eight characters',
    asked: ({ reference }) => ({ filter: { reference: reference.slice(0, 8) } }),
    bare: `and reference between :first and :last`,
  },
  {
    name: 'search, whole reference',
    asked: ({ reference }) => ({ filter: { reference } }),
    bare: 'and reference = :whole',
  },
  {
    name: 'search, HR’s own number',
    asked: ({ referral }) => ({ filter: { referral } }),
    bare: 'and referral = :referral',
  },
];

/** The bare statement of a page of the list. */
export function bareList({ asked, bare }: ListPage, sample: Sample): Bare {
  const { filter = {}, after } = asked(sample);
  const start = sample.reference.slice(0, 8);
  const all: Record<string, string | undefined> = {
    ...{ ...filter, whole: sample.reference },
    ...{ first: `${start}-0000-0000-0000-000000000000`, last: `${start}-ffff-ffff-ffff-ffffffffffff` },
    ...after,
  };
  return bareOf(bare, all);
}

/** The columns of the list under this condition, with the values that it names. */
export function bareOf(condition: string, given: Record<string, string | undefined>, limit = pageRows): Bare {
  const named = [...condition.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, given[name] ?? ''] as const);
  return {
    sql: `select reference, referral, cast(begun_on as text) as "begunOn", cast(ended_on as text) as "endedOn",
        cast(settled_on as text) as "settledOn", ending, mediator, sessions as "sessionCount", minutes
      from hr_cases where workspace_id = :workspace and begun_on is not null and not hidden ${condition}
      order by begun_on desc, reference desc limit ${limit}`,
    values: { workspace, ...Object.fromEntries(named) },
  };
}

const ofCase = 'where workspace_id = :workspace and reference = :reference';

/** The bare statements of one case. */
export function bareCase({ reference }: Sample): Bare[] {
  const from = (columns: string, table: string, order: string) => ({
    sql: `select ${columns} from ${table} ${ofCase} ${order}`,
    values: { workspace, reference },
  });
  return [
    from('*', 'hr_cases', 'and begun_on is not null and not hidden'),
    from('reference, number, started_at, ended_at', 'hr_sessions', 'order by number'),
    from('reference, number, block, phase, started_at, ended_at', 'hr_blocks', 'order by number, block'),
    from('attended', 'hr_attendance', 'order by line'),
    from('clause, condition, words, figure, unit', 'hr_released', 'order by clause'),
  ];
}

/** The last year that is filled in whole. */
export const filledYear = 2025;

/** The bare statements of the yearly figures: the sums of one year, and which years there are. */
export function bareYear(): Bare[] {
  const shown = 'from hr_figures where workspace_id = :workspace and shown_from <= now()';
  return [
    {
      sql: `select figure, bucket, cast(sum(cases) as integer) as cases ${shown} and year = :year group by figure, bucket`,
      values: { workspace, year: `${filledYear}` },
    },
    { sql: `select distinct year ${shown}`, values: { workspace } },
  ];
}
