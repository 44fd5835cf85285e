import { may } from '../access.js';
import { type Case, isMediator } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { Instant, PartyId, PersonId } from '../ids.js';
import { type Wish, wouldReach } from '../newcomer.js';
import { type Adviser, satisfies, side } from '../party.js';
import { isSigned } from '../settlement.js';
import { fallen } from './clearing.js';
import { type Described, personFault } from './open-case.js';
import { sideWithVoice } from './own-envelope.js';

/** Say that one's party should bring somebody in. Once enough members have, the mediator is asked. */
export type BringIn = Asked & {
  type: 'BringIn';
  person: PersonId;
  as: Adviser['as'];
  described: Described;
  guests: boolean;
};

/** The mediator lets somebody be asked whom a party would bring in, which everyone is told first; or not now. */
export type LetJoin = Asked & {
  type: 'LetJoin';
  party: PartyId;
  person: PersonId;
  yes: boolean;
  described: Described;
  guests: boolean;
};

export function bringIn(command: BringIn, state: Case): Decision {
  const { by, person, as, described, guests } = command;
  const own = sideWithVoice(state, by, 'bring in');
  if (own.type === 'refused') return own;
  const { party } = own;
  if (as === 'member' && isSigned(state)) return refused('SignedWithoutThem');
  const fault = personFault(described, guests);
  if (fault) return refused(fault, person);
  // Whether somebody is on another side is not checked here, for this party must not learn it. The mediator will see.
  if (side(party).includes(person) || isMediator(state, person)) return refused('PersonTwice', person);

  const before = state.wishes.find((each) => each.party === party.id && each.person === person);
  const same = before?.as === as ? before : undefined;
  if (before?.agreed || same?.voices.includes(by)) return refused('AlreadySaid');
  const { name, title } = described;
  const voiced: Event = { type: 'BringingVoiced', party: party.id, by, person, as, name, title };
  if (!satisfies(party, [...(same?.voices ?? []), by])) return accepted('bringing counted', voiced);
  return accepted('bringing wished', voiced, { type: 'BringingWished', party: party.id, person });
}

export function letJoin(command: LetJoin, state: Case): Decision {
  const { by, at, party, person, yes, described, guests } = command;
  const refusal = may(state, by, null, 'let join');
  if (refusal) return refused(refusal);
  const wish = state.wishes.find((each) => each.agreed && each.party === party && each.person === person);
  if (!wish) return refused('NobodyToBring');
  if (!yes) return accepted('not now', { type: 'BringingPutOff', party, person });
  if (wish.as === 'member' && isSigned(state)) return refused('SignedWithoutThem');
  const fault = personFault(described, guests);
  if (fault) return refused(fault, person);
  // Whoever has been part of it, on any side, has heard what was said there.
  if (state.people[person] !== undefined) return refused('AskedBefore', person);
  return accepted('newcomer asked', invited(wish, described, at), ...fallen(state, at), ...clearedFor(state, party));
}

function invited({ party, person, as }: Wish, { name, title, zone, direct: room }: Described, at: Instant): Event {
  return { type: 'PersonInvited', person, party, name, title, zone, as, room, at, late: true };
}

/** What was approved for fewer people than may read it now needs a new yes, for exactly these. */
function clearedFor(state: Case, joined: PartyId): Event[] {
  return state.parties
    .filter(({ id }) =>
      state.envelopes.some(
        (each) =>
          each.party === id &&
          each.status.type !== 'passed' &&
          each.status.approvals.length > 0 &&
          wouldReach(state, each, joined),
      ),
    )
    .map(({ id }) => ({ type: 'ApprovalsCleared', party: id, newcomer: true }));
}
