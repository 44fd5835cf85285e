import { belongs, type Case, hasBegun, isMediator, partyOf, sideOf, togetherRoom } from './case.js';
import type { PersonId } from './ids.js';
import { type Party, side } from './party.js';

/**
 * Those whom this person may be told take part: the mediators, their own side, and of the other sides, until the mediation
 * begins, only those whose name is the side's name; from then on those who had agreed by then, and once there is a joint
 * room, whoever may be in it. Before, nobody else is to learn who has left or come since. Mediators know of all.
 */
export function knownTo(state: Case, person: PersonId): PersonId[] {
  const mediators = state.mediators.map((mediator) => mediator.person);
  const sides = state.parties.flatMap(side);
  if (isMediator(state, person)) return [...new Set([...mediators, ...sides])];
  const own = sideOf(state, person);
  const others = hasBegun(state)
    ? othersOnceBegun(state)
    : state.parties.flatMap((party) => party.members.filter((member) => isNamedAfter(state, party, member)));
  return [...new Set([...mediators, ...(own ? side(own) : []), ...others])];
}

/** Those of all sides whom everyone may know of once the mediation has begun. */
export function othersOnceBegun(state: Case): PersonId[] {
  const joint = togetherRoom(state);
  return joint.state === 'planned' ? state.introduced : belongs(state, joint);
}

/** A side of one person has that person's name, perhaps with a title or a number behind it. */
export function isNamedAfter(state: Case, party: Party, person: PersonId): boolean {
  const name = state.people[person]?.name ?? '';
  return party.members.length === 1 && party.members[0] === person && name !== '' && party.label.startsWith(name);
}

/** The side of which this person is a member or which they accompany, and as what; null for mediators and strangers. */
export function partIn(
  state: Case,
  person: PersonId,
): { label: string; as: 'member' | 'adviser' | 'interpreter' } | null {
  const own = sideOf(state, person);
  if (!own) return null;
  if (partyOf(state, person)) return { label: own.label, as: 'member' };
  return { label: own.label, as: own.advisers.find((adviser) => adviser.person === person)?.as ?? 'adviser' };
}
