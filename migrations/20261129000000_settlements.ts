import type { Knex } from 'knex';

/** As in the views before: the workspace of the live token that the transaction has set; no row without one. */
const WORKSPACE = `(
  select token.workspace_id from hr_tokens token
  where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token', true), 'UTF8'))
    and token.expires_at > now()
)`;

const SHOWN = 'shown.begun_on is not null and not shown.hidden';

/** That a settlement was signed, and when; and the clauses of it that every party lets HR read. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table hr_cases add column settled_on date;

    create table hr_released (
      workspace_id text not null,
      reference text not null,
      clause integer not null,
      condition text,
      words text not null,
      primary key (workspace_id, reference, clause)
    );
    comment on table hr_released is 'clauses of a signed settlement that every party lets HR read';
    comment on column hr_released.clause is 'its number in the settlement';
    comment on column hr_released.words is 'exact words, not sealed: released by consent of every party';
    comment on column hr_released.condition is 'the other half of an offer on a condition, not sealed either';
    grant select, insert on hr_released to caucus_app;

    create or replace view hr_case_list with (security_barrier) as
      select reference, begun_on, ended_on, ending, mediator, settled_on from hr_cases shown
      where workspace_id = ${WORKSPACE} and ${SHOWN};

    create view hr_released_list with (security_barrier) as
      select entry.reference, entry.clause, entry.condition, entry.words
      from hr_released entry join hr_cases shown using (workspace_id, reference)
      where workspace_id = ${WORKSPACE} and ${SHOWN};

    grant select on hr_released_list to caucus_hr;
  `);
}
