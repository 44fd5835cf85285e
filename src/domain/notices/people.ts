import { type Case, cameLate, hasBegun, partyOf, partyWith } from '../case.js';
import type { Event, EventOf } from '../events.js';
import type { PartyId, PersonId } from '../ids.js';
import type { Party } from '../party.js';
import type { Notice, Post, Wished } from '../posts.js';
import { canBeMet, hasRuleVoice } from '../saying-yes.js';
import { ring, toAllRooms, toMediators, toOwnRoom, toPeople } from './addressing.js';

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
    case 'MemberJoined':
      return [toOwnRoom(after, event.party, { type: 'member joined', person: event.person })];
    case 'PartingVoiced': {
      const parting = after.partings.find((each) => each.party === event.party && each.person === event.person);
      return parting ? ring(after, event.party, parting.voices) : [];
    }
    case 'PartEnded':
      return before ? partEnded(event, before, after) : [];
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

/** Everyone who was told that they come; of those who came when it began, other sides are told nothing. */
function partEnded({ person, party, left }: EventOf<'PartEnded'>, before: Case, after: Case): Notice[] {
  const what: Post = { type: 'part ended', person, party };
  const answer = before.invitations.find((each) => each.person === person)?.answer;
  const own: Post = { type: answer === 'agreed' ? 'your part ended' : 'invitation closed' };
  return [
    ...(cameLate(before, person) ? toAllRooms(after, what) : [toOwnRoom(after, party, what)]),
    ...toMediators(after, what),
    ...(left || answer === 'no' ? [] : toPeople(after, [person], own)),
  ];
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
