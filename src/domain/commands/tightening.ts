import { type Case, partyWith } from '../case.js';
import type { Event } from '../events.js';
import type { PartyId } from '../ids.js';
import type { Party } from '../party.js';

/**
 * After someone has gone, the rule must be one that the party can still meet, and never easier than before: a stand-in
 * speaks for a spokesperson who left; without one, everyone must say yes; and so must everyone where too few are left for
 * "k of n". `wanted` is the party as it was, with the spokesperson it would have.
 */
export function tightened(after: Case, party: PartyId, wanted: Party): Event[] {
  const now = partyWith(after, party);
  const [first] = now.members;
  if (!first) return [];
  const speaks = now.members.includes(wanted.spokesperson);
  const standIn = wanted.standIn !== null && now.members.includes(wanted.standIn) ? wanted.standIn : null;
  const spokesperson = speaks ? wanted.spokesperson : (standIn ?? first);

  const rule = { ...wanted.rule };
  const cannotSpeak = rule.type === 'spokesperson' && !speaks && standIn === null;
  const tooFew = rule.type === 'k of n' && rule.k > now.members.length;
  const next = cannotSpeak || tooFew ? { type: 'everyone' as const } : rule;
  if (spokesperson === now.spokesperson && next.type === now.rule.type) return [];
  return [{ type: 'RuleTightened', party, rule: next, spokesperson }];
}
