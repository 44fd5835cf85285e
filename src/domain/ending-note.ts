import type { Case, Ending } from './case.js';
import type { Instant } from './ids.js';

/**
 * What became of a case's ending, as it is kept outside of the database, so that a restored backup cannot undo it. `position` is
 * how many events the case then had: it is news to a backup with fewer.
 */
export type EndingNote = EndingNow & { position: number };

export type EndingNow =
  /** It is about to end; nobody but the mediators knows. */
  | { stage: 'ending' }
  /** What was about to end it was undone. */
  | { stage: 'goes on' }
  | { stage: 'ended'; at: Instant; ending: Ending };

/** What to note once the case has gone from `before` to `after`; null if nothing about its ending has changed. */
export function endingNow(before: Case | null, after: Case): EndingNow | null {
  if (before === null || before.stage === after.stage) return null;
  if (after.stage === 'ending') return { stage: 'ending' };
  if (after.stage === 'closing') return { stage: 'ended', at: after.endedAt, ending: after.ending };
  return before.stage === 'ending' ? { stage: 'goes on' } : null;
}
