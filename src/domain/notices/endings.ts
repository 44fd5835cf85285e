import { type Case, hasEntered, isPassingPaused, sideOf } from '../case.js';
import { entered } from '../disposal.js';
import type { Event, EventOf } from '../events.js';
import type { Notice, Post } from '../posts.js';
import { post, ring, roomsInSlack, toAllRooms, toMediators, toOwnRoom, toPeople } from './addressing.js';

export function noticesOfEndings(event: Event, before: Case | null, after: Case): Notice[] {
  switch (event.type) {
    case 'PersonLeft':
      return before ? personLeft(event, before, after) : [];
    case 'RuleTightened':
      return [toOwnRoom(after, event.party, { type: 'rule tightened' })];
    case 'WithdrawalVoiced':
      // Until it is announced, that another side has withdrawn must not keep the others from being asked.
      return after.withdrawing.some(({ party }) => party === event.party)
        ? ring(after, event.party, [event.person])
        : [];
    case 'EndingBegan': {
      const { announceBy, undo } = event;
      const told = toMediators(after, { type: 'ending began', announceBy, undoUntil: undo?.until ?? null });
      const pauses = isPassingPaused(after) && !(before && isPassingPaused(before));
      return pauses ? [...toAllRooms(after, { type: 'passing paused' }), ...told] : told;
    }
    case 'EndingUndone': {
      const told = toMediators(after, { type: 'ending undone' });
      const resumes = after.stage === 'underway' && !isPassingPaused(after);
      return resumes ? [...toAllRooms(after, { type: 'passing resumed' }), ...told] : told;
    }
    case 'CaseEnded':
      return ended(event, after);
    case 'BlankAsked':
      return blanked(event, before, after);
    case 'FollowUpAsked':
      return toPeople(after, event.people, { type: 'follow-up' });
    case 'DisposalTold':
      return event.told.flatMap(({ person, post: what }) => toPeople(after, [person], what));
    case 'DestructionAgreed':
      return toAllEntered(after, { type: 'destruction agreed', destroyAt: event.destroyAt });
    case 'DestructionHeld':
      return toAllEntered(after, { type: 'destruction held', until: event.until });
    case 'HoldLifted':
      return toAllEntered(after, { type: 'hold lifted', destroyAt: event.destroyAt });
    case 'ArchivingBegan':
      return roomsInSlack(after).map((room) => ({ room: room.id, do: 'archive' }));
    default:
      return [];
  }
}

/** The same words at one moment to everyone who was in the rooms for a side, and to the mediators. */
function toAllEntered(after: Case, what: Post): Notice[] {
  return [...toPeople(after, entered(after), what), ...toMediators(after, what)];
}

function personLeft(event: EventOf<'PersonLeft'>, before: Case, after: Case): Notice[] {
  const { person } = event;
  const party = sideOf(before, person);
  return party ? toMediators(after, { type: 'person left', party: party.id, person }) : [];
}

/** One card for every ending, at one moment: in every room, and to those who never came into one. Records and seals are handed over after it. */
function ended(event: EventOf<'CaseEnded'>, after: Case): Notice[] {
  const rooms = roomsInSlack(after);
  const card = { type: 'ended', archiveAt: rooms.length > 0 ? event.archiveAt : null } as const;
  const outside = after.invitations.map((each) => each.person).filter((person) => !hasEntered(after, person));
  return [
    ...rooms.map((room) => post(room.id, card)),
    ...toPeople(after, outside, { type: 'ended', archiveAt: null }),
    ...rooms.filter((room) => room.kind === 'private').map((room) => post(room.id, { type: 'record handed over' })),
    ...rooms.filter((room) => room.kind === 'together').map((room) => post(room.id, { type: 'record seal' })),
    ...toMediators(after, { type: 'log seal' }),
  ];
}

/** A side's own room at once; the joint room once every side has asked for it, and nobody is told before. */
function blanked({ room }: EventOf<'BlankAsked'>, before: Case | null, after: Case): Notice[] {
  const own = after.parties.some((party) => party.room === room);
  const wanting = before?.stage === 'closing' ? before.blankJoint.length + 1 : 0;
  return own || wanting === after.parties.length ? [{ room, do: 'blank' }] : [];
}
