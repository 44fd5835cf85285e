import type { Knex } from 'knex';

/** More than a list to choose from can hold. */
const most = 99;

/**
 * The names of those who mediate what runs, in alphabetical order, in a transaction of `withHrToken`. Each name is looked for
 * beyond the one before, so that it costs as many steps as there are names, however many mediations run.
 */
export async function hrMediators(trx: Knex): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { mediator: string }[] }>(
    `with recursive names as (
       (select mediator, 1 as place from hr_case_list where mediator is not null order by mediator limit 1)
       union all
       select (select mediator from hr_case_list where mediator > names.mediator order by mediator limit 1), place + 1
       from names where names.mediator is not null and place < :most
     )
     select mediator from names where mediator is not null`,
    { most },
  );
  return rows.map(({ mediator }) => mediator);
}
