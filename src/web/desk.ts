import type { Ids } from '../chance.js';
import type { Log } from '../slack/logger.js';
import type { Store } from '../store/store.js';

/** A pool that logs in as HR, or a transaction of it. */
export type HrDb = Store['db'];

/** The database, and a replica that may be read in its place. */
export type Sources = { hrDb: HrDb; replica: HrDb | null };

/** What the routes work with: HR's own login, chance for session tokens, and the log. */
export type Desk = Sources & { ids: Ids; log: Log };
