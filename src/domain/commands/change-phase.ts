import { may } from '../access.js';
import type { Case } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Instant } from '../ids.js';
import type { Mark, PhaseName } from '../session.js';
import { beginPhase } from './start-session.js';

/** Move the running session to another phase. */
export type ChangePhase = Asked & { type: 'ChangePhase'; phase: PhaseName; hearBy: Instant | null };

/** Return from a break to what was before it. */
export type Resume = Asked & { type: 'Resume'; hearBy: Instant | null };

/** Put a finer mark on the phase, for the mediators' own eyes; null takes it off. */
export type SetMark = Asked & { type: 'SetMark'; mark: Mark | null };

export function changePhase(command: ChangePhase, state: Case): Decision {
  const refusal = may(state, command.by, null, 'phase');
  if (refusal) return refused(refusal);
  if (state.stage !== 'underway' || !state.session) return refused('NoSession');
  const { phase, hearBy, at } = command;
  if (state.session.phase.name === phase && hearBy === null)
    return refused(phase === 'break' ? 'OnBreak' : 'SamePhase');
  if (hearBy !== null && hearBy <= at) return refused('HearByPassed');
  return accepted('phase changed', ...beginPhase(state, phase, null, hearBy, at));
}

export function resume(command: Resume, state: Case): Decision {
  const refusal = may(state, command.by, null, 'phase');
  if (refusal) return refused(refusal);
  if (state.stage !== 'underway' || !state.session) return refused('NoSession');
  const { before, phase } = state.session;
  if (phase.name !== 'break') return refused('NotOnBreak');
  if (command.hearBy !== null && command.hearBy <= command.at) return refused('HearByPassed');
  return accepted('phase changed', ...beginPhase(state, before ?? 'separately', null, command.hearBy, command.at));
}

export function setMark(command: SetMark, state: Case): Decision {
  const refusal = may(state, command.by, null, 'phase');
  if (refusal) return refused(refusal);
  if (state.stage !== 'underway' || !state.session) return refused('NoSession');
  const { mark } = command;
  if (mark?.type === 'caucus' && !state.parties.some((party) => party.id === mark.party)) return refused('NothingHere');
  const { name, hearBy } = state.session.phase;
  return accepted('mark set', { type: 'PhaseBegan', name, mark, hearBy, at: command.at });
}
