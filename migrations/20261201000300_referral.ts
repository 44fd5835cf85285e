import type { Knex } from 'knex';

/** As in the views before: the workspace of the live session that the transaction has set; no row without one. */
const WORKSPACE = `(
  select token.workspace_id from hr_tokens token
  where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token', true), 'UTF8'))
    and token.expires_at > now() and token.idle_at > now()
)`;

/** HR's own number for a mediation that it referred. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table hr_cases add column referral text
      constraint hr_cases_referral check (referral ~ '^[A-Z0-9]+([-/.][A-Z0-9]+)*$' and length(referral) <= 20);
    comment on column hr_cases.referral is 'HR''s own number for it, as everyone in it reads it';
    create index hr_cases_referral on hr_cases (workspace_id, referral, begun_on desc, reference)
      where begun_on is not null and not hidden and referral is not null;

    create or replace view hr_case_list with (security_barrier) as
      select reference, begun_on, ended_on, ending, mediator, settled_on, sessions, minutes, referral from hr_cases shown
      where workspace_id = ${WORKSPACE} and shown.begun_on is not null and not shown.hidden;
  `);
}
