import type { Case } from './case.js';
import { partyWith } from './case.js';
import type { Kind } from './envelope.js';
import type { Event } from './events.js';
import type { Instant, PartyId, RoomId, TextId } from './ids.js';

/** One line of a room's record: words that left it or entered it. */
export type RecordEntry = {
  room: RoomId;
  way: 'left' | 'entered';
  kind: Kind;
  text: TextId;
  from: PartyId;
  to: RoomId;
  at: Instant;
};

/** The lines these events add: one to the room the words entered, one to the room they came from. */
export function recordEntries(before: Case | null, events: readonly Event[], after: Case): RecordEntry[] {
  return events.flatMap((event): RecordEntry[] => {
    if (event.type !== 'WordsArrived') return [];
    const envelope = before?.envelopes.find((each) => each.id === event.envelope);
    if (!envelope) return [];
    const { kind, text, party } = envelope;
    const line = { kind, text, from: party, to: event.room, at: event.at };
    return [
      { ...line, room: partyWith(after, party).room, way: 'left' },
      { ...line, room: event.room, way: 'entered' },
    ];
  });
}
