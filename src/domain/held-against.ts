import { type Case, roomWith } from './case.js';
import { type Envelope, textsIn } from './envelope.js';
import type { Event } from './events.js';
import type { EnvelopeId, PartyId, RoomId, TextId } from './ids.js';
import type { Against } from './slip.js';

/**
 * What a mediator's wording in this side's room is held against, for each side that would read it: what the mediators have been
 * shown of others and that side has not, and what that side has. What a side has not shown to the mediators is in neither, so
 * that no answer depends on it. The words of the side that it is put together with are not held against it: it approves them.
 */
export function heldAgainst(
  state: Case,
  events: readonly Event[],
  { party, recipients }: { party: PartyId; recipients: readonly RoomId[] },
): Against<TextId>[] {
  const known = knownToMediators(events);
  return readers(state, party, recipients).map((reader) => {
    const shown = known.filter((each) => each.party === reader || hasReached(state, events, each.id, reader));
    const others = known.filter((each) => each.party !== party && !shown.includes(each));
    return { elsewhere: others.flatMap(textsIn), here: shown.flatMap(textsIn) };
  });
}

function readers(state: Case, party: PartyId, recipients: readonly RoomId[]): PartyId[] {
  const rooms = state.rooms.filter((room) => recipients.includes(room.id));
  return state.parties
    .filter(({ id, room }) => id === party || rooms.some((each) => each.kind === 'together' || each.id === room))
    .map(({ id }) => id);
}

/** Every version that a mediator has been shown, also those that are changed, discarded or long over by now. */
function knownToMediators(events: readonly Event[]): Envelope[] {
  const shown = new Set(
    events.flatMap((event) =>
      event.type === 'DraftShared' || event.type === 'EnvelopeApproved' ? [event.envelope] : [],
    ),
  );
  return events.flatMap((event) => {
    if (event.type !== 'DraftSaved') return [];
    const { envelope } = event;
    const { status } = envelope;
    return (status.type === 'draft' && status.shared) || shown.has(envelope.id) ? [envelope] : [];
  });
}

function hasReached(state: Case, events: readonly Event[], words: EnvelopeId, reader: PartyId): boolean {
  return events.some((event) => {
    if (event.type !== 'WordsArrived' || event.envelope !== words) return false;
    const room = roomWith(state, event.room);
    return room.kind === 'together' || (room.kind === 'private' && room.party === reader);
  });
}
