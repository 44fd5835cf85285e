import type { Knex } from 'knex';

/** Whether a message was blanked lies sealed with where it stands: in clear it said what a side had decided. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table deliveries drop column blanked');
}
