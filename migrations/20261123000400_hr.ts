import type { Knex } from 'knex';

/**
 * The workspace of the live token that the transaction has set; no row without one. A view's functions run as its reader,
 * so only the built-in ones stand here.
 */
const WORKSPACE = `(
  select token.workspace_id from hr_tokens token
  where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token', true), 'UTF8'))
    and token.expires_at > now()
)`;

/** Whether the case of this row is one that HR may see: it began, and nobody of HR takes part in it. */
const SHOWN = 'shown.begun_on is not null and not shown.hidden';

/** What HR may come to see, in a numbering of its own, and the only views its login can read. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table case_references (
      workspace_id text not null,
      case_id uuid not null,
      reference text not null,
      primary key (workspace_id, case_id),
      unique (workspace_id, reference)
    );
    comment on table case_references is 'links a case to HR''s own numbering; HR cannot read it';
    grant select, insert on case_references to caucus_app;

    create table hr_cases (
      workspace_id text not null,
      reference text not null,
      opened_on date not null,
      begun_on date,
      ended_on date,
      ending text check (ending in ('agreement reached', 'ended')),
      mediator text,
      hidden boolean not null,
      primary key (workspace_id, reference)
    );
    comment on column hr_cases.mediator is 'null once the case has ended';
    comment on column hr_cases.hidden is 'somebody of HR took part while it ran';
    create index hr_cases_list on hr_cases (workspace_id, begun_on desc, reference) where begun_on is not null and not hidden;
    grant select, insert, update on hr_cases to caucus_app;

    create table hr_sessions (
      workspace_id text not null,
      reference text not null,
      number integer not null,
      started_at timestamptz not null,
      ended_at timestamptz not null,
      primary key (workspace_id, reference, number)
    );
    comment on table hr_sessions is 'written when a session has ended, in quarter hours';
    grant select, insert on hr_sessions to caucus_app;

    create table hr_blocks (
      workspace_id text not null,
      reference text not null,
      number integer not null,
      block integer not null,
      phase text not null check (phase in ('opening', 'together', 'separate meetings', 'break')),
      started_at timestamptz not null,
      ended_at timestamptz not null,
      primary key (workspace_id, reference, number, block)
    );
    grant select, insert on hr_blocks to caucus_app;

    create table hr_attendance (
      workspace_id text not null,
      reference text not null,
      line integer not null,
      attended text not null,
      primary key (workspace_id, reference, line)
    );
    comment on table hr_attendance is 'written when a case has ended: names, roles or nothing, by its policy';
    grant select, insert on hr_attendance to caucus_app;

    create table hr_tokens (
      workspace_id text not null,
      token_hash bytea not null,
      person bytea not null,
      expires_at timestamptz not null,
      primary key (workspace_id, token_hash)
    );
    comment on column hr_tokens.person is 'keyed hash';
    create index hr_tokens_hash on hr_tokens (token_hash);
    create index hr_tokens_person on hr_tokens (workspace_id, person);
    grant select, insert, delete on hr_tokens to caucus_app;

    create view hr_case_list with (security_barrier) as
      select reference, begun_on, ended_on, ending, mediator from hr_cases shown
      where workspace_id = ${WORKSPACE} and ${SHOWN};

    create view hr_session_list with (security_barrier) as
      select entry.reference, entry.number, entry.started_at, entry.ended_at
      from hr_sessions entry join hr_cases shown using (workspace_id, reference)
      where workspace_id = ${WORKSPACE} and ${SHOWN};

    create view hr_block_list with (security_barrier) as
      select entry.reference, entry.number, entry.block, entry.phase, entry.started_at, entry.ended_at
      from hr_blocks entry join hr_cases shown using (workspace_id, reference)
      where workspace_id = ${WORKSPACE} and ${SHOWN};

    create view hr_attendance_list with (security_barrier) as
      select entry.reference, entry.line, entry.attended
      from hr_attendance entry join hr_cases shown using (workspace_id, reference)
      where workspace_id = ${WORKSPACE} and ${SHOWN};

    grant select on hr_case_list, hr_session_list, hr_block_list, hr_attendance_list to caucus_hr;
  `);
}
