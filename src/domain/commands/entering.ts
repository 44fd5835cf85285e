import { agreedMembers, belongs, type Case, isMediator } from '../case.js';
import type { Event } from '../events.js';
import type { PersonId } from '../ids.js';
import { satisfies } from '../party.js';
import type { Room } from '../room.js';

/** What follows once `after` is the case: rooms are opened for whoever now belongs in them, and people are asked in. */
export function enterRooms(after: Case): Event[] {
  return after.rooms.flatMap((room): Event[] => {
    if (room.kind === 'direct' || room.state === 'archived') return [];
    if (room.kind === 'together' && room.state === 'planned') return [];
    const missing = belongs(after, room).filter((person) => !room.invited.includes(person));
    if (missing.length === 0 || !isNeeded(after, room)) return [];
    const asked: Event[] = room.state === 'planned' ? [{ type: 'RoomAsked', room: room.id }] : [];
    return [...asked, { type: 'PeopleAsked', room: room.id, people: missing }];
  });
}

/** A room opens with the first person of its side who comes in; a room without the mediator, or of the mediators alone, with the second. */
function isNeeded(state: Case, room: Room): boolean {
  // Once it is open it stays, whoever mediates.
  if (room.kind === 'mediators') return room.state !== 'planned' || state.mediators.length >= 2;
  const own: PersonId[] = belongs(state, room).filter((person) => !isMediator(state, person));
  return own.length >= (room.kind === 'alone' ? 2 : 1);
}

/** Whether each side's needed people have agreed to mediate. */
export function mayBegin(state: Case): boolean {
  return state.parties.every((party) => satisfies(party, agreedMembers(state, party)));
}

/** Whoever comes in later reads nothing from before: each room they come into that has a past goes on in a fresh channel. */
export function freshRooms(after: Case, newcomer: PersonId): Event[] {
  return after.rooms
    .filter((room) => room.kind !== 'direct' && room.state === 'open' && belongs(after, room).includes(newcomer))
    .map((room) => ({ type: 'RoomRenewed', room: room.id, newcomer }));
}

/** Whether a room of theirs is just being made anew for somebody else, who may read there what this person may not. */
export function waitsForRoom(after: Case, newcomer: PersonId): boolean {
  return after.rooms.some(
    (room) => room.state === 'asked' && room.channel !== null && belongs(after, room).includes(newcomer),
  );
}
