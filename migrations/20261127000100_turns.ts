import type { Knex } from 'knex';

/** How fast each method is called in each workspace, and which rooms wait for their turn. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table throttles add column spent timestamptz not null default '-infinity',
      add column queued timestamptz not null default '-infinity';
    comment on table throttles is 'how fast a method is called in a workspace: by Caucus''s own pace, and what Slack has said';
    comment on column throttles.until is 'Slack has said to wait so long';
    comment on column throttles.spent is 'until when the calls made so far use up the pace';
    comment on column throttles.queued is 'the end of the queue of those who wait for a turn';
    alter table rooms add column turn boolean not null default false;
    comment on column rooms.turn is 'it waits for a turn, and has it at free_at';
  `);
}
