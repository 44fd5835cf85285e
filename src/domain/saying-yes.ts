import { type Case, hasAgreed } from './case.js';
import type { PartyId, PersonId } from './ids.js';
import { mayApprove, type Party, type SayingYes, satisfies } from './party.js';
import { isDeactivated } from './trouble.js';

/** One member has said that their party should say yes this way from now on. */
export type RuleVoice = { party: PartyId; person: PersonId; next: SayingYes };

/** The members who can say anything for their party now: they have agreed to mediate, and their accounts work. */
function speakers(state: Case, party: Party): PersonId[] {
  return party.members.filter((person) => hasAgreed(state, person) && !isDeactivated(state, person));
}

/** Whether the party could say yes this way, were all to speak who can. */
export function canBeMet(state: Case, party: Party, how: SayingYes = party): boolean {
  return satisfies({ ...party, ...how }, speakers(state, party));
}

/**
 * Whether these people are enough to change how their party says yes: its own rule decides. Where those who can still speak
 * could not meet it even if they all did, all of them together decide instead, so that no party is ever stuck.
 */
export function mayChangeRule(state: Case, party: Party, people: readonly PersonId[]): boolean {
  if (canBeMet(state, party)) return satisfies(party, people);
  const able = speakers(state, party);
  return able.length > 0 && able.every((person) => people.includes(person));
}

/** Whether this member's voice can count towards that. */
export function hasRuleVoice(state: Case, party: Party, person: PersonId): boolean {
  if (!speakers(state, party).includes(person)) return false;
  return !canBeMet(state, party) || mayApprove(party, person);
}

export function isSameWay(one: SayingYes, other: SayingYes): boolean {
  const key = ({ rule, spokesperson, standIn }: SayingYes) => [
    ...[rule.type, rule.type === 'k of n' ? rule.k : null],
    ...[spokesperson, standIn],
  ];
  return JSON.stringify(key(one)) === JSON.stringify(key(other));
}
