import { type Case, isPassingPaused } from '../case.js';
import type { Event } from '../events.js';
import type { Notice } from '../posts.js';
import { post, toAllRooms } from './addressing.js';

export function noticesOfRooms(event: Event, before: Case | null, after: Case): Notice[] {
  switch (event.type) {
    case 'RoomAsked':
      return [{ room: event.room, do: 'create' }, post(event.room, { type: 'first message' })];
    case 'PeopleAsked':
      return [{ room: event.room, do: 'invite', people: event.people }];
    case 'PassingPaused':
      return before && isPassingPaused(before) ? [] : toAllRooms(after, { type: 'passing paused' });
    case 'PassingResumed':
      return isPassingPaused(after) ? [] : toAllRooms(after, { type: 'passing resumed' });
    default:
      return [];
  }
}
