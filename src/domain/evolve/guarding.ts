import type { Case } from '../case.js';
import type { EventOf, Guarding } from '../events.js';
import type { Room } from '../room.js';
import { type Came, isSame, type Trouble } from '../trouble.js';
import { unreachable } from '../unreachable.js';
import { heldAnswersTold, withoutUntoldAnswers } from './envelopes.js';
import { untroubled } from './rooms.js';
import { onlySigned } from './settlement.js';

export function evolveGuarding(state: Case, event: Guarding): Case {
  switch (event.type) {
    case 'TroubleFound':
      return { ...state, troubles: [...without(state, event.trouble), event.trouble] };
    case 'TroubleOver':
      return { ...state, troubles: without(state, event.trouble), strangers: strangersOnce(state, event.trouble) };
    case 'RoomRenamed':
      return state;
    case 'RoomRenewed':
      return {
        ...untroubled(state, event.room),
        rooms: state.rooms.map((room) => (room.id === event.room ? { ...room, ...freshly(room, event) } : room)),
      };
    case 'PassingPaused':
      return { ...state, paused: event.at };
    case 'PassingResumed':
      return heldAnswersTold({ ...state, paused: null });
    case 'RestoreFound':
      // What nobody had looked for may have been posted once more since.
      return {
        ...withoutUntoldAnswers(state),
        looks: [],
        ruleVoices: [],
        wishes: [],
        partings: [],
        ...(state.candidate && { candidate: { ...state.candidate, voices: [] } }),
        ...(state.vacancy && { vacancy: { ...state.vacancy, seeking: [] } }),
        settlement: onlySigned(state.settlement),
        restored: event.number,
        // Who wanted the key to be destroyed early may have taken that back since.
        ...(state.stage === 'closed' && { disposal: { ...state.disposal, wanting: [] } }),
      };
    default:
      return unreachable(event);
  }
}

function without({ troubles }: Case, trouble: Trouble): Trouble[] {
  return troubles.filter((each) => !isSame(each, trouble));
}

function strangersOnce({ strangers }: Case, trouble: Trouble): Came[] {
  if (trouble.type !== 'intruder') return strangers;
  const { room, person, since } = trouble;
  return [...strangers.filter((each) => each.room !== room || each.person !== person), { room, person, since }];
}

/**
 * Where it is renewed for a newcomer, nothing is wrong with the old channel: until the fresh one is there, what is on its way
 * still goes to the old, where nobody new reads it.
 */
function freshly(room: Room, { newcomer }: EventOf<'RoomRenewed'>) {
  const channel = newcomer === undefined ? null : room.channel;
  return { state: 'asked' as const, channel, invited: [], renewed: (room.renewed ?? 0) + 1 };
}
