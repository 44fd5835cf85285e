import { belongs, type Case } from '../case.js';
import type { Happened } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { Instant, PersonId, RoomId } from '../ids.js';
import { isSame, openTroubles, type Refused, type Stranger, type Trouble, watched } from '../trouble.js';

/** Slack tells that someone has come into a room, at `since`. `stranger` is who it shows them to be; null if it does not say. */
export type RecordArrival = Happened & {
  type: 'RecordArrival';
  room: RoomId;
  person: PersonId;
  stranger: Stranger | null;
  since: Instant;
};

/** Slack tells that someone is no longer in a room. */
export type RecordDeparture = Happened & { type: 'RecordDeparture'; room: RoomId; person: PersonId };

export function recordArrival(command: RecordArrival, state: Case): Decision {
  const { room: id, person, stranger, since, at } = command;
  const room = watched(state, id);
  if (!room) return refused('NothingHere');
  if (belongs(state, room).includes(person)) {
    return changed(over(state, at, (each) => isAbsent(each, id, person) || isRefusal(each, id, 'invite', person)));
  }
  if (wasToldOf(state, id, person, since)) return refused('NothingHere');
  return changed(found(state, at, { type: 'intruder', room: id, person, stranger, since, found: false }));
}

export function recordDeparture(command: RecordDeparture, state: Case): Decision {
  const { room: id, person, at } = command;
  const room = watched(state, id);
  if (!room) return refused('NothingHere');
  return changed([
    ...over(state, at, (each) => isIntruder(each, id, person) || isRefusal(each, id, 'remove', person)),
    ...(belongs(state, room).includes(person) ? found(state, at, { type: 'absent', room: id, person }) : []),
  ]);
}

/** Whether this coming in was told of, and is over: Slack tells late, and twice, of people who were found and put out since. */
function wasToldOf({ strangers }: Case, room: RoomId, person: PersonId, since: Instant): boolean {
  return strangers.some((each) => each.room === room && each.person === person && since <= each.since);
}

/** What is heard of a second time, or is as it should be, changes nothing. */
export function changed(events: Event[]): Decision {
  return events.length === 0 ? refused('NothingHere') : accepted('recorded', ...events);
}

/** Once a mediation has ended, only who comes into its rooms, or may read them, still matters. */
export function found(state: Case, at: Instant, trouble: Trouble): Event[] {
  const matters = trouble.type === 'intruder' || trouble.type === 'shared' || trouble.type === 'refused';
  if (state.stage === 'closing' && !matters) return [];
  if (openTroubles(state).some((each) => isSame(each, trouble))) return [];
  return [{ type: 'TroubleFound', trouble, at }];
}

export function over(state: Case, at: Instant, which: (trouble: Trouble) => boolean): Event[] {
  return state.troubles.filter(which).map((trouble) => ({ type: 'TroubleOver', trouble, at }));
}

export function isIntruder(trouble: Trouble, room: RoomId, person: PersonId): boolean {
  return trouble.type === 'intruder' && trouble.room === room && trouble.person === person;
}

/** Whether Slack refuses this of this room; about one person if it is about one. */
export function isRefusal(trouble: Trouble, room: RoomId, what: Refused, person: PersonId | null): boolean {
  return trouble.type === 'refused' && trouble.room === room && trouble.what === what && trouble.person === person;
}

function isAbsent(trouble: Trouble, room: RoomId, person: PersonId): boolean {
  return trouble.type === 'absent' && trouble.room === room && trouble.person === person;
}
