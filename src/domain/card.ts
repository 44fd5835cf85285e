import { type Case, type Ending, isPassingPaused } from './case.js';
import type { Instant } from './ids.js';
import type { Room } from './room.js';
import type { PhaseName } from './session.js';

/** What a room's status card shows. Nothing here depends on what any side does in its own room: all rooms of a case read the same. */
export type Card = {
  stage: 'convening' | 'underway' | 'ended';
  session: { phase: PhaseName; hearBy: Instant | null } | null;
  paused: boolean;
  ending: Ending | null;
};

/** The status card of this room now; null where a room has none. An ending that is not yet announced looks like a check. */
export function card(state: Case, room: Room): Card | null {
  if (room.kind === 'direct' || room.kind === 'alone') return null;
  if (room.state === 'planned' || room.state === 'archived') return null;
  switch (state.stage) {
    case 'convening':
      return { stage: 'convening', session: null, paused: false, ending: null };
    case 'underway':
      return { stage: 'underway', session: sessionOf(state.session), paused: isPassingPaused(state), ending: null };
    case 'ending':
      if (state.from === 'convening') return { stage: 'convening', session: null, paused: false, ending: null };
      return { stage: 'underway', session: sessionOf(state.session), paused: isPassingPaused(state), ending: null };
    case 'closing':
    case 'closed':
      return { stage: 'ended', session: null, paused: false, ending: state.ending };
  }
}

function sessionOf(session: { phase: { name: PhaseName; hearBy: Instant | null } } | null): Card['session'] {
  return session && { phase: session.phase.name, hearBy: session.phase.hearBy };
}
