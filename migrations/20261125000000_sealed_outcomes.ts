import type { Knex } from 'knex';

/** What became of a request is sealed under its case's key. Those of the last day are forgotten: they stood in clear. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from requests;
    alter table requests drop column outcome, add column case_id uuid not null, add column sealed bytea not null;
    comment on column requests.sealed is 'the name of the outcome, for a repeat';
  `);
}
