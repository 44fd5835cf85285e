import type { Knex } from 'knex';

/** Which of our messages were blanked after the end. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table deliveries add column blanked boolean;
    comment on column deliveries.blanked is 'whether Slack blanked its message; null until that was asked';
  `);
}
