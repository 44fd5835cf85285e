import type { Knex } from 'knex';

/**
 * Which versions may work with these tables. `migrate` notes, after its migrations, the newest of them and the newest one that
 * the oldest version which may still run has to know; what that oldest version may be is the newer version's to say, for the
 * older cannot know. A login that sees nothing else here may ask about a version.
 */
export const versionsSql = (...logins: string[]) => `
  create table oldest_version (
    up_to text,
    knows text
  );
  comment on table oldest_version is 'one row: the newest migration, and the newest one that the oldest version which may run knows';
  insert into oldest_version default values;

  create function version_standing(known text[], before text) returns text
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select case
      when exists (select unnest(version_standing.known) except select name from knex_migrations) then 'behind'
      when oldest.knows <> all (version_standing.known) then 'ahead'
      when not exists (select name from knex_migrations except select unnest(version_standing.known)) then
        case when array_position(version_standing.known, oldest.knows) >= array_position(version_standing.known, version_standing.before)
          then 'runs' else 'behind' end
      when oldest.up_to = (select name from knex_migrations order by id desc limit 1) then 'runs'
      else 'ahead'
    end
    from oldest_version oldest;
  end;
  revoke all on function version_standing(text[], text) from public;
  grant execute on function version_standing(text[], text) to ${logins.join(', ')};
`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw(versionsSql('caucus_app', 'caucus_hr'));
}
