import { type Case, cameLate } from '../case.js';
import type { People } from '../events.js';
import type { PartyId, PersonId } from '../ids.js';
import type { Wish } from '../newcomer.js';
import type { Parting } from '../parting.js';
import type { Party } from '../party.js';
import { isSameWay } from '../saying-yes.js';
import { unreachable } from '../unreachable.js';
import { removed } from './convening.js';
import { withoutVoices } from './envelopes.js';
import { withoutFigureVoicesOf } from './figures.js';
import { withoutNamingVoices } from './mediators.js';
import { withoutSettlingVoices } from './settlement.js';
import { withoutVoicesOf } from './terms.js';

export function evolvePeople(state: Case, event: People): Case {
  switch (event.type) {
    case 'RuleVoiced': {
      const { party, person, next } = event;
      const others = state.ruleVoices.filter((each) => each.person !== person);
      const now = state.parties.find((each) => each.id === party);
      const back = now !== undefined && isSameWay(now, next);
      return { ...state, ruleVoices: back ? others : [...others, { party, person, next }] };
    }
    case 'RuleChanged':
      return {
        ...withNothingVoiced(state, event.party),
        parties: state.parties.map((each) => (each.id === event.party ? { ...each, ...event.next } : each)),
      };
    case 'BringingVoiced': {
      const { party, person, as, name, title, by } = event;
      const before = state.wishes.find((each) => isOf(each, event));
      // To bring the same person in as something else is another wish, which everyone has to say anew.
      const voices = before?.as === as ? [...before.voices, by] : [by];
      const others = state.wishes.filter((each) => !isOf(each, event));
      return { ...state, wishes: [...others, { party, person, as, name, title, voices, agreed: false }] };
    }
    case 'BringingWished':
      return { ...state, wishes: state.wishes.map((each) => (isOf(each, event) ? { ...each, agreed: true } : each)) };
    case 'BringingPutOff':
      return { ...state, wishes: state.wishes.filter((each) => !isOf(each, event)) };
    case 'MemberJoined': {
      const { party, person } = event;
      const joined = ({ members, advisers, ...rest }: Party): Party => {
        return { ...rest, members: [...members, person], advisers: advisers.filter((each) => each.person !== person) };
      };
      return {
        ...withNothingVoiced(state, party),
        parties: state.parties.map((each) => (each.id === party ? joined(each) : each)),
      };
    }
    case 'PartingVoiced': {
      const { party, person, by } = event;
      const voices = state.partings.find((each) => isOf(each, event))?.voices ?? [];
      const others = state.partings.filter((each) => !isOf(each, event));
      return { ...state, partings: [...others, { party, person, voices: [...voices, by] }] };
    }
    case 'PartEnded':
      return withoutPart(state, event.person);
    default:
      return unreachable(event);
  }
}

/** Forgets what members of this party have said that was not yet enough: whoever decides for it now says it again. */
export function withNothingVoiced(state: Case, party: PartyId): Case {
  return {
    ...withoutNamingVoices(withoutSettlingVoices(state, party), party),
    withdrawing: state.withdrawing.filter((each) => each.party !== party),
    ruleVoices: state.ruleVoices.filter((each) => each.party !== party),
    wishes: state.wishes.filter((each) => each.party !== party || each.agreed),
    partings: state.partings.filter((each) => each.party !== party),
    envelopes: state.envelopes.map((each) => withoutVoices(each, party)),
    ...(state.terms && { terms: withoutVoicesOf(state.terms, party) }),
    ...(state.figures && { figures: withoutFigureVoicesOf(state.figures, party) }),
  };
}

/** Somebody who was named to everyone is no longer known to all; of anyone else who has gone, other sides are told nothing. */
function withoutPart(state: Case, person: PersonId): Case {
  const others = (each: { person: PersonId }) => each.person !== person;
  return {
    ...removed(state, person),
    introduced: cameLate(state, person) ? state.introduced.filter((each) => each !== person) : state.introduced,
    partings: state.partings.filter(others),
    rings: state.rings.filter(others),
  };
}

function isOf(one: Wish | Parting, { party, person }: { party: PartyId; person: PersonId }): boolean {
  return one.party === party && one.person === person;
}
