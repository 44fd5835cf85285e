import type { Knex } from 'knex';
import { failure } from './failure.js';
import { isDatabaseFault } from './fault.js';
import type { Store } from './store.js';

/**
 * Runs statements that are kept all or not at all. Throws `CommitUnknown` if the connection was lost while committing; after
 * any other error nothing was kept; `TooLate` is one, where the store has a time until which it may be done.
 */
export async function inTransaction<Result>(store: Store, run: (trx: Knex) => Promise<Result>): Promise<Result> {
  let committing = false;
  try {
    return await store.db.transaction(async (trx) => {
      const result = await run(trx);
      if (store.until !== undefined && store.clock.now().getTime() > store.until) throw failure('TooLate');
      committing = true;
      return result;
    });
  } catch (error) {
    if (committing && isDatabaseFault(error) && !error.answered) throw failure('CommitUnknown');
    throw error;
  }
}
