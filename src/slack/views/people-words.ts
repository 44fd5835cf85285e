import { type Case, partyWith, roomWith } from '../../domain/case.js';
import type { PartyId, PersonId, RoomId } from '../../domain/ids.js';
import { type Party, satisfies } from '../../domain/party.js';
import { unreachable } from '../../domain/unreachable.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { fullNameOf } from './names.js';

/** A party as everyone in the case reads it. */
export function labelOf(state: Case, party: PartyId): string {
  return partyWith(state, party).label;
}

/** A party as the mediator reads it: the neutral word of its room, and its label. */
export function mediatorsLabelOf(state: Case, party: PartyId): string {
  const { word, label } = partyWith(state, party);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${label}`;
}

/** A room as the mediator reads it. */
export function mediatorsPlaceOf(say: Phrasebook, state: Case, id: RoomId): string {
  const room = roomWith(state, id);
  if (room.kind === 'together') return say.endings.joint;
  if (room.kind === 'mediators') return say.rooms.mediators;
  if (room.kind === 'direct') return say.endings.direct(fullNameOf(state, room.person));
  const label = mediatorsLabelOf(state, room.party);
  return room.kind === 'alone' ? say.guarding.mediator.withoutYou(label) : label;
}

/** Where words go, as the side they come from reads it. */
export function destinationOf(say: Phrasebook, state: Case, room: RoomId): string {
  const found = roomWith(state, room);
  return found.kind === 'private' ? labelOf(state, found.party) : say.envelopes.everyoneTogether;
}

export function destinationsOf(say: Phrasebook, state: Case, rooms: readonly RoomId[]): string {
  return say.listOf(rooms.map((room) => destinationOf(say, state, room)));
}

/** Where words go, as the mediator reads it before passing: "Birch: Operations, 3 people". */
export function mediatorsDestinationOf(say: Phrasebook, state: Case, room: RoomId): string {
  const found = roomWith(state, room);
  if (found.kind !== 'private') return say.envelopes.pass.together(peopleIn(state, room));
  const { word, label } = partyWith(state, found.party);
  return say.envelopes.pass.destination(word.charAt(0).toUpperCase() + word.slice(1), label, peopleIn(state, room));
}

/** How many people on the parties' sides may read a room. */
function peopleIn(state: Case, room: RoomId): number {
  const found = roomWith(state, room);
  const parties = found.kind === 'private' || found.kind === 'alone' ? [partyWith(state, found.party)] : state.parties;
  return parties.reduce((sum, party) => sum + party.members.length + party.advisers.length, 0);
}

/** How a party says yes, in words for this reader. */
export function ruleOf(say: Phrasebook, state: Case, party: Party, reader: PersonId): string {
  const { rule, spokesperson, standIn } = party;
  if (party.members.length === 1 && satisfies(party, [reader])) return say.envelopes.rule.alone;
  switch (rule.type) {
    case 'spokesperson':
      return say.envelopes.rule.spokesperson(fullNameOf(state, spokesperson), standIn && fullNameOf(state, standIn));
    case 'anyone':
      return say.envelopes.rule.anyone;
    case 'everyone':
      return say.envelopes.rule.everyone;
    case 'k of n':
      return say.envelopes.rule.kOfN(rule.k, party.members.length);
    default:
      return unreachable(rule);
  }
}
