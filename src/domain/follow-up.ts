import { day } from './calendar.js';
import { agreedMembers, type Case } from './case.js';
import { openDays } from './commands/close.js';
import { destroyedAfter } from './disposal.js';
import type { Instant } from './ids.js';
import type { Reminder } from './reminder.js';

/** How somebody says that things stand some weeks after the end, or that they would like to talk about it. */
export type FollowUp = 'holds' | 'partly' | 'does not hold' | 'talk';

type Over = Case & { stage: 'closing' | 'closed' };

/** It is asked so long after the end, and at least so long before the key is destroyed, so that there is time to answer. */
const [after, before] = [21 * day, 7 * day];

/** The first moment at which the key may be destroyed: retention is over, the rooms are archived, and nobody holds it. */
export function destroyedFrom(state: Over): Instant {
  if (state.stage === 'closed') return Math.max(state.destroyAt, state.disposal.heldUntil ?? state.destroyAt);
  return destroyedAfter(state.archiveAt, retainedUntil(state));
}

/** When everyone who took part is asked how things stand; null if the mediation never began, or is not kept for so long. */
export function followUpFrom(state: Over): Instant | null {
  if (state.introduced.length === 0) return null;
  const at = Math.min(state.endedAt + after, retainedUntil(state) - before);
  return at > state.endedAt + openDays * day ? at : null;
}

/** Everyone who is asked then. */
export function followUps(state: Over): Reminder[] {
  const at = followUpFrom(state);
  if (at === null) return [];
  const people = state.parties.flatMap((party) => agreedMembers(state, party));
  return people.map((person) => ({ person, at }));
}

function retainedUntil({ endedAt, settings }: Over): Instant {
  return endedAt + settings.retentionDays * day;
}
