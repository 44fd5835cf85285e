import type { Knex } from 'knex';

const hr = 'caucus_hr';

const onRelations = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'];
const onColumns = ['select', 'insert', 'update', 'references'];

/** A right of one kind on each object of a catalogue, as rows of one text. */
const rights = (privileges: string[], may: string, what: string, from: string) => `
  select p || ' on ' || ${what} as reach from ${from} cross join unnest(array['${privileges.join("', '")}']) p where ${may}`;

const queries = [
  rights(
    onRelations,
    `c.relkind in ('r', 'v', 'm', 'p', 'f', 't') and has_table_privilege('${hr}', c.oid, p)`,
    'c.oid::regclass',
    'pg_class c',
  ),
  rights(
    onColumns,
    `c.relkind in ('r', 'v', 'm', 'p', 'f') and not has_table_privilege('${hr}', c.oid, p) and has_any_column_privilege('${hr}', c.oid, p)`,
    "'a column of ' || c.oid::regclass",
    'pg_class c',
  ),
  rights(
    ['usage', 'select', 'update'],
    `case when c.relkind = 'S' then has_sequence_privilege('${hr}', c.oid, p) end`,
    "'sequence ' || c.oid::regclass",
    'pg_class c',
  ),
  rights(
    ['execute'],
    `has_function_privilege('${hr}', f.oid, p)
       and (f.provolatile <> 'i' or f.pronamespace <> all (array['pg_catalog', 'information_schema']::regnamespace[]))`,
    "case when f.pronamespace = 'pg_catalog'::regnamespace then f.proname else f.oid::regprocedure::text end",
    'pg_proc f',
  ),
  rights(['usage', 'create'], `has_schema_privilege('${hr}', n.oid, p)`, "'schema ' || n.nspname", 'pg_namespace n'),
  rights(
    ['connect', 'create', 'temporary'],
    `d.datname in (current_database(), 'postgres', 'template1') and has_database_privilege('${hr}', d.oid, p)`,
    "case when d.datname = current_database() then 'this database' else 'database ' || d.datname end",
    'pg_database d',
  ),
  rights(
    ['usage'],
    `l.lanpltrusted and has_language_privilege('${hr}', l.oid, p)`,
    "'language ' || l.lanname",
    'pg_language l',
  ),
  rights(['create'], `has_tablespace_privilege('${hr}', t.oid, p)`, "'tablespace ' || t.spcname", 'pg_tablespace t'),
  rights(['usage'], `has_server_privilege('${hr}', s.oid, p)`, "'server ' || s.srvname", 'pg_foreign_server s'),
  rights(
    ['usage'],
    `has_foreign_data_wrapper_privilege('${hr}', w.oid, p)`,
    "'wrapper ' || w.fdwname",
    'pg_foreign_data_wrapper w',
  ),
  rights(
    ['set', 'alter system'],
    `has_parameter_privilege('${hr}', a.parname, p)`,
    "'setting ' || a.parname",
    'pg_parameter_acl a',
  ),
  rights(['member'], `r.rolname <> '${hr}' and pg_has_role('${hr}', r.oid, p)`, "'login ' || r.rolname", 'pg_roles r'),
  `select 'large object ' || m.oid from pg_largeobject_metadata m`,
  `select 'owner of ' || pg_describe_object(d.classid, d.objid, d.objsubid) from pg_shdepend d
   where d.refobjid = '${hr}'::regrole and d.deptype = 'o'
     and d.dbid in (0, (select oid from pg_database where datname = current_database()))`,
];

/**
 * Everything in this database that HR's login has a right to, read from the whole catalogue, each as `right on object`. Of the
 * functions that Postgres brings only those are listed that may look further than their arguments, by name.
 */
export async function reachOfHr(db: Knex): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { reach: string }[] }>(queries.join(' union '));
  return rows.map(({ reach }) => reach).sort();
}
