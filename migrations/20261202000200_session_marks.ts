import type { Knex } from 'knex';

/**
 * A session of the log page can be marked, which keeps it too, and a replica can be asked whether it has that mark: then it has
 * everything that was done before. A mark is a time of this one session, so whoever may ask learns nothing of what others do.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function mark_session(token text) returns timestamptz
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
      update hr_tokens set idle_at = greatest(clock_timestamp() + interval '20 minutes', idle_at + interval '1 microsecond')
      where token_hash = sha256(convert_to(mark_session.token, 'UTF8')) and expires_at > now() and idle_at > now()
        and idle_at <> 'infinity'
      returning idle_at;
    end;
    create function has_mark(token text, mark timestamptz) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
      select exists (
        select from hr_tokens
        where token_hash = sha256(convert_to(has_mark.token, 'UTF8')) and idle_at >= has_mark.mark and idle_at <> 'infinity'
      );
    end;
    revoke all on function mark_session(text), has_mark(text, timestamptz) from public;
    grant execute on function mark_session(text), has_mark(text, timestamptz) to caucus_hr;
  `);
}
