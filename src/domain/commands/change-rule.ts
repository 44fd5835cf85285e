import { may } from '../access.js';
import { type Case, partyOf } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { Party, SayingYes } from '../party.js';
import type { Refusal } from '../refusal.js';
import { canBeMet, hasRuleVoice, isSameWay, mayChangeRule } from '../saying-yes.js';
import { cleared } from './clearing.js';
import { ownRoom } from './own-envelope.js';

/**
 * Say how one's party should say yes from now on, and who should speak for it. It changes once enough members have said the
 * same, under the rule as it is; saying how it is now takes one's voice back.
 */
export type ChangeRule = Asked & { type: 'ChangeRule'; next: SayingYes };

export function changeRule(command: ChangeRule, state: Case): Decision {
  const { by, next, at } = command;
  const refusal = may(state, by, ownRoom(state, by), 'change rule');
  if (refusal) return refused(refusal);
  const party = partyOf(state, by);
  if (!party) return refused('MembersOnly');
  if (!hasRuleVoice(state, party, by)) return refused('NotYourVoice');
  const fault = faultIn(state, party, next);
  if (fault) return refused(fault);

  const before = state.ruleVoices.find((each) => each.person === by);
  const voiced: Event = { type: 'RuleVoiced', party: party.id, person: by, next };
  if (isSameWay(next, party)) return before ? accepted('rule voice taken back', voiced) : refused('RuleIsSo');
  if (before && isSameWay(before.next, next)) return refused('AlreadySaid');
  const agreeing = state.ruleVoices
    .filter((each) => each.party === party.id && isSameWay(each.next, next))
    .map((each) => each.person);
  if (!mayChangeRule(state, party, [...agreeing, by])) return accepted('rule voice counted', voiced);
  const changed: Event = { type: 'RuleChanged', party: party.id, next, at };
  return accepted('rule changed', voiced, changed, ...cleared(state, party.id));
}

function faultIn(state: Case, party: Party, next: SayingYes): Refusal | null {
  const { spokesperson, standIn, rule } = next;
  if (!party.members.includes(spokesperson)) return 'SpokespersonNotMember';
  if (standIn !== null && (!party.members.includes(standIn) || standIn === spokesperson)) {
    return 'SpokespersonNotMember';
  }
  if (rule.type === 'k of n' && !(Number.isInteger(rule.k) && rule.k >= 1)) return 'RuleOutOfReach';
  return isSameWay(next, party) || canBeMet(state, party, next) ? null : 'RuleOutOfReach';
}
