/** Calls that would tell HR's login of other people's work, or read rows, files and definitions by another way. */
export const refusedCalls = [
  // What others do: statistics, sizes, locks, sessions, counters.
  ...['pg_relation_size(1259)', 'pg_total_relation_size(1259)', 'pg_database_size(current_catalog)'],
  ...['pg_stat_get_live_tuples(1259)', 'pg_stat_get_tuples_inserted(1259)', 'pg_stat_get_db_xact_commit(1)'],
  ...['pg_stat_get_activity(null)', 'pg_lock_status()', 'pg_prepared_xact()', 'pg_stat_get_wal()', 'pg_stat_get_io()'],
  ...['txid_current()', 'pg_current_xact_id()', 'pg_current_snapshot()', 'pg_current_wal_lsn()', "age('3'::xid)"],
  ...['pg_last_committed_xact()', 'pg_export_snapshot()', 'pg_notification_queue_usage()', 'pg_backend_pid()'],
  ...["nextval('knex_migrations_id_seq')", "pg_sequence_last_value('knex_migrations_id_seq')", 'lastval()'],
  ...['pg_advisory_lock(1)', 'pg_try_advisory_lock(1)', 'pg_cancel_backend(1)', 'pg_sleep(1)'],
  // Rows, files and definitions by another way.
  ...["query_to_xml('select 1', true, true, '')", "table_to_xml('cases', true, true, '')"],
  ...["database_to_xml(true, true, '')", "cursor_to_xml('c', 1, true, true, '')", "ts_stat('select null::tsvector')"],
  ...["pg_read_file('PG_VERSION')", "pg_ls_dir('.')", "pg_stat_file('PG_VERSION')", "lo_import('/etc/passwd')"],
  ...["pg_get_viewdef('hr_case_list'::regclass)", "obj_description('cases'::regclass)", 'lo_create(0)'],
  ...["lo_from_bytea(0, '')", "has_table_privilege('cases', 'select')", 'pg_get_functiondef(1)'],
];

/** Statements that would, or that would make, change or hold something. */
export const refusedStatements = [
  ...["copy (select 1) to program 'true'", "copy hr_cases from program 'true'", "copy (select 1) to '/tmp/x'"],
  ...['create temp table hr_cases (a int)', 'create table t (a int)', 'create view v as select 1', 'create schema s'],
  ...['create function now() returns int language sql return 1', 'do $$ begin perform 1; end $$', "load 'dblink'"],
  ...['create extension dblink', 'create materialized view m as select 1', 'create cast (text as int) with inout'],
  ...['lock table cases', 'lock table hr_cases in access share mode', 'truncate hr_cases', 'checkpoint'],
  ...['select 1 from hr_case_list for update', 'alter view hr_case_list reset (security_barrier)'],
  ...['delete from hr_tokens', "insert into hr_tokens values ('T', '', '', now())", 'alter role caucus_app login'],
  ...['alter role caucus_hr inherit', 'alter role caucus_hr bypassrls', 'alter role caucus_hr superuser'],
  ...['set local log_statement = none', "set local session_preload_libraries = 'x'", 'show data_directory'],
];
