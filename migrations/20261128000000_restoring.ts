import type { Knex } from 'knex';

/** How far this database has come, in one row, to be held against what is kept beside the key store. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table high_water (
      counter bigint not null default 0,
      raised_at timestamptz not null default now(),
      restores bigint not null default 0,
      restoring_since timestamptz
    );
    comment on table high_water is 'one row; a counter behind the one beside the key store says that this is a restored backup';
    comment on column high_water.raised_at is 'what was done until then is surely in here';
    comment on column high_water.restores is 'how often a restore was found; cases are told of each once';
    comment on column high_water.restoring_since is 'set until every case has been told; nothing else is done meanwhile';
    insert into high_water default values;
    grant select, update on high_water to caucus_app;
  `);
}
