import type { Knex } from 'knex';

/** As in the views before: the workspace of the live session that the transaction has set; no row without one. */
const WORKSPACE = `(
  select token.workspace_id from hr_tokens token
  where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token', true), 'UTF8'))
    and token.expires_at > now() and token.idle_at > now()
)`;

/**
 * The list in the order of its indexes. Postgres plans a view behind a barrier by itself and learns nothing of the order that
 * its reader asks for: only an order of the view's own lets it enter an index where a page begins and stop where it ends.
 * Day and reference go the same way, so that one comparison of both says where that is.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index hr_cases_list, hr_cases_running, hr_cases_ending, hr_cases_mediator, hr_cases_referral;
    create index hr_cases_list on hr_cases (workspace_id, begun_on, reference)
      where begun_on is not null and not hidden;
    create index hr_cases_running on hr_cases (workspace_id, begun_on, reference)
      where begun_on is not null and not hidden and ended_on is null;
    create index hr_cases_ended on hr_cases (workspace_id, begun_on, reference)
      where begun_on is not null and not hidden and ended_on is not null;
    create index hr_cases_mediator on hr_cases (workspace_id, mediator, begun_on, reference)
      where begun_on is not null and not hidden and mediator is not null;
    create index hr_cases_referral on hr_cases (workspace_id, referral, begun_on, reference)
      where begun_on is not null and not hidden and referral is not null;

    create or replace view hr_case_list with (security_barrier) as
      select reference, begun_on, ended_on, ending, mediator, settled_on, sessions, minutes, referral from hr_cases shown
      where workspace_id = ${WORKSPACE} and shown.begun_on is not null and not shown.hidden
      order by begun_on desc, reference desc;
  `);
}
