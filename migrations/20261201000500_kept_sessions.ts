import type { Knex } from 'knex';

/** A session that is in use is written down once a minute, not with each page: no page then waits for the disk. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function keep_session(token text) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
      with live as (
        select idle_at from hr_tokens
        where token_hash = sha256(convert_to(keep_session.token, 'UTF8')) and expires_at > now() and idle_at > now()
          and idle_at <> 'infinity'
      ), kept as (
        update hr_tokens set idle_at = now() + interval '20 minutes'
        where token_hash = sha256(convert_to(keep_session.token, 'UTF8')) and expires_at > now() and idle_at > now()
          and idle_at < now() + interval '19 minutes'
      )
      select exists (select from live);
    end;
  `);
}
