import type { Knex } from 'knex';

/**
 * Closes the database to everyone but the three logins, and makes the trigger function of the tables that only grow. What
 * the owner makes later is closed too: each table's migration grants what its readers need.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    do $$ begin
      execute format('revoke all on database %I from public', current_database());
      execute format('grant connect on database %I to caucus_app, caucus_hr', current_database());
    end $$;

    revoke all on schema public from public;
    grant usage on schema public to caucus_app, caucus_hr;

    alter default privileges revoke all on tables from public;
    alter default privileges revoke all on sequences from public;
    alter default privileges revoke all on functions from public;
    alter default privileges revoke all on types from public;
    alter default privileges revoke all on schemas from public;

    create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      raise exception 'append-only' using errcode = 'restrict_violation', table = tg_table_name;
    end $$;

    grant select on knex_migrations to caucus_app;
  `);
}
