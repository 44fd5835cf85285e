import type { Knex } from 'knex';

/** Functions that depend on nothing but what they are given, the time and their reader's own settings; HR's views and pages need them. */
const plain = [
  'array_to_string',
  'concat',
  'concat_ws',
  'convert_to',
  'current_setting',
  'date_part',
  'date_trunc',
  'extract',
  'json_build_object',
  'now',
  'set_config',
  'to_char',
  'to_json',
  'version',
];

/**
 * Everything that Postgres lets every login read or run and that could tell of other people's work: its catalogue and
 * statistics, whatever an extension brought, and each function that may look further than its arguments, as `privilege` and `on`.
 */
const openQuery = `
  select acl.privilege_type as privilege, format('table %s', c.oid::regclass) as "on"
  from pg_class c cross join aclexplode(c.relacl) acl
  where acl.grantee = 0
  union all
  select distinct 'select', format('table %s', a.attrelid::regclass)
  from pg_attribute a cross join aclexplode(a.attacl) acl
  where acl.grantee = 0
  union all
  select 'execute', format('routine %s', p.oid::regprocedure)
  from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl
  where acl.grantee = 0 and p.provolatile <> 'i' and p.prokind not in ('a', 'w')
    and p.proname <> all (array['${plain.join("', '")}'])
    and not exists (select from pg_operator o where o.oprcode = p.oid)
    and not exists (select from pg_cast c where c.castfunc = p.oid)
  union all
  select 'usage', format('language %I', l.lanname)
  from pg_language l cross join aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) acl
  where acl.grantee = 0 and l.lanpltrusted`;

/**
 * The statement that takes from every login what could tell of other people's work, and leaves it to Caucus itself, so that
 * HR's login keeps nothing but its views. A superuser runs it in each database of Caucus; it may be run again.
 */
export const closeSql = `do $$
declare
  it record;
begin
  for it in ${openQuery.replaceAll('\n', '\n  ')}
  loop
    execute format('grant %s on %s to caucus_owner, caucus_app', it.privilege, it.on);
    execute format('revoke %s on %s from public', it.privilege, it.on);
  end loop;
end $$;
`;

/** How much is still open to every login of this database. The app's login may ask. */
export async function openToEveryone(db: Knex): Promise<number> {
  const { rows } = await db.raw<{ rows: { open: number }[] }>(`select count(*)::int as open from (${openQuery}) open`);
  return rows[0]?.open ?? 0;
}

/** What whoever runs Caucus reads while something is. */
export const stillOpen =
  'HR\'s login can still read statistics of the whole server: how many rows are in each table and how many were written. Print the statements with "npm run migrate -- --logins" and run those below "\\connect" as a superuser of the Postgres.';
