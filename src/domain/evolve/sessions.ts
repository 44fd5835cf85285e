import { type Case, isMediator, partyOf, runningSession } from '../case.js';
import type { Sessions } from '../events.js';
import type { PersonId } from '../ids.js';
import { withBlock } from '../process.js';
import { remindersAfter } from '../reminder.js';
import type { Session } from '../session.js';
import { unreachable } from '../unreachable.js';

export function evolveSessions(state: Case, event: Sessions): Case {
  if (state.stage !== 'underway' && state.stage !== 'ending') return state;
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
      return { ...state, sessions: number, session, adjourned: null };
    }
    case 'AttendanceCorrected':
      return state.session ? { ...state, session: { ...state.session, present: event.present } } : state;
    case 'PhaseBegan': {
      if (!state.session) return state;
      const { name, mark, hearBy, at } = event;
      const blocks = withBlock(state.session.blocks, name, at);
      const was = state.session.phase.name;
      const before = name !== 'break' ? null : was === 'break' ? state.session.before : was;
      return { ...state, session: { ...state.session, phase: { name, mark, hearBy, startedAt: at }, before, blocks } };
    }
    case 'PauseAsked':
    case 'MediatorAsked':
      return state;
    case 'RemindersHushed': {
      const others = state.hushed.filter((person) => person !== event.person);
      return { ...state, hushed: event.hushed ? [...others, event.person] : others };
    }
    case 'SessionEnded': {
      const { until, reminders } = event;
      return { ...withAttended(state), session: null, adjourned: until === null ? null : { until, reminders } };
    }
    case 'SessionReminded': {
      if (!state.adjourned) return state;
      const { until, reminders } = state.adjourned;
      return { ...state, adjourned: { until, reminders: remindersAfter(reminders, event.at, event.later) } };
    }
    case 'AdjournmentOver':
      return { ...state, adjourned: null };
    default:
      return unreachable(event);
  }
}

/** The case with those ticked in the running session, or these of them, added to who attended. Advisers are never counted. */
export function withAttended<T extends Case>(state: T, only?: readonly PersonId[]): T {
  const present = (runningSession(state)?.present ?? [])
    .filter((person) => isMediator(state, person) || partyOf(state, person) !== undefined)
    .filter((person) => only?.includes(person) ?? true);
  return { ...state, attended: [...new Set([...state.attended, ...present])] };
}
