import { may } from '../access.js';
import { type Case, runningSession } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Instant } from '../ids.js';
import type { Mark, PhaseName } from '../session.js';
import { beginPhase } from './start-session.js';

/** Move the running session to another phase. `mark` is a finer mark for the mediators' own eyes; left out, a mark stays as long as the phase does. */
export type ChangePhase = Asked & { type: 'ChangePhase'; phase: PhaseName; hearBy: Instant | null; mark?: Mark | null };

/** Return from a break to what was before it. */
export type Resume = Asked & { type: 'Resume'; hearBy: Instant | null };

/** Put a finer mark on the phase, for the mediators' own eyes; null takes it off. */
export type SetMark = Asked & { type: 'SetMark'; mark: Mark | null };

export function changePhase(command: ChangePhase, state: Case): Decision {
  const refusal = may(state, command.by, null, 'phase');
  if (refusal) return refused(refusal);
  const session = runningSession(state);
  if (!session) return refused('NoSession');
  const { phase, at, mark } = command;
  if (command.hearBy !== null && command.hearBy <= at) return refused('HearByPassed');
  const isNew = session.phase.name !== phase;
  const hearBy = isNew || command.hearBy !== session.phase.hearBy ? command.hearBy : null;
  if (isNew) {
    return (
      namesStranger(state, mark) ?? accepted('phase changed', ...beginPhase(state, phase, mark ?? null, hearBy, at))
    );
  }
  if (mark !== undefined && hearBy === null && !isSame(mark, session.phase.mark)) {
    return setMark({ ...command, type: 'SetMark', mark }, state);
  }
  if (hearBy === null) return refused(phase === 'break' ? 'OnBreak' : 'SamePhase');
  const kept = mark === undefined ? session.phase.mark : mark;
  return namesStranger(state, kept) ?? accepted('phase changed', ...beginPhase(state, phase, kept, hearBy, at));
}

export function resume(command: Resume, state: Case): Decision {
  const refusal = may(state, command.by, null, 'phase');
  if (refusal) return refused(refusal);
  const session = runningSession(state);
  if (!session) return refused('NoSession');
  const { before, phase } = session;
  if (phase.name !== 'break') return refused('NotOnBreak');
  if (command.hearBy !== null && command.hearBy <= command.at) return refused('HearByPassed');
  return accepted('phase changed', ...beginPhase(state, before ?? 'separately', null, command.hearBy, command.at));
}

export function setMark(command: SetMark, state: Case): Decision {
  const refusal = may(state, command.by, null, 'phase');
  if (refusal) return refused(refusal);
  const session = runningSession(state);
  if (!session) return refused('NoSession');
  const { mark } = command;
  const { name, hearBy } = session.phase;
  return namesStranger(state, mark) ?? accepted('mark set', { type: 'PhaseBegan', name, mark, hearBy, at: command.at });
}

function namesStranger(state: Case, mark: Mark | null | undefined): Decision | null {
  if (mark?.type !== 'caucus') return null;
  return state.parties.some((party) => party.id === mark.party) ? null : refused('NothingHere');
}

function isSame(one: Mark | null, other: Mark | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
