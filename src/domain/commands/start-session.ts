import { may } from '../access.js';
import { agreedMembers, type Case, runningSession, togetherRoom } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { Instant, PersonId } from '../ids.js';
import { heldTogether, type Mark, type PhaseName } from '../session.js';
import { enterRooms } from './entering.js';

/** Begin a session, with who is present and the phase it begins with. */
export type StartSession = Asked & {
  type: 'StartSession';
  present: PersonId[];
  phase: PhaseName;
  hearBy: Instant | null;
};

/** Correct who is present, until the session ends. */
export type CorrectAttendance = Asked & { type: 'CorrectAttendance'; present: PersonId[] };

export function startSession(command: StartSession, state: Case): Decision {
  const refusal = may(state, command.by, null, 'start');
  if (refusal) return refused(refusal);
  if (state.stage !== 'underway') return refused('NotBegun');
  if (state.session) return refused('SessionRunning');
  const stranger = notInCase(state, command.present);
  if (stranger) return refused('NotInCase', stranger);
  const { at, present, phase, hearBy } = command;
  if (hearBy !== null && hearBy <= at) return refused('HearByPassed');

  const number = state.sessions + 1;
  const started: Event = { type: 'SessionStarted', number, present, at };
  return accepted('session started', started, ...beginPhase(fold(state, [started]), phase, null, hearBy, at));
}

export function correctAttendance(command: CorrectAttendance, state: Case): Decision {
  const refusal = may(state, command.by, null, 'attendance');
  if (refusal) return refused(refusal);
  if (!runningSession(state)) return refused('NoSession');
  const stranger = notInCase(state, command.present);
  if (stranger) return refused('NotInCase', stranger);
  return accepted('attendance corrected', { type: 'AttendanceCorrected', present: command.present });
}

/** The phase's own event, and the joint room with it when this is the first phase held together. */
export function beginPhase(
  state: Case,
  name: PhaseName,
  mark: Mark | null,
  hearBy: Instant | null,
  at: Instant,
): Event[] {
  const opening: Event[] =
    heldTogether(name) && togetherRoom(state).state === 'planned'
      ? [{ type: 'RoomAsked', room: togetherRoom(state).id }]
      : [];
  const entering = opening.length > 0 ? enterRooms(fold(state, opening)) : [];
  return [...opening, ...entering, { type: 'PhaseBegan', name, mark, hearBy, at }];
}

function notInCase(state: Case, present: readonly PersonId[]): PersonId | undefined {
  const known = [
    ...state.mediators.map((mediator) => mediator.person),
    ...state.parties.flatMap((party) => [
      ...agreedMembers(state, party),
      ...party.advisers.map((adviser) => adviser.person),
    ]),
  ];
  return present.find((person) => !known.includes(person));
}
