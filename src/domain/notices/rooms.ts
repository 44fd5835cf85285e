import { belongs, type Case, roomWith } from '../case.js';
import type { Event } from '../events.js';
import type { Notice } from '../posts.js';
import { post, roomsInSlack, toPeople } from './addressing.js';

export function noticesOfRooms(event: Event, after: Case): Notice[] {
  switch (event.type) {
    case 'RoomAsked':
      return [{ room: event.room, do: 'create' }, post(event.room, { type: 'first message' })];
    case 'PeopleAsked':
      return [{ room: event.room, do: 'invite', people: event.people }];
    case 'Rung':
      return toPeople(after, event.people, { type: 'ring' });
    default:
      return [];
  }
}

/** Whoever no longer belongs in a room is taken out of it. */
export function removals(before: Case | null, after: Case): Notice[] {
  if (!before) return [];
  return roomsInSlack(before).flatMap((room): Notice[] => {
    const stay = belongs(after, roomWith(after, room.id));
    const people = belongs(before, room).filter((person) => !stay.includes(person));
    return people.length > 0 ? [{ room: room.id, do: 'remove', people }] : [];
  });
}
