import { type Case, roomWith } from '../case.js';
import type { Answer, Envelope } from '../envelope.js';
import type { Event } from '../events.js';
import type { EnvelopeId, Instant, PartyId } from '../ids.js';

/** The event that takes an envelope out of the kept state, once nothing more can be decided about it. */
export function over(after: Case, id: EnvelopeId): Event[] {
  const envelope = after.envelopes.find((each) => each.id === id);
  return envelope && isOver(after, envelope) ? [{ type: 'EnvelopeOver', envelope: id }] : [];
}

/** Stops the words that are on their way. Their side is told what it would be told in a check, so that nobody can tell the two apart. */
export function stopped(state: Case, at: Instant): Event[] {
  return state.envelopes.flatMap((envelope): Event[] => {
    if (envelope.status.type !== 'passed') return [];
    const rooms = envelope.status.copies.filter((copy) => copy.state === 'waiting').map((copy) => copy.room);
    return rooms.length === 0 ? [] : [{ type: 'PassingCancelled', envelope: envelope.id, rooms, reason: 'paused', at }];
  });
}

function isOver(state: Case, envelope: Envelope): boolean {
  const { status } = envelope;
  if (status.type !== 'passed') return false;
  if (status.copies.some((copy) => copy.state === 'waiting' || copy.state === 'filling')) return false;
  if (state.stage === 'closing' || state.stage === 'closed') return true;
  const reached = reachedParties(state, envelope);
  if (reached.length === 0 || envelope.kind === 'message') return true;
  if (envelope.kind === 'question') return reached.every((party) => status.replied.includes(party));
  if (status.offTable) return true;
  return reached.every((party) => status.answers.some((answer) => answer.party === party && isFinalNo(answer)));
}

/** A no that still waits to be told keeps the offer until then. */
function isFinalNo({ given }: Answer): boolean {
  return given?.value === 'not this' && given.told && !given.held;
}

/** The other parties in whose private room, or in the joint room, these words stand. */
export function reachedParties(state: Case, envelope: Envelope): PartyId[] {
  if (envelope.status.type !== 'passed') return [];
  const rooms = envelope.status.copies
    .filter((copy) => copy.state === 'filled')
    .map((copy) => roomWith(state, copy.room));
  return state.parties
    .filter((party) => party.id !== envelope.party)
    .filter((party) => rooms.some((room) => room.kind === 'together' || room.id === party.room))
    .map((party) => party.id);
}
