import type { PartyId, PersonId, RoomId } from './ids.js';
import { unreachable } from './unreachable.js';

/** How a party says yes. */
export type ApprovalRule =
  | { type: 'spokesperson' }
  | { type: 'anyone' }
  | { type: 'everyone' }
  | { type: 'k of n'; k: number };

/** Whoever comes with a party and says yes to nothing; a `member` was named to decide for it, and does once they have agreed. */
export type Adviser = { person: PersonId; as: 'adviser' | 'interpreter' | 'member' };

export type Party = {
  id: PartyId;
  /** The name everyone in the case reads, such as "Operations" or a single person's name. */
  label: string;
  /** The neutral word in the name of its room, such as "birch". */
  word: string;
  members: PersonId[];
  advisers: Adviser[];
  spokesperson: PersonId;
  standIn: PersonId | null;
  rule: ApprovalRule;
  /** Its caucus: its members, its advisers and the mediators. */
  room: RoomId;
  /** A room for the party without the mediator, if it has one. */
  alone: RoomId | null;
};

/** How a party says yes, and who speaks for it. */
export type SayingYes = Pick<Party, 'spokesperson' | 'standIn' | 'rule'>;

/** Whether these people, and no others, are enough for the party to say yes. People who are not members never count. */
export function satisfies(party: Party, people: readonly PersonId[]): boolean {
  const saidYes = party.members.filter((member) => people.includes(member));
  const { rule } = party;
  switch (rule.type) {
    case 'spokesperson':
      return saidYes.includes(party.spokesperson) || (party.standIn !== null && saidYes.includes(party.standIn));
    case 'anyone':
      return saidYes.length >= 1;
    case 'everyone':
      return party.members.length > 0 && saidYes.length === party.members.length;
    case 'k of n':
      return saidYes.length >= rule.k;
    default:
      return unreachable(rule);
  }
}

/** Whether this member's yes can count at all under the party's rule. */
export function mayApprove(party: Party, person: PersonId): boolean {
  if (!party.members.includes(person)) return false;
  if (party.rule.type !== 'spokesperson') return true;
  return person === party.spokesperson || person === party.standIn;
}

/** Everyone who reads the party's private room on the party's side. */
export function side(party: Pick<Party, 'members' | 'advisers'>): PersonId[] {
  return [...party.members, ...party.advisers.map((adviser) => adviser.person)];
}
