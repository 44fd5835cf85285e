import type { Knex } from 'knex';
import type { HrPlace } from '../../src/store/hr.js';
import { workspace } from './fill.js';

/** What one repetition asks for. No two ask for the same, so that nothing is quick only because it was just asked. */
export type Sample = {
  /** Somewhere in the middle half of the list, and of the running cases. */
  place: HrPlace;
  runningPlace: HrPlace;
  reference: string;
  mediator: string;
  referral: string;
  /** The thirty days, and the year, that end there. */
  month: Days;
  year: Days;
};

type Days = { from: string; to: string };
type Row = { begunOn: string; reference: string; month: string; year: string };

/** So many samples, spread evenly. */
export async function samplesOf(owner: Knex, many: number): Promise<Sample[]> {
  const [listed, running] = [await middleHalf(owner, '', many), await middleHalf(owner, 'and ended_on is null', many)];
  const [mediators, referrals] = [await someOf(owner, 'mediator', many), await someOf(owner, 'referral', many)];
  const at = <Each>(all: readonly Each[], n: number): Each => {
    const found = all[n % all.length];
    if (found === undefined) throw new Error('There are too few cases to measure');
    return found;
  };
  return Array.from({ length: many }, (_, n) => {
    const { begunOn, reference, month, year } = at(listed, n);
    return {
      place: { begunOn, reference },
      runningPlace: at(running, n),
      ...{ reference, mediator: at(mediators, n), referral: at(referrals, n) },
      month: { from: month, to: begunOn },
      year: { from: year, to: begunOn },
    };
  });
}

async function someOf(owner: Knex, column: 'mediator' | 'referral', many: number): Promise<string[]> {
  return owner('hr_cases')
    .where({ workspace_id: workspace, hidden: false })
    .whereNotNull('begun_on')
    .whereNotNull(column)
    .distinct(column)
    .orderBy(column)
    .limit(many)
    .pluck(column);
}

async function middleHalf(owner: Knex, which: string, many: number): Promise<Row[]> {
  const { rows } = await owner.raw<{ rows: Row[] }>(
    `select cast(begun_on as text) as "begunOn", reference,
       cast(begun_on - 30 as text) as month, cast(begun_on - 365 as text) as year
     from (
       select begun_on, reference, row_number() over (order by begun_on, reference) as n, count(*) over () as many
       from hr_cases where workspace_id = :workspace and begun_on is not null and not hidden ${which}
     ) listed
     where n > many / 4 and n <= many - many / 4 and n % greatest(1, many / 2 / :many) = 0
     order by hashint8(n) limit :many`,
    { workspace, many },
  );
  return rows;
}
