import type { Knex } from 'knex';

/**
 * What cases are found by is hashed under a key of its workspace that is exchanged when a case is disposed of. Nothing in
 * clear links a case to its lines for HR any more.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table lookup_keys (
      workspace_id text not null,
      key_id uuid not null,
      retired boolean not null default false,
      primary key (workspace_id, key_id)
    );
    comment on table lookup_keys is 'names of keys in the key store; a retired one is about to be destroyed';
    create unique index lookup_keys_in_force on lookup_keys (workspace_id) where not retired;
    grant select, insert, update, delete on lookup_keys to caucus_app;

    drop table case_references;
  `);
}
