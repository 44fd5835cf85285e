import { type Case, partyWith, roomWith } from './case.js';
import type { Kind } from './envelope.js';
import type { Event } from './events.js';
import { isAskedForFigure } from './figures.js';
import type { Instant, RoomId, TextId } from './ids.js';

/**
 * What entered or left a room: a side's words, or what the mediator put to sides, which are terms, a question for figures, or a
 * draft settlement.
 */
export type RecordKind = Kind | 'terms' | 'figures' | 'settlement';

/** One line of a room's record: words that left it or entered it. */
export type RecordEntry = {
  room: RoomId;
  way: 'left' | 'entered';
  kind: RecordKind;
  text: TextId;
  condition: TextId | null;
  /** The name of the side the words went to or came from; null where they went to everyone, or the mediator put them to sides. */
  other: string | null;
  at: Instant;
};

/** The lines these events add: one to the room the words entered, one to the room they came from. */
export function recordEntries(before: Case | null, events: readonly Event[], after: Case): RecordEntry[] {
  return events.flatMap((event): RecordEntry[] => {
    if (event.type === 'SettlementPut') return settlementPut(event.at, after);
    if (event.type === 'TermsPut') {
      const { text } = event.terms;
      return after.parties.map(({ room }) => putBy(room, 'terms', text, event.at));
    }
    if (event.type === 'FiguresAsked') {
      const { text } = event.figures;
      const asked = after.parties.filter(({ id }) => isAskedForFigure(event.figures, id));
      return asked.map(({ room }) => putBy(room, 'figures', text, event.at));
    }
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
  return put ? parties.map(({ room }) => putBy(room, 'settlement', put.text, at)) : [];
}

/** The mediator's own words stand in a form that the side can open from this moment on. */
function putBy(room: RoomId, kind: 'terms' | 'figures' | 'settlement', text: TextId, at: Instant): RecordEntry {
  return { room, way: 'entered', kind, text, condition: null, other: null, at };
}
