import { type Case, type Ending, isPassingPaused } from './case.js';
import type { Instant } from './ids.js';
import { isPassedInto, type Room } from './room.js';
import type { PhaseName, Session } from './session.js';

/** What a room's status card shows. Nothing here depends on what any side does in its own room: all rooms of a case read the same. */
export type Card = {
  stage: 'convening' | 'underway' | 'ended';
  session: { phase: PhaseName; hearBy: Instant | null } | null;
  paused: boolean;
  ending: Ending | null;
  /** Between two sessions, when it goes on, if that is known. */
  goesOn: Instant | null;
};

const nothing = { session: null, paused: false, ending: null, goesOn: null };

/** The status card of this room now; null where a room has none. An ending that is not yet announced looks like a check. */
export function card(state: Case, room: Room): Card | null {
  if (!isPassedInto(room) || room.state === 'planned' || room.state === 'archived') return null;
  switch (state.stage) {
    case 'convening':
      return { ...nothing, stage: 'convening' };
    case 'underway':
      return underway(state, state.session);
    case 'ending':
      if (state.from === 'convening') return { ...nothing, stage: 'convening' };
      return underway(state, state.session);
    case 'closing':
    case 'closed':
      return { ...nothing, stage: 'ended', ending: state.ending };
  }
}

function underway(state: Case, session: Session | null): Card {
  const shown = session && { phase: session.phase.name, hearBy: session.phase.hearBy };
  const paused = isPassingPaused(state);
  return { ...nothing, stage: 'underway', session: shown, paused, goesOn: state.adjourned?.until ?? null };
}
