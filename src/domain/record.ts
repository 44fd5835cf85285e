import type { Case } from './case.js';
import { partyWith, roomWith } from './case.js';
import type { Kind } from './envelope.js';
import type { Event, EventOf } from './events.js';
import type { Instant, RoomId, TextId } from './ids.js';

/** What entered or left a room: words of a side's, or terms that the mediator put to every side. */
export type RecordKind = Kind | 'terms';

/** One line of a room's record: words that left it or entered it. */
export type RecordEntry = {
  room: RoomId;
  way: 'left' | 'entered';
  kind: RecordKind;
  text: TextId;
  /** The side the words went to or came from, as it is called; null for everyone in the joint room, and of terms. */
  other: string | null;
  at: Instant;
};

/** The lines these events add: one to the room the words entered, one to the room they came from. */
export function recordEntries(before: Case | null, events: readonly Event[], after: Case): RecordEntry[] {
  return events.flatMap((event): RecordEntry[] => {
    if (event.type === 'TermsPut') return after.parties.map((party) => termsEntered(party.room, event));
    if (event.type !== 'WordsArrived') return [];
    const envelope = before?.envelopes.find((each) => each.id === event.envelope);
    if (!envelope) return [];
    const { kind, text, party } = envelope;
    const line = { kind, text, at: event.at };
    const from = partyWith(after, party);
    const to = roomWith(after, event.room);
    return [
      { ...line, room: from.room, way: 'left', other: to.kind === 'private' ? partyWith(after, to.party).label : null },
      { ...line, room: event.room, way: 'entered', other: from.label },
    ];
  });
}

/** They stand in a form that every side can open from this moment on. */
function termsEntered(room: RoomId, { terms, at }: EventOf<'TermsPut'>): RecordEntry {
  return { room, way: 'entered', kind: 'terms', text: terms.text, other: null, at };
}
