import type { Case } from '../case.js';
import type { Rooms } from '../events.js';
import type { RoomId } from '../ids.js';
import type { Room } from '../room.js';
import { unreachable } from '../unreachable.js';

export function evolveRooms(state: Case, event: Rooms): Case {
  switch (event.type) {
    case 'RoomAsked':
      return room(state, event.room, (each) => ({ ...each, state: 'asked' }));
    case 'PeopleAsked':
      return room(state, event.room, (each) => ({
        ...each,
        invited: [...each.invited, ...event.people.filter((person) => !each.invited.includes(person))],
      }));
    case 'RoomCreated':
      return room(untroubled(state, event.room), event.room, (each) => ({
        ...each,
        state: 'open',
        channel: event.channel,
      }));
    case 'RoomArchived':
      return room(untroubled(state, event.room), event.room, (each) => ({ ...each, state: 'archived' }));
    case 'RingPutOff': {
      const { person, at } = event;
      return { ...state, rings: [...state.rings.filter((ring) => ring.person !== person), { person, at }] };
    }
    case 'Rung':
      return { ...state, rings: state.rings.filter((ring) => !event.people.includes(ring.person)) };
    default:
      return unreachable(event);
  }
}

/** What was amiss with a room that was not there yet, or is there no longer, is nothing now. */
export function untroubled(state: Case, room: RoomId): Case {
  return { ...state, troubles: state.troubles.filter((each) => !('room' in each) || each.room !== room) };
}

function room(state: Case, id: RoomId, change: (room: Room) => Room): Case {
  return { ...state, rooms: state.rooms.map((each) => (each.id === id ? change(each) : each)) };
}
