import type { Knex } from 'knex';

/** As in the views before: the workspace of the live token that the transaction has set; no row without one. */
const WORKSPACE = `(
  select token.workspace_id from hr_tokens token
  where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token', true), 'UTF8'))
    and token.expires_at > now()
)`;

/** A released clause may be a figure on which two sides met, beside the words that it is for. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table hr_released
      add column figure numeric(14, 2),
      add column unit text,
      add constraint hr_released_figure check ((figure is null) = (unit is null));
    comment on column hr_released.figure is 'a figure on which two sides met, not sealed either';
    comment on column hr_released.unit is 'what the figure is in, in the mediator''s words';

    create or replace view hr_released_list with (security_barrier) as
      select entry.reference, entry.clause, entry.condition, entry.words, entry.figure, entry.unit
      from hr_released entry join hr_cases shown using (workspace_id, reference)
      where workspace_id = ${WORKSPACE} and shown.begun_on is not null and not shown.hidden;
  `);
}
