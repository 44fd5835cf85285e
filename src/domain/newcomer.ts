import { belongs, type Case, cameLate, isMediator, partyWith, roomWith, sideOf } from './case.js';
import type { Envelope, Recipient } from './envelope.js';
import type { PartyId, PersonId, RoomId } from './ids.js';
import { type Adviser, type Party, side } from './party.js';

/** Somebody whom a party would bring in: known to that party's members until enough of them want it, and then to the mediators. */
export type Wish = {
  party: PartyId;
  person: PersonId;
  as: Adviser['as'];
  name: string;
  title: string;
  /** The members who have said so. */
  voices: PersonId[];
  /** The party wants it under its rule; the mediators have not yet said whether they may be asked. */
  agreed: boolean;
};

/** Words of a party's, or of the mediator's, and everyone to whom they were approved to go. */
type Said = { party: PartyId | null; recipients: readonly Pick<Recipient, 'people'>[] };

/** Everyone who may be in that room, as far as they have been named by now. */
export function namedFor(state: Case, room: RoomId): Recipient {
  const found = roomWith(state, room);
  const mediators = state.mediators.map((mediator) => mediator.person);
  const parties = found.kind === 'private' ? [partyWith(state, found.party)] : state.parties;
  return { room, people: [...mediators, ...parties.flatMap(side)] };
}

/** The rooms that whoever joins this party reads. */
function roomsRead(state: Case, party: PartyId): RoomId[] {
  return state.rooms
    .filter((room) => room.kind === 'together' || (room.kind === 'private' && room.party === party))
    .map((room) => room.id);
}

/** Whether words that are not yet passed would be read by whoever joins this party. */
export function wouldReach(state: Case, envelope: Envelope, party: PartyId): boolean {
  if (envelope.status.type === 'passed') return false;
  return envelope.recipients.some(({ room }) => roomsRead(state, party).includes(room));
}

/**
 * Whether someone in that room came later than these words were approved for: they are not shown them again there. A side's own
 * words are its own to show to whom it brings in, but not to somebody who came to mediate.
 */
export function isFromBefore(state: Case, envelope: Said, room: RoomId): boolean {
  const place = roomWith(state, room);
  const own = place.kind === 'private' && place.party === envelope.party;
  const named = envelope.recipients.flatMap((recipient) => recipient.people);
  return belongs(state, place).some((person) => !named.includes(person) && (!own || isMediator(state, person)));
}

/** Whether these words were passed before this person came, for others: they neither read them nor answer them. */
export function cameAfter(state: Case, { party, recipients }: Said, person: PersonId): boolean {
  if (!cameLate(state, person) || sideOf(state, person)?.id === party) return false;
  return !recipients.some(({ people }) => people.includes(person));
}

/** The party as it decides about these words: those of its members to whom they were passed do, under its rule, and never more easily. */
export function decidersAbout(state: Case, party: Party, words: Said): Party {
  const members = party.members.filter((person) => !cameAfter(state, words, person));
  const { rule, spokesperson, standIn } = party;
  const speaks = members.some((person) => person === spokesperson || person === standIn);
  const inReach = rule.type === 'spokesperson' ? speaks : rule.type !== 'k of n' || rule.k <= members.length;
  const same = members.length === party.members.length;
  return { ...party, members, ...(same || inReach ? {} : { rule: { type: 'everyone' as const } }) };
}
