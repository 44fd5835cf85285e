import { card } from './card.js';
import type { Case } from './case.js';
import type { Event } from './events.js';
import { noticesOfConvening } from './notices/convening.js';
import { noticesOfEndings } from './notices/endings.js';
import { noticesOfEnvelopes } from './notices/envelopes.js';
import { noticesOfRooms, removals } from './notices/rooms.js';
import { noticesOfSessions } from './notices/sessions.js';
import type { Notice } from './posts.js';

/** What Slack must do because of these events, room by room and in order: who must be told what. */
export function notices(before: Case | null, events: readonly Event[], after: Case): Notice[] {
  const told = events.flatMap((event) => [
    ...noticesOfConvening(event, after),
    ...noticesOfRooms(event, before, after),
    ...noticesOfSessions(event, before, after),
    ...noticesOfEnvelopes(event, events, before, after),
    ...noticesOfEndings(event, before, after),
  ]);
  // First, so that nobody who has gone reads what is said because they went.
  return [...removals(before, after), ...told, ...changedCards(before, after)];
}

function changedCards(before: Case | null, after: Case): Notice[] {
  return after.rooms
    .filter((room) => {
      const now = card(after, room);
      return now !== null && JSON.stringify(now) !== JSON.stringify(before ? card(before, room) : null);
    })
    .map((room) => ({ room: room.id, do: 'card' }));
}
