import { type Case, directRoom, hasEntered, partyWith } from '../case.js';
import type { PartyId, PersonId, RoomId } from '../ids.js';
import { mayApprove } from '../party.js';
import type { Notice, Post } from '../posts.js';
import { isPassedInto, type Room } from '../room.js';

export function post(room: RoomId, what: Post): Notice {
  return { room, do: 'post', post: what };
}

export function toPeople(state: Case, people: readonly PersonId[], what: Post): Notice[] {
  return people.map((person) => post(directRoom(state, person).id, what));
}

export function toMediators(state: Case, what: Post): Notice[] {
  const people = state.mediators.map((mediator) => mediator.person);
  return toPeople(state, people, what);
}

/** The rooms that are open, or that Slack has been asked for. */
export function roomsInSlack(state: Case): Room[] {
  return state.rooms.filter((room) => room.kind !== 'direct' && (room.state === 'open' || room.state === 'asked'));
}

/** The same words in every room with a side and the mediators that is open, or that Slack has been asked for. */
export function toAllRooms(state: Case, what: Post): Notice[] {
  return roomsInSlack(state)
    .filter(isPassedInto)
    .map((room) => post(room.id, what));
}

export function toOwnRoom(state: Case, party: PartyId, what: Post): Notice {
  return post(partyWith(state, party).room, what);
}

/** To every side in its own room, and to the mediators. */
export function toEverySide(state: Case, what: Post): Notice[] {
  return [...state.parties.map((party) => toOwnRoom(state, party.id, what)), ...toMediators(state, what)];
}

/** Something waits for those of this party whose yes counts and who are in its room; the message says nothing of what it is. */
export function ring(state: Case, party: PartyId, except: readonly PersonId[]): Notice[] {
  const found = partyWith(state, party);
  const people = found.members.filter(
    (person) => mayApprove(found, person) && hasEntered(state, person) && !except.includes(person),
  );
  return toPeople(state, people, { type: 'ring' });
}
