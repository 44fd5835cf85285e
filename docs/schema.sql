-- Printed from the catalogue by "npm run schema".

create table case_events (
  workspace_id text not null,
  case_id uuid not null,
  "position" bigint not null,
  at timestamp with time zone not null,
  kind text not null,
  sealed bytea not null,
  beside bytea not null,
  hash bytea not null,
  constraint case_events_pkey primary key (workspace_id, case_id, "position"),
  constraint case_events_kind_check check ((kind = any (array['convening'::text, 'rooms'::text, 'sessions'::text, 'envelopes'::text, 'endings'::text])))
);
create trigger refuse_change before delete or update on case_events for each row execute function refuse_change();
create trigger refuse_truncate before truncate on case_events for each statement execute function refuse_change();

create table cases (
  workspace_id text not null,
  case_id uuid not null,
  "position" bigint not null,
  head bytea not null,
  state bytea not null,
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  key_due boolean not null default false,
  looked_at timestamp with time zone,
  constraint cases_pkey primary key (workspace_id, case_id)
);
create index cases_due on cases using btree (due_at) where (due_at is not null);
create index cases_key_due on cases using btree (workspace_id, case_id) where key_due;
create index cases_to_look_at on cases using btree (coalesce(looked_at, created_at));

create table deliveries (
  workspace_id text not null,
  room_id uuid not null,
  "position" bigint not null,
  case_id uuid not null,
  card boolean not null,
  stage text not null,
  cards integer not null default 0,
  standing bytea,
  code text,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  sealed bytea not null,
  constraint deliveries_pkey primary key (workspace_id, room_id, "position"),
  constraint deliveries_stage_check check ((stage = any (array['pending'::text, 'sending'::text, 'card_posted'::text, 'filling'::text, 'done'::text, 'cancelled'::text, 'needs_mediator'::text, 'unconfirmed'::text])))
);
create unique index deliveries_card on deliveries using btree (workspace_id, room_id) where (card and (stage = 'pending'::text));
create index deliveries_open on deliveries using btree (workspace_id, room_id, "position") where (stage = any (array['pending'::text, 'sending'::text, 'card_posted'::text, 'filling'::text]));
create index deliveries_standing on deliveries using btree (workspace_id, room_id, "position") where (card and (standing is not null));

create table high_water (
  counter bigint not null default 0,
  raised_at timestamp with time zone not null default now(),
  restores bigint not null default 0,
  restoring_since timestamp with time zone
);

create table hr_attendance (
  workspace_id text not null,
  reference uuid not null,
  line integer not null,
  attended text not null,
  constraint hr_attendance_pkey primary key (workspace_id, reference, line)
);

create table hr_blocks (
  workspace_id text not null,
  reference uuid not null,
  number integer not null,
  block integer not null,
  phase text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  constraint hr_blocks_pkey primary key (workspace_id, reference, number, block),
  constraint hr_blocks_phase_check check ((phase = any (array['opening'::text, 'together'::text, 'separate meetings'::text, 'break'::text])))
);

create table hr_cases (
  workspace_id text not null,
  reference uuid not null,
  opened_on date not null,
  begun_on date,
  ended_on date,
  ending text,
  mediator text,
  hidden boolean not null,
  settled_on date,
  sessions integer not null default 0,
  minutes integer not null default 0,
  referral text,
  constraint hr_cases_pkey primary key (workspace_id, reference),
  constraint hr_cases_ending_check check ((ending = any (array['agreement reached'::text, 'ended'::text]))),
  constraint hr_cases_referral check (((referral ~ '^[A-Z0-9]+([-/.][A-Z0-9]+)*$'::text) and (length(referral) <= 20)))
);
create index hr_cases_ended on hr_cases using btree (workspace_id, begun_on, reference) where ((begun_on is not null) and (not hidden) and (ended_on is not null));
create index hr_cases_list on hr_cases using btree (workspace_id, begun_on, reference) where ((begun_on is not null) and (not hidden));
create index hr_cases_mediator on hr_cases using btree (workspace_id, mediator, begun_on, reference) where ((begun_on is not null) and (not hidden) and (mediator is not null));
create index hr_cases_referral on hr_cases using btree (workspace_id, referral, begun_on, reference) where ((begun_on is not null) and (not hidden) and (referral is not null));
create index hr_cases_running on hr_cases using btree (workspace_id, begun_on, reference) where ((begun_on is not null) and (not hidden) and (ended_on is null));

create table hr_figures (
  workspace_id text not null,
  year integer not null,
  figure text not null,
  bucket integer not null,
  shown_from timestamp with time zone not null,
  cases integer not null,
  constraint hr_figures_pkey primary key (workspace_id, year, figure, bucket, shown_from),
  constraint hr_figures_cases_check check ((cases > 0)),
  constraint hr_figures_figure_check check ((figure = any (array['begun'::text, 'ended'::text, 'days'::text, 'sessions'::text, 'agreed'::text, 'unbegun'::text])))
);

create table hr_links (
  workspace_id text not null,
  link_hash bytea not null,
  session_id uuid not null,
  person bytea not null,
  viewer bytea not null,
  zone text not null,
  language text not null,
  expires_at timestamp with time zone not null,
  constraint hr_links_pkey primary key (workspace_id, link_hash)
);
create index hr_links_hash on hr_links using btree (link_hash);
create index hr_links_person on hr_links using btree (workspace_id, person);

create table hr_notices (
  workspace_id text not null,
  session_id uuid not null,
  viewer bytea not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  pending boolean not null default true,
  tries integer not null default 0,
  free_at timestamp with time zone not null default now(),
  standing bytea,
  constraint hr_notices_pkey primary key (workspace_id, session_id)
);
create index hr_notices_pending on hr_notices using btree (free_at) where pending;

create table hr_released (
  workspace_id text not null,
  reference uuid not null,
  clause integer not null,
  condition text,
  words text not null,
  figure numeric(14,2),
  unit text,
  constraint hr_released_pkey primary key (workspace_id, reference, clause),
  constraint hr_released_figure check (((figure is null) = (unit is null)))
);

create table hr_sessions (
  workspace_id text not null,
  reference uuid not null,
  number integer not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  constraint hr_sessions_pkey primary key (workspace_id, reference, number)
);

create table hr_tokens (
  workspace_id text not null,
  token_hash bytea not null,
  person bytea not null,
  expires_at timestamp with time zone not null,
  session_id uuid,
  zone text,
  language text,
  idle_at timestamp with time zone not null default 'infinity'::timestamp with time zone,
  constraint hr_tokens_pkey primary key (workspace_id, token_hash)
);
create index hr_tokens_hash on hr_tokens using btree (token_hash);
create index hr_tokens_person on hr_tokens using btree (workspace_id, person);
create index hr_tokens_session on hr_tokens using btree (workspace_id, session_id);

create table inbound_events (
  workspace_id text not null,
  event_id text not null,
  at timestamp with time zone not null,
  constraint inbound_events_pkey primary key (workspace_id, event_id)
);
create index inbound_events_at on inbound_events using btree (at);

create table install_notices (
  workspace_id text not null,
  kind text not null,
  person bytea,
  standing bytea,
  tries integer not null default 0,
  pending boolean not null default true,
  free_at timestamp with time zone not null default now(),
  constraint install_notices_pkey primary key (workspace_id, kind),
  constraint install_notices_kind_check check ((kind = any (array['first run'::text, 'lapsed'::text])))
);
create index install_notices_pending on install_notices using btree (free_at) where pending;

create table install_states (
  state_hash bytea not null,
  expires_at timestamp with time zone not null,
  constraint install_states_pkey primary key (state_hash)
);

create table installations (
  workspace_id text not null,
  sealed bytea,
  scopes text not null,
  installed_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  asked_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  expires_at timestamp with time zone,
  renewing_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  lapsed boolean not null default false,
  constraint installations_pkey primary key (workspace_id)
);

create table lookup_keys (
  workspace_id text not null,
  key_id uuid not null,
  retired boolean not null default false,
  constraint lookup_keys_pkey primary key (workspace_id, key_id)
);
create unique index lookup_keys_in_force on lookup_keys using btree (workspace_id) where (not retired);

create table lookups (
  workspace_id text not null,
  lookup bytea not null,
  case_id uuid not null,
  room_id uuid,
  constraint lookups_pkey primary key (workspace_id, lookup, case_id)
);
create index lookups_case on lookups using btree (workspace_id, case_id);

create table oldest_version (
  up_to text,
  knows text
);

create table requests (
  workspace_id text not null,
  request bytea not null,
  at timestamp with time zone not null,
  case_id uuid not null,
  sealed bytea not null,
  constraint requests_pkey primary key (workspace_id, request)
);
create index requests_at on requests using btree (at);

create table room_records (
  workspace_id text not null,
  case_id uuid not null,
  room_id uuid not null,
  line bigint not null,
  "position" bigint not null,
  at timestamp with time zone not null,
  sealed bytea not null,
  seal bytea not null,
  constraint room_records_pkey primary key (workspace_id, case_id, room_id, line)
);
create index room_records_position on room_records using btree (workspace_id, case_id, "position");
create trigger refuse_change before delete or update on room_records for each row execute function refuse_change();
create trigger refuse_truncate before truncate on room_records for each statement execute function refuse_change();

create table rooms (
  workspace_id text not null,
  room_id uuid not null,
  case_id uuid not null,
  pending integer not null,
  free_at timestamp with time zone not null,
  fence bigint not null default 0,
  turn boolean not null default false,
  constraint rooms_pkey primary key (workspace_id, room_id)
);
create index rooms_free on rooms using btree (free_at) where (pending > 0);

create table texts (
  workspace_id text not null,
  case_id uuid not null,
  text_id uuid not null,
  "position" bigint not null,
  sealed bytea not null,
  constraint texts_pkey primary key (workspace_id, case_id, text_id)
);
create index texts_position on texts using btree (workspace_id, case_id, "position");
create trigger refuse_change before delete or update on texts for each row execute function refuse_change();
create trigger refuse_truncate before truncate on texts for each statement execute function refuse_change();

create table throttles (
  workspace_id text not null,
  method text not null,
  until timestamp with time zone not null,
  spent timestamp with time zone not null default '-infinity'::timestamp with time zone,
  queued timestamp with time zone not null default '-infinity'::timestamp with time zone,
  constraint throttles_pkey primary key (workspace_id, method)
);

create table workspace_events (
  workspace_id text not null,
  version bigint not null,
  at timestamp with time zone not null,
  sealed bytea not null,
  constraint workspace_events_pkey primary key (workspace_id, version)
);
create trigger refuse_change before delete or update on workspace_events for each row execute function refuse_change();
create trigger refuse_truncate before truncate on workspace_events for each statement execute function refuse_change();

create table workspaces (
  workspace_id text not null,
  version bigint not null,
  settings bytea not null,
  constraint workspaces_pkey primary key (workspace_id)
);

create view hr_attendance_list with (security_barrier=true) as
 select entry.reference,
    entry.line,
    entry.attended
   from hr_attendance entry
     join hr_cases shown using (workspace_id, reference)
  where entry.workspace_id = (( select token.workspace_id
           from hr_tokens token
          where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token'::text, true), 'UTF8'::name)) and token.expires_at > now() and token.idle_at > now())) and shown.begun_on is not null and not shown.hidden;

create view hr_block_list with (security_barrier=true) as
 select entry.reference,
    entry.number,
    entry.block,
    entry.phase,
    entry.started_at,
    entry.ended_at
   from hr_blocks entry
     join hr_cases shown using (workspace_id, reference)
  where entry.workspace_id = (( select token.workspace_id
           from hr_tokens token
          where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token'::text, true), 'UTF8'::name)) and token.expires_at > now() and token.idle_at > now())) and shown.begun_on is not null and not shown.hidden;

create view hr_case_list with (security_barrier=true) as
 select reference,
    begun_on,
    ended_on,
    ending,
    mediator,
    settled_on,
    sessions,
    minutes,
    referral
   from hr_cases shown
  where workspace_id = (( select token.workspace_id
           from hr_tokens token
          where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token'::text, true), 'UTF8'::name)) and token.expires_at > now() and token.idle_at > now())) and begun_on is not null and not hidden
  order by begun_on desc, reference desc;

create view hr_figure_list with (security_barrier=true) as
 select year,
    figure,
    bucket,
    sum(cases)::integer as cases
   from hr_figures
  where workspace_id = (( select token.workspace_id
           from hr_tokens token
          where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token'::text, true), 'UTF8'::name)) and token.expires_at > now() and token.idle_at > now())) and shown_from <= now()
  group by year, figure, bucket;

create view hr_released_list with (security_barrier=true) as
 select entry.reference,
    entry.clause,
    entry.condition,
    entry.words,
    entry.figure,
    entry.unit
   from hr_released entry
     join hr_cases shown using (workspace_id, reference)
  where entry.workspace_id = (( select token.workspace_id
           from hr_tokens token
          where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token'::text, true), 'UTF8'::name)) and token.expires_at > now() and token.idle_at > now())) and shown.begun_on is not null and not shown.hidden;

create view hr_session_list with (security_barrier=true) as
 select entry.reference,
    entry.number,
    entry.started_at,
    entry.ended_at
   from hr_sessions entry
     join hr_cases shown using (workspace_id, reference)
  where entry.workspace_id = (( select token.workspace_id
           from hr_tokens token
          where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token'::text, true), 'UTF8'::name)) and token.expires_at > now() and token.idle_at > now())) and shown.begun_on is not null and not shown.hidden;

create view hr_viewer with (security_barrier=true) as
 select session_id,
    zone,
    language,
    expires_at
   from hr_tokens token
  where token_hash = sha256(convert_to(current_setting('caucus.hr_token'::text, true), 'UTF8'::name)) and expires_at > now() and idle_at > now();

create or replace function end_session(token text)
 returns boolean
 language sql
 security definer
 set search_path to 'public', 'pg_temp'
begin atomic
 with ended as (
          delete from hr_tokens
           where (hr_tokens.token_hash = sha256(convert_to(end_session.token, 'UTF8'::name)))
           returning hr_tokens.workspace_id,
             hr_tokens.session_id
         ), told as (
          update hr_notices notice set ended_at = now(), pending = true
            from ended
           where ((notice.workspace_id = ended.workspace_id) and (notice.session_id = ended.session_id))
         )
  select (exists ( select
            from ended)) as "exists";
end;

create or replace function has_mark(token text, mark timestamp with time zone)
 returns boolean
 language sql
 stable security definer
 set search_path to 'public', 'pg_temp'
begin atomic
 select (exists ( select
            from hr_tokens
           where ((hr_tokens.token_hash = sha256(convert_to(has_mark.token, 'UTF8'::name))) and (hr_tokens.idle_at >= has_mark.mark) and (hr_tokens.idle_at <> 'infinity'::timestamp with time zone)))) as "exists";
end;

create or replace function keep_session(token text)
 returns boolean
 language sql
 security definer
 set search_path to 'public', 'pg_temp'
begin atomic
 with live as (
          select hr_tokens.idle_at
            from hr_tokens
           where ((hr_tokens.token_hash = sha256(convert_to(keep_session.token, 'UTF8'::name))) and (hr_tokens.expires_at > now()) and (hr_tokens.idle_at > now()) and (hr_tokens.idle_at <> 'infinity'::timestamp with time zone))
         ), kept as (
          update hr_tokens set idle_at = (now() + '00:20:00'::interval)
           where ((hr_tokens.token_hash = sha256(convert_to(keep_session.token, 'UTF8'::name))) and (hr_tokens.expires_at > now()) and (hr_tokens.idle_at > now()) and (hr_tokens.idle_at < (now() + '00:19:00'::interval)))
         )
  select (exists ( select
            from live)) as "exists";
end;

create or replace function mark_session(token text)
 returns timestamp with time zone
 language sql
 security definer
 set search_path to 'public', 'pg_temp'
begin atomic
 update hr_tokens set idle_at = greatest((clock_timestamp() + '00:20:00'::interval), (hr_tokens.idle_at + '00:00:00.000001'::interval))
   where ((hr_tokens.token_hash = sha256(convert_to(mark_session.token, 'UTF8'::name))) and (hr_tokens.expires_at > now()) and (hr_tokens.idle_at > now()) and (hr_tokens.idle_at <> 'infinity'::timestamp with time zone))
   returning hr_tokens.idle_at;
end;

create or replace function redeem_link(link text, token text)
 returns boolean
 language sql
 security definer
 set search_path to 'public', 'pg_temp'
begin atomic
 with spent as (
          delete from hr_links
           where (hr_links.link_hash = sha256(convert_to(redeem_link.link, 'UTF8'::name)))
           returning hr_links.workspace_id,
             hr_links.session_id,
             hr_links.person,
             hr_links.viewer,
             hr_links.zone,
             hr_links.language,
             hr_links.expires_at
         ), live as (
          select spent.workspace_id,
             spent.session_id,
             spent.person,
             spent.viewer,
             spent.zone,
             spent.language,
             spent.expires_at
            from spent
           where ((spent.expires_at > now()) and (length(redeem_link.token) >= 43))
         ), begun as (
          insert into hr_tokens (workspace_id, token_hash, person, session_id, zone, language, expires_at, idle_at)  select live.workspace_id,
                     sha256(convert_to(redeem_link.token, 'UTF8'::name)) as sha256,
                     live.person,
                     live.session_id,
                     live.zone,
                     live.language,
                     (now() + '08:00:00'::interval),
                     (now() + '00:20:00'::interval)
                    from live
           returning hr_tokens.session_id
         ), told as (
          insert into hr_notices (workspace_id, session_id, viewer, began_at)  select live.workspace_id,
                     live.session_id,
                     live.viewer,
                     now() as now
                    from live
         )
  select (exists ( select
            from begun)) as "exists";
end;

create or replace function refuse_change()
 returns trigger
 language plpgsql
 set search_path to 'pg_catalog', 'pg_temp'
as $function$
    begin
      raise exception 'append-only' using errcode = 'restrict_violation', table = tg_table_name;
    end $function$;

create or replace function version_standing(known text[], before text)
 returns text
 language sql
 stable security definer
 set search_path to 'public', 'pg_temp'
begin atomic
 select
         case
             when (exists ( select unnest(version_standing.known) as unnest
             except
              select knex_migrations.name
                from knex_migrations)) then 'behind'::text
             when (oldest.knows <> all (version_standing.known)) then 'ahead'::text
             when (not (exists ( select knex_migrations.name
                from knex_migrations
             except
              select unnest(version_standing.known) as unnest))) then
             case
                 when (array_position(version_standing.known, oldest.knows) >= array_position(version_standing.known, version_standing.before)) then 'runs'::text
                 else 'behind'::text
             end
             when (oldest.up_to = (( select knex_migrations.name
                from knex_migrations
               order by knex_migrations.id desc
              limit 1))::text) then 'runs'::text
             else 'ahead'::text
         end as "case"
    from oldest_version oldest;
end;

grant connect on database caucus to caucus_app;
grant usage on schema public to caucus_app;
grant insert, select on case_events to caucus_app;
grant insert, select, update on cases to caucus_app;
grant insert, select, update on deliveries to caucus_app;
grant select, update on high_water to caucus_app;
grant insert, select on hr_attendance to caucus_app;
grant insert, select on hr_blocks to caucus_app;
grant insert, select, update on hr_cases to caucus_app;
grant insert, select, update on hr_figures to caucus_app;
grant delete, insert, select on hr_links to caucus_app;
grant delete, select, update on hr_notices to caucus_app;
grant insert, select on hr_released to caucus_app;
grant insert, select on hr_sessions to caucus_app;
grant delete, insert, select on hr_tokens to caucus_app;
grant delete, insert, select on inbound_events to caucus_app;
grant delete, insert, select, update on install_notices to caucus_app;
grant delete, insert, select on install_states to caucus_app;
grant insert, select, update on installations to caucus_app;
grant select on knex_migrations to caucus_app;
grant delete, insert, select, update on lookup_keys to caucus_app;
grant delete, insert, select on lookups to caucus_app;
grant delete, insert, select on requests to caucus_app;
grant insert, select on room_records to caucus_app;
grant insert, select, update on rooms to caucus_app;
grant insert, select on texts to caucus_app;
grant delete, insert, select, update on throttles to caucus_app;
grant insert, select on workspace_events to caucus_app;
grant insert, select, update on workspaces to caucus_app;
grant execute on function version_standing(text[],text) to caucus_app;
grant connect on database caucus to caucus_hr;
grant usage on schema public to caucus_hr;
grant select on hr_attendance_list to caucus_hr;
grant select on hr_block_list to caucus_hr;
grant select on hr_case_list to caucus_hr;
grant select on hr_figure_list to caucus_hr;
grant select on hr_released_list to caucus_hr;
grant select on hr_session_list to caucus_hr;
grant select on hr_viewer to caucus_hr;
grant execute on function end_session(text) to caucus_hr;
grant execute on function has_mark(text,timestamp with time zone) to caucus_hr;
grant execute on function keep_session(text) to caucus_hr;
grant execute on function mark_session(text) to caucus_hr;
grant execute on function redeem_link(text,text) to caucus_hr;
grant execute on function version_standing(text[],text) to caucus_hr;
