import type { Knex } from 'knex';

/** When each case was last compared with what Slack shows, so that any number of copies share that work. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table cases add column looked_at timestamptz;
    comment on column cases.looked_at is 'when its rooms and people were last looked at in Slack; infinity once they no longer are';
    create index cases_to_look_at on cases (coalesce(looked_at, created_at));
  `);
}
