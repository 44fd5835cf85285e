import { type Case, isPassingPaused, roomWith } from '../case.js';
import type { Event } from '../events.js';
import type { Instant, PersonId } from '../ids.js';
import type { Notice, Post } from '../posts.js';
import { isClean, isDeactivated, type Trouble } from '../trouble.js';
import { unreachable } from '../unreachable.js';
import { post, toAllRooms, toMediators, toPeople } from './addressing.js';

export function noticesOfGuarding(event: Event, before: Case | null, after: Case): Notice[] {
  switch (event.type) {
    case 'TroubleFound':
      return found(event.trouble, after);
    case 'TroubleOver':
      return over(event.trouble, after);
    case 'RoomRenamed':
      return [{ room: event.room, do: 'rename' }];
    case 'RoomRenewed': {
      const { newcomer } = event;
      const earlier = newcomer && before ? roomWith(before, event.room).channel : null;
      return [
        { room: event.room, do: 'create' },
        post(event.room, { type: 'first message' }),
        post(event.room, { type: 'fresh room', ...(newcomer && { newcomer }) }),
        { room: event.room, do: 'card' },
        ...(earlier ? [{ room: event.room, do: 'archive', channel: earlier } as const] : []),
      ];
    }
    case 'PassingPaused':
      return before && isPassingPaused(before) ? [] : toAllRooms(after, { type: 'passing paused' });
    case 'PassingResumed':
      return isPassingPaused(after) ? [] : toAllRooms(after, { type: 'passing resumed' });
    case 'RestoreFound':
      return restored(event.upTo, after);
    default:
      return [];
  }
}

/** The same line in every room; once it has ended, nothing of it matters any more. */
function restored(upTo: Instant, after: Case): Notice[] {
  if (after.stage === 'closing' || after.stage === 'closed') return [];
  const what: Post = { type: 'restored', upTo };
  return [...toAllRooms(after, what), ...toMediators(after, what)];
}

/** The other rooms read only that passing is paused. */
function found(trouble: Trouble, after: Case): Notice[] {
  const passed = 'room' in trouble ? roomWith(after, trouble.room).arrived : 0;
  const what: Post = { type: 'trouble', trouble, passed };
  switch (trouble.type) {
    case 'intruder':
      return [
        { room: trouble.room, do: 'remove', people: [trouble.person] },
        post(trouble.room, what),
        ...toReachable(after, what),
      ];
    case 'shared':
      return [post(trouble.room, what), ...toReachable(after, what)];
    case 'absent':
      return [...toPeople(after, [trouble.person], what), ...toReachable(after, what, trouble.person)];
    case 'refused':
      return [...(trouble.what === 'remove' ? [post(trouble.room, what)] : []), ...toReachable(after, what)];
    case 'account':
      return toReachable(after, what, trouble.person);
    case 'lost':
      return toReachable(after, what);
    default:
      return unreachable(trouble);
  }
}

function over(trouble: Trouble, after: Case): Notice[] {
  const what: Post = { type: 'trouble over', trouble };
  switch (trouble.type) {
    case 'intruder':
    case 'shared':
      return [post(trouble.room, what), ...toReachable(after, what)];
    case 'lost':
      return toReachable(after, what);
    case 'account':
      return trouble.account === 'deactivated' ? toReachable(after, what, trouble.person) : [];
    case 'absent':
    case 'refused':
      return [];
    default:
      return unreachable(trouble);
  }
}

/** Said once, when the last thing that kept passing paused is put right. */
export function mayGoOn(before: Case | null, after: Case): Notice[] {
  if (after.paused === null || !isClean(after) || !before || isClean(before)) return [];
  return toReachable(after, { type: 'passing may go on' });
}

/** Mediators whose accounts work; about somebody, only the others. */
function toReachable(state: Case, what: Post, about?: PersonId): Notice[] {
  return toPeople(
    state,
    reachable(state).filter((person) => person !== about),
    what,
  );
}

function reachable(state: Case): PersonId[] {
  return state.mediators.map((mediator) => mediator.person).filter((person) => !isDeactivated(state, person));
}
