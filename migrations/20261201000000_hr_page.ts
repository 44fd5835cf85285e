import type { Knex } from 'knex';

/** The workspace of the live session that the transaction has set; no row without one. Only built-in functions, as in the views before. */
const WORKSPACE = `(
  select token.workspace_id from hr_tokens token
  where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token', true), 'UTF8'))
    and token.expires_at > now() and token.idle_at > now()
)`;

const SHOWN = 'shown.begun_on is not null and not shown.hidden';

const tables = ['hr_cases', 'hr_sessions', 'hr_blocks', 'hr_attendance', 'hr_released'];
const views = ['hr_case_list', 'hr_session_list', 'hr_block_list', 'hr_attendance_list', 'hr_released_list'];

/** How long the log page may lie unused, and the three things its login may do beside reading. */
const SIGNING_IN = `
  create function redeem_link(link text, token text) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    with spent as (
      delete from hr_links where link_hash = sha256(convert_to(redeem_link.link, 'UTF8'))
      returning workspace_id, session_id, person, viewer, zone, language, expires_at
    ), live as (
      select * from spent where expires_at > now() and length(redeem_link.token) >= 43
    ), begun as (
      insert into hr_tokens (workspace_id, token_hash, person, session_id, zone, language, expires_at, idle_at)
      select workspace_id, sha256(convert_to(redeem_link.token, 'UTF8')), person, session_id, zone, language,
        now() + interval '8 hours', now() + interval '20 minutes'
      from live
      returning session_id
    ), told as (
      insert into hr_notices (workspace_id, session_id, viewer, began_at)
      select workspace_id, session_id, viewer, now() from live
    )
    select exists (select from begun);
  end;

  create function keep_session(token text) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    with kept as (
      update hr_tokens set idle_at = now() + interval '20 minutes'
      where token_hash = sha256(convert_to(keep_session.token, 'UTF8')) and expires_at > now() and idle_at > now()
        and idle_at <> 'infinity'
      returning 1
    )
    select exists (select from kept);
  end;

  create function end_session(token text) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    with ended as (
      delete from hr_tokens where token_hash = sha256(convert_to(end_session.token, 'UTF8'))
      returning workspace_id, session_id
    ), told as (
      update hr_notices notice set ended_at = now(), pending = true from ended
      where notice.workspace_id = ended.workspace_id and notice.session_id = ended.session_id
    )
    select exists (select from ended);
  end;

  grant execute on function redeem_link(text, text), keep_session(text), end_session(text) to caucus_hr;
`;

/** The log page: one-time links, sessions that end by themselves, what their viewer is told, and what makes a long list quick. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop view ${views.join(', ')};
    ${tables.map((table) => `alter table ${table} alter column reference type uuid using reference::uuid;`).join('\n')}

    alter table hr_cases add column sessions integer not null default 0, add column minutes integer not null default 0;
    comment on column hr_cases.sessions is 'how many have ended';
    comment on column hr_cases.minutes is 'their length together, in quarter hours';
    update hr_cases set (sessions, minutes) = (
      select count(*), coalesce(sum(extract(epoch from ended_at - started_at) / 60), 0) from hr_sessions
      where hr_sessions.workspace_id = hr_cases.workspace_id and hr_sessions.reference = hr_cases.reference
    );

    drop index hr_cases_list;
    create index hr_cases_list on hr_cases (workspace_id, begun_on desc, reference)
      where begun_on is not null and not hidden;
    create index hr_cases_running on hr_cases (workspace_id, begun_on desc, reference)
      where begun_on is not null and not hidden and ended_on is null;
    create index hr_cases_ending on hr_cases (workspace_id, ending, begun_on desc, reference)
      where begun_on is not null and not hidden and ending is not null;
    create index hr_cases_mediator on hr_cases (workspace_id, mediator, begun_on desc, reference)
      where begun_on is not null and not hidden and mediator is not null;

    alter table hr_tokens
      add column session_id uuid,
      add column zone text,
      add column language text,
      add column idle_at timestamptz not null default 'infinity';
    comment on column hr_tokens.session_id is 'of the log page; null for what is shown in Slack';
    comment on column hr_tokens.idle_at is 'it ends then, unless it is used before';
    create index hr_tokens_session on hr_tokens (workspace_id, session_id);

    create table hr_links (
      workspace_id text not null,
      link_hash bytea not null,
      session_id uuid not null,
      person bytea not null,
      viewer bytea not null,
      zone text not null,
      language text not null,
      expires_at timestamptz not null,
      primary key (workspace_id, link_hash)
    );
    comment on table hr_links is 'each opens one session of one person, once';
    comment on column hr_links.person is 'keyed hash';
    comment on column hr_links.viewer is 'sealed: who is told that the session began';
    create index hr_links_hash on hr_links (link_hash);
    create index hr_links_person on hr_links (workspace_id, person);
    grant select, insert, delete on hr_links to caucus_app;

    create table hr_notices (
      workspace_id text not null,
      session_id uuid not null,
      viewer bytea not null,
      began_at timestamptz not null,
      ended_at timestamptz,
      pending boolean not null default true,
      tries integer not null default 0,
      free_at timestamptz not null default now(),
      standing bytea,
      primary key (workspace_id, session_id)
    );
    comment on table hr_notices is 'whom Caucus tells in Slack that a session of the log page began, and that it ended';
    comment on column hr_notices.viewer is 'sealed';
    comment on column hr_notices.standing is 'sealed: where the message stands in Slack';
    comment on column hr_notices.free_at is 'end of the lease or of the wait; by the database''s clock';
    create index hr_notices_pending on hr_notices (free_at) where pending;
    grant select, update, delete on hr_notices to caucus_app;

    ${SIGNING_IN}

    create view hr_viewer with (security_barrier) as
      select token.session_id, token.zone, token.language, token.expires_at from hr_tokens token
      where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token', true), 'UTF8'))
        and token.expires_at > now() and token.idle_at > now();

    create view hr_case_list with (security_barrier) as
      select reference, begun_on, ended_on, ending, mediator, settled_on, sessions, minutes from hr_cases shown
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

    create view hr_released_list with (security_barrier) as
      select entry.reference, entry.clause, entry.condition, entry.words, entry.figure, entry.unit
      from hr_released entry join hr_cases shown using (workspace_id, reference)
      where workspace_id = ${WORKSPACE} and ${SHOWN};

    grant select on hr_viewer, ${views.join(', ')} to caucus_hr;
  `);
}
