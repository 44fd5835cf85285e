import { belongs, type Case, isMediator, roomWith, sideOf } from './case.js';
import type { Instant, PersonId, RoomId } from './ids.js';
import { isPassedInto, type Room } from './room.js';
import { unreachable } from './unreachable.js';

/** Something in Slack that is not as the case says, from when Caucus hears of it until it is put right. */
export type Trouble =
  /** Someone is in the room who does not belong there. `since` is when they came in, or, if nothing told of that, were found. */
  | ({ type: 'intruder'; stranger: Stranger | null; found: boolean } & Came)
  /** Caucus cannot reach the room any more. */
  | { type: 'lost'; room: RoomId; how: Lost }
  /** The room is shared with another organisation; `everyone`: it was made public, so that all of the workspace can read it. */
  | { type: 'shared'; room: RoomId; everyone?: true }
  /** Someone who belongs in the room has gone out of it, and is still part of the mediation. */
  | { type: 'absent'; room: RoomId; person: PersonId }
  | { type: 'account'; person: PersonId; account: 'deactivated' | 'guest' }
  /** Slack does not let Caucus do what it must; `code` is Slack's. */
  | { type: 'refused'; room: RoomId; what: Refused; person: PersonId | null; code: string };

/** Who came into which room, and when. */
export type Came = { room: RoomId; person: PersonId; since: Instant };

export type Lost = 'archived' | 'deleted' | 'app removed';
export type Refused = 'create' | 'invite' | 'remove' | 'rename' | 'archive';

/** Someone who is not of the case, as Slack shows them to everyone in the workspace. */
export type Stranger = { name: string; kind: Account };
export type Account = 'member' | 'guest' | 'bot' | 'foreign' | 'deactivated';

/** Whether both are the same trouble, though perhaps not seen at the same time. */
export function isSame(one: Trouble, other: Trouble): boolean {
  const key = (each: Trouble) => [
    each.type,
    'room' in each ? each.room : null,
    'person' in each ? each.person : null,
    each.type === 'refused' ? each.what : null,
  ];
  return JSON.stringify(key(one)) === JSON.stringify(key(other));
}

/** What is still so, now that the people of the case are these. */
export function openTroubles(state: Case): Trouble[] {
  return state.troubles.filter((trouble) => {
    switch (trouble.type) {
      case 'intruder':
        return !belongs(state, roomWith(state, trouble.room)).includes(trouble.person);
      case 'absent':
        return belongs(state, roomWith(state, trouble.room)).includes(trouble.person);
      case 'account':
        return isMediator(state, trouble.person) || sideOf(state, trouble.person) !== undefined;
      case 'lost':
      case 'shared':
      case 'refused':
        return true;
      default:
        return unreachable(trouble);
    }
  });
}

/** Whether this person's account does not work any more, as far as Caucus has heard. */
export function isDeactivated({ troubles }: Case, person: PersonId): boolean {
  return troubles.some((each) => each.type === 'account' && each.person === person && each.account === 'deactivated');
}

/** Whether this keeps everything from passing: not where nothing passes into or out of that room anyway. */
function stopsPassing(state: Case, trouble: Trouble): boolean {
  if (trouble.type !== 'intruder' && trouble.type !== 'lost' && trouble.type !== 'shared') return false;
  return isPassedInto(roomWith(state, trouble.room));
}

/** Whether every room that words pass into or out of is as the case says, as far as Caucus has heard, and somebody mediates. */
export function isClean(state: Case): boolean {
  return state.vacancy === undefined && !openTroubles(state).some((trouble) => stopsPassing(state, trouble));
}

/** The room, while Caucus watches over it: it is open in Slack, and its archiving has not begun. */
export function watched(state: Case, id: RoomId): Room | null {
  if (state.stage === 'closed' || (state.stage === 'closing' && state.archiving)) return null;
  const room = state.rooms.find((each) => each.id === id);
  return room && room.kind !== 'direct' && room.state === 'open' ? room : null;
}
