import { card } from './card.js';
import { type Case, roomWith } from './case.js';
import type { Event } from './events.js';
import type { Instant, PersonId } from './ids.js';
import { noticesOfConvening } from './notices/convening.js';
import { noticesOfEndings } from './notices/endings.js';
import { noticesOfEnvelopes } from './notices/envelopes.js';
import { noticesOfFigures } from './notices/figures.js';
import { mayGoOn, noticesOfGuarding } from './notices/guarding.js';
import { noticesOfLooks } from './notices/looks.js';
import { noticesOfMediators } from './notices/mediators.js';
import { noticesOfPeople } from './notices/people.js';
import { noticesOfPreparing } from './notices/preparing.js';
import { noticesOfRooms, removals } from './notices/rooms.js';
import { noticesOfSessions } from './notices/sessions.js';
import { agreedInPrinciple, noticesOfSettlement } from './notices/settlement.js';
import { noticesOfTerms } from './notices/terms.js';
import type { Notice } from './posts.js';
import { quietUntil } from './quiet-hours.js';
import { zoneOf } from './reminder.js';

/** What Slack must do because of these events, room by room and in order: who must be told what. */
export function notices(before: Case | null, events: readonly Event[], after: Case): Notice[] {
  // First, so that nobody who has gone reads what is said because they went.
  return [...removals(before, after), ...told(before, events, after), ...changedCards(before, after)];
}

/** What people are told; nobody in their quiet hours is rung now. */
function told(before: Case | null, events: readonly Event[], after: Case): Notice[] {
  const putOff = events.flatMap((event) => (event.type === 'RingPutOff' ? [event.person] : []));
  return announced(before, events, after).filter((notice) => {
    const person = rungBy(notice, after);
    return person === null || !putOff.includes(person);
  });
}

function announced(before: Case | null, events: readonly Event[], after: Case): Notice[] {
  const of = (event: Event) => [
    ...noticesOfConvening(event, after),
    ...noticesOfPeople(event, events, before, after),
    ...noticesOfMediators(event, events, before, after),
    ...noticesOfRooms(event, after),
    ...noticesOfGuarding(event, before, after),
    ...noticesOfSessions(event, before, after),
    ...noticesOfPreparing(event, after),
    ...noticesOfLooks(event, before, after),
    ...noticesOfEndings(event, before, after),
    ...noticesOfSettlement(event, before, after),
    ...noticesOfTerms(event, events, before, after),
    ...noticesOfFigures(event, events, before, after),
    // Held answers follow the line that passing goes on, whether a check is over or an ending was undone.
    ...noticesOfEnvelopes(event, events, before, after),
  ];
  return [...events.flatMap(of), ...agreedInPrinciple(before, after), ...mayGoOn(before, after)];
}

/** The rings among these announcements that would disturb someone's quiet hours, put off until these are over. */
export function putOffRings(before: Case | null, events: readonly Event[], after: Case, at: Instant): Event[] {
  const rung = announced(before, events, after).flatMap((notice) => rungBy(notice, after) ?? []);
  return [...new Set(rung)].flatMap((person): Event[] => {
    const until = quietUntil(at, zoneOf(after, person));
    return until === null ? [] : [{ type: 'RingPutOff', person, at: until }];
  });
}

function rungBy(notice: Notice, state: Case): PersonId | null {
  if (notice.do !== 'post' || notice.post.type !== 'ring') return null;
  const room = roomWith(state, notice.room);
  return room.kind === 'direct' ? room.person : null;
}

function changedCards(before: Case | null, after: Case): Notice[] {
  return after.rooms
    .filter((room) => {
      const now = card(after, room);
      return now !== null && JSON.stringify(now) !== JSON.stringify(before ? card(before, room) : null);
    })
    .map((room) => ({ room: room.id, do: 'card' }));
}
