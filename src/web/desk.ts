import type { Knex } from 'knex';
import type { Ids } from '../chance.js';
import type { Log } from '../slack/logger.js';

/** What the routes work with: HR's own login, chance for session tokens, and the log. */
export type Desk = { hrDb: Knex; ids: Ids; log: Log };
