import type { Case } from './domain/case.js';
import { type Command, decide } from './domain/decide.js';
import type { Decision } from './domain/decision.js';
import { fold } from './domain/evolve.js';
import { notices } from './domain/notices.js';
import { processChanges } from './domain/process.js';
import { recordEntries } from './domain/record.js';
import { type Beside, firstOutcome, lockCase, saveCase } from './store/cases.js';
import type { Store } from './store/store.js';
import { inTransaction } from './store/transaction.js';

/**
 * The one way a case changes: lock, decide, evolve, save, and enqueue what Slack must do, all or nothing. `beside` is what
 * is kept in the same transaction: typed texts, the request's name for repeats, the delivery this answers.
 */
export async function handle(store: Store, command: Command, beside: Beside = {}): Promise<Decision> {
  const decision = await inTransaction(store, async (trx): Promise<Decision> => {
    const locked = await lockCase(store, trx, command.workspace, command.caseId);
    const decided = decide(command, locked.state);
    if (decided.type === 'refused')
      return (await firstOutcome(store, trx, command.workspace, beside.request)) ?? decided;

    const after = fold(locked.state, decided.events);
    return saveCase(store, trx, locked, after, decided, {
      ...beside,
      at: command.at,
      notices: [...notices(locked.state, decided.events, after), ...(decided.told ?? [])],
      record: recordEntries(locked.state, decided.events, after),
      process: processChanges(locked.state, decided.events, after),
    });
  });
  store.wake();
  return decision;
}

/**
 * For what is heard often and mostly changes nothing: takes the lock only when `seen`, the case as it was just read, would
 * change. The case decides again under its lock.
 */
export async function handleUnlessNothing(store: Store, seen: Case, command: Command): Promise<void> {
  if (decide(command, seen).type === 'accepted') await handle(store, command);
}
