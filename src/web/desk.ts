import type { Ids } from '../chance.js';
import type { Log } from '../slack/logger.js';
import type { Store } from '../store/store.js';

/** A pool that logs in as HR, or a transaction of it. */
export type HrDb = Store['db'];

/** What the routes work with: HR's own login, chance for session tokens, and the log. */
export type Desk = { hrDb: HrDb; ids: Ids; log: Log };
