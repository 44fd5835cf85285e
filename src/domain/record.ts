import type { Case } from './case.js';
import { partyWith, roomWith } from './case.js';
import type { Kind } from './envelope.js';
import type { Event } from './events.js';
import type { Instant, RoomId, TextId } from './ids.js';

/** One line of a room's record: words that left it or entered it. */
export type RecordEntry = {
  room: RoomId;
  way: 'left' | 'entered';
  kind: Kind | 'settlement';
  text: TextId;
  condition: TextId | null;
  /** The side the words went to or came from, as it is called; null for everyone in the joint room. */
  other: string | null;
  at: Instant;
};

/** The lines these events add: one to the room the words entered, one to the room they came from. */
export function recordEntries(before: Case | null, events: readonly Event[], after: Case): RecordEntry[] {
  return events.flatMap((event): RecordEntry[] => {
    if (event.type === 'SettlementPut') return settlementPut(event.at, after);
    if (event.type !== 'WordsArrived') return [];
    const envelope = before?.envelopes.find((each) => each.id === event.envelope);
    if (!envelope) return [];
    const { kind, text, condition, party } = envelope;
    const line = { kind, text, condition, at: event.at };
    const from = partyWith(after, party);
    const to = roomWith(after, event.room);
    return [
      { ...line, room: from.room, way: 'left', other: to.kind === 'private' ? partyWith(after, to.party).label : null },
      { ...line, room: event.room, way: 'entered', other: from.label },
    ];
  });
}

/** The text that everyone can read from now on, in each side's own record. */
function settlementPut(at: Instant, { settlement, parties }: Case): RecordEntry[] {
  const { put } = settlement;
  if (!put) return [];
  return parties.map(({ room }) => ({
    room,
    way: 'entered',
    kind: 'settlement',
    text: put.text,
    condition: null,
    other: null,
    at,
  }));
}
