import type { Case } from '../case.js';
import type { Sessions } from '../events.js';
import { withBlock } from '../process.js';
import type { Session } from '../session.js';
import { unreachable } from '../unreachable.js';

export function evolveSessions(state: Case, event: Sessions): Case {
  if (state.stage !== 'underway') return state;
  switch (event.type) {
    case 'SessionStarted': {
      const { number, present, at } = event;
      const session: Session = {
        number,
        present,
        startedAt: at,
        phase: { name: 'opening', mark: null, hearBy: null, startedAt: at },
        before: null,
        blocks: withBlock([], 'opening', at),
      };
      return { ...state, sessions: number, session };
    }
    case 'AttendanceCorrected':
      return state.session ? { ...state, session: { ...state.session, present: event.present } } : state;
    case 'PhaseBegan': {
      if (!state.session) return state;
      const { name, mark, hearBy, at } = event;
      const blocks = withBlock(state.session.blocks, name, at);
      const before = name === 'break' ? state.session.phase.name : null;
      return { ...state, session: { ...state.session, phase: { name, mark, hearBy, startedAt: at }, before, blocks } };
    }
    case 'PauseAsked':
      return state;
    case 'SessionEnded':
      return { ...withAttended(state), session: null };
    default:
      return unreachable(event);
  }
}

/** The case with everyone ticked in the running session added to those who attended. */
export function withAttended<T extends Case>(state: T): T {
  const session = state.stage === 'underway' || state.stage === 'ending' ? state.session : null;
  return { ...state, attended: [...new Set([...state.attended, ...(session?.present ?? [])])] };
}
