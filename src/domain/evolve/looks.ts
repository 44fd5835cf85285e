import type { Case } from '../case.js';
import type { Looks } from '../events.js';
import { isLookedFor } from '../look.js';
import { unreachable } from '../unreachable.js';

export function evolveLooks(state: Case, event: Looks): Case {
  switch (event.type) {
    case 'LookAsked':
      return { ...state, looks: [...state.looks, event.look] };
    case 'LookSettled':
      return { ...state, looks: state.looks.filter((each) => each.id !== event.look) };
    default:
      return unreachable(event);
  }
}

/** Whatever stopped or confirmed the words, or took the room away, has settled it. */
export function onlyOpenLooks(state: Case): Case {
  if (state.looks.every(({ room, post }) => isLookedFor(state, room, post))) return state;
  return { ...state, looks: state.looks.filter(({ room, post }) => isLookedFor(state, room, post)) };
}
