import { belongs, type Case, type Invitation, togetherRoom } from '../case.js';
import type { Convening, EventOf } from '../events.js';
import type { PartyId, PersonId } from '../ids.js';
import { namedFor, wouldReach } from '../newcomer.js';
import type { Room } from '../room.js';
import { isSigned, type Settlement } from '../settlement.js';
import { unreachable } from '../unreachable.js';
import { withoutOrphans } from './preparing.js';

export function evolveConvening(state: Case, event: Exclude<Convening, { type: 'CaseOpened' }>): Case {
  switch (event.type) {
    case 'InvitationAnswered':
      return invitations(state, [event.person], (invitation) => ({ ...invitation, answer: event.answer }));
    case 'InvitationsReminded':
      return invitations(state, event.people, (invitation) => ({ ...invitation, reminders: invitation.reminders + 1 }));
    case 'InvitationsLapsed':
      return invitations(state, event.people, (invitation) => ({ ...invitation, answer: 'lapsed' }));
    case 'PersonRemoved':
      return withoutOrphans(removed(state, event.person));
    case 'PersonInvited': {
      const { person, party, as, at, label, late } = event;
      const invited: Case = {
        ...withConversation(state, event),
        invitations: [
          ...state.invitations,
          { person, party, sentAt: at, answer: 'none', reminders: 0, ...(late && { late }) },
        ],
        parties: state.parties.map((each) => {
          if (each.id !== party) return each;
          // Until they have agreed, nobody waits for the yes of somebody who is named once it has begun.
          if (as !== 'member' || late) return { ...each, advisers: [...each.advisers, { person, as }] };
          return {
            ...each,
            label: label ?? each.label,
            members: [...each.members, person],
            spokesperson: each.members.length === 0 ? person : each.spokesperson,
          };
        }),
      };
      return late ? namedToAll(invited, person, party) : invited;
    }
    case 'MediationBegan':
      return {
        ...withoutStage(state),
        ...{ stage: 'underway', session: null, introduced: belongs(state, togetherRoom(state)) },
      };
    default:
      return unreachable(event);
  }
}

/** Somebody is of the case now, with the app's conversation with them. */
export function withConversation(
  state: Case,
  { person, name, title, zone, room }: EventOf<'PersonInvited'> | EventOf<'MediatorNamed'>,
): Case {
  const empty = { channel: null, arrived: 0 } as const;
  const direct: Room = { kind: 'direct', id: room, person, state: 'open', ...empty, invited: [person] };
  return {
    ...state,
    people: { ...state.people, [person]: { name, title, zone } },
    // Somebody who had gone and is asked once more is brought into their rooms once more.
    rooms: [...state.rooms.map((each) => without(each, person)), direct],
  };
}

function invitations(state: Case, people: readonly PersonId[], change: (invitation: Invitation) => Invitation): Case {
  return {
    ...state,
    invitations: state.invitations.map((each) => (people.includes(each.person) ? change(each) : each)),
  };
}

function without(room: Room, person: PersonId): Room {
  return room.kind === 'direct' ? room : { ...room, invited: room.invited.filter((each) => each !== person) };
}

/**
 * Everyone has been told of this person: from now on what is not yet passed is addressed to them, too, and waits for its
 * party's yes to that.
 */
function namedToAll(state: Case, person: PersonId, party: PartyId): Case {
  return {
    ...state,
    introduced: [...state.introduced, person],
    wishes: state.wishes.filter((each) => each.party !== party || each.person !== person),
    settlement: withoutConsents(state),
    envelopes: state.envelopes.map((each) => {
      if (!wouldReach(state, each, party)) return each;
      return { ...each, recipients: each.recipients.map(({ room }) => namedFor(state, room)) };
    }),
  };
}

/** Until a text is signed, each side says anew what may stand in it: somebody else would read it now. */
export function withoutConsents({ settlement }: Case): Settlement {
  return isSigned({ settlement }) ? settlement : { ...settlement, consents: [], drafted: null };
}

/** A person who is no longer asked: they are of no party and have no invitation. */
export function removed(state: Case, person: PersonId): Case {
  return {
    ...state,
    invitations: state.invitations.filter((each) => each.person !== person),
    parties: state.parties.map((party) => ({
      ...party,
      members: party.members.filter((member) => member !== person),
      advisers: party.advisers.filter((adviser) => adviser.person !== person),
    })),
  };
}

/** The case without what belongs to its stage only. */
export function withoutStage(state: Case) {
  const { id, workspace, code, zone, openedAt, mediators, conflict, settings, people, parties, rooms } = state;
  const { invitations, sessions, envelopes, paused, troubles, looks, hushed, withdrawing, rings, attended } = state;
  const { settlement, strangers, introduced, ruleVoices, reference, hiddenFromHr, restored, terms, figures } = state;
  const { language, saidYes, worksheets, adjourned, wishes, partings, candidate, vacancy, former, referral } = state;
  return {
    ...{ id, workspace, code, zone, openedAt, mediators, conflict, settings, people, parties, rooms },
    ...{ invitations, sessions, envelopes, paused, troubles, looks, hushed, withdrawing, rings, attended },
    ...{ settlement, strangers, introduced, ruleVoices, reference, hiddenFromHr },
    ...{ language, saidYes, worksheets, adjourned, wishes, partings },
    ...(restored !== undefined && { restored }),
    ...(terms && { terms }),
    ...(figures && { figures }),
    ...(candidate && { candidate }),
    ...(vacancy && { vacancy }),
    ...(former && { former }),
    ...(referral !== undefined && { referral }),
  };
}
