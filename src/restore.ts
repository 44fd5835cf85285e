import { holdRosters } from './administer.js';
import { mayBeRepeated } from './domain/posts.js';
import { handle } from './handle.js';
import { errorFields, type Log } from './slack/logger.js';
import { destroyDueKeys, disposeAgain } from './store/disposal.js';
import { isFailure } from './store/failure.js';
import { beginRestore, endRestore, type Reached, type Restore, raiseAbove } from './store/high-water.js';
import { mendLookups } from './store/lookup-keys.js';
import { type CasePlace, casesAfter } from './store/reading.js';
import type { Store } from './store/store.js';
import { workspacesWithSettings } from './store/workspaces.js';

/**
 * Undoes what a restored backup must not do: what was opened in HR's log is void, rosters wait, and every case is told. It may be
 * interrupted and called again, by any number of copies: a case is told once, and only then does anything else go on.
 */
export async function restore(store: Store, log: Log, found: Reached): Promise<void> {
  const restored = await beginRestore(store);
  log.warn('restore_found');
  const at = store.clock.now().getTime();
  for (const workspace of await workspacesWithSettings(store.db)) await holdRosters(store, workspace, at);

  let last: CasePlace | undefined;
  do {
    const cases = await casesAfter(store, last);
    for (const each of cases) await tell(store, log, each, restored);
    last = cases.at(-1);
  } while (last);
  await mendLookups(store);
  await destroyDueKeys(store);

  const kept = await store.keys.highWater();
  await store.keys.raise(await raiseAbove(store, Math.max(kept?.counter ?? 0, found.counter)));
  await endRestore(store);
  log.info('restore_done');
}

/** A case that cannot be opened can do nothing either, and is left as it is. */
async function tell(store: Store, log: Log, place: CasePlace, { number, upTo }: Restore): Promise<void> {
  const { workspace, caseId, position } = place;
  try {
    const noted = await store.keys.endingOf(workspace, caseId);
    if (noted === 'disposed') return await disposeAgain(store, workspace, caseId);
    const since = noted && noted.position > position ? noted : null;
    const at = store.clock.now().getTime();
    const command = { type: 'RecordRestored', workspace, caseId, at, number, upTo, since } as const;
    await handle(store, command, { stops: (ask) => !mayBeRepeated(ask) });
  } catch (error) {
    if (!isFailure(error, 'KeyMissing') && !isFailure(error, 'SealBroken')) throw error;
    log.error('case_not_told', errorFields(error));
  }
}
