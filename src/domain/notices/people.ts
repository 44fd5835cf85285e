import { type Case, hasBegun, partyOf, partyWith } from '../case.js';
import type { Event } from '../events.js';
import type { PartyId, PersonId } from '../ids.js';
import type { Party } from '../party.js';
import type { Notice, Wished } from '../posts.js';
import { canBeMet, hasRuleVoice } from '../saying-yes.js';
import { ring, toMediators, toOwnRoom, toPeople } from './addressing.js';

export function noticesOfPeople(event: Event, events: readonly Event[], before: Case | null, after: Case): Notice[] {
  switch (event.type) {
    case 'RuleVoiced': {
      const decided = events.some((each) => each.type === 'RuleChanged');
      const open = after.ruleVoices.some((each) => each.person === event.person);
      if (decided || !open) return [];
      const party = partyWith(after, event.party);
      const asked = party.members.filter((each) => each !== event.person && hasRuleVoice(after, party, each));
      return toPeople(after, asked, { type: 'ring' });
    }
    case 'RuleChanged':
      return [toOwnRoom(after, event.party, { type: 'rule changed' })];
    case 'BringingVoiced': {
      const wish = after.wishes.find((each) => each.party === event.party && each.person === event.person);
      return wish && !wish.agreed ? ring(after, event.party, wish.voices) : [];
    }
    case 'BringingWished': {
      const wish = wishedOf(after, event);
      return [
        toOwnRoom(after, event.party, { type: 'bringing wished', wish }),
        ...toMediators(after, { type: 'someone to bring', party: event.party, wish }),
      ];
    }
    case 'BringingPutOff':
      return before ? [toOwnRoom(after, event.party, { type: 'bringing put off', wish: wishedOf(before, event) })] : [];
    case 'TroubleFound': {
      const party = event.trouble.type === 'account' ? partyOf(after, event.trouble.person) : undefined;
      return party && before && isStuck(after, party) && !isStuck(before, party)
        ? [toOwnRoom(after, party.id, { type: 'rule out of reach' })]
        : [];
    }
    default:
      return [];
  }
}

function wishedOf(state: Case, { party, person }: { party: PartyId; person: PersonId }): Wished {
  const found = state.wishes.find((each) => each.party === party && each.person === person);
  if (!found) throw new Error('Nobody would bring this person in');
  const { name, title, as } = found;
  return { name, title, as };
}

/** Whether those who can still speak for the party are too few for its rule: there is a way round, of which they must know. */
function isStuck(state: Case, party: Party): boolean {
  return hasBegun(state) && !canBeMet(state, party) && party.members.some((each) => hasRuleVoice(state, party, each));
}
