import { agreedMembers, type Case } from '../case.js';
import type { Preparing } from '../events.js';
import { unreachable } from '../unreachable.js';
import { worksheetOf } from '../worksheet.js';

export function evolvePreparing(state: Case, event: Preparing): Case {
  const others = state.worksheets.filter((each) => each.party !== event.party);
  const before = worksheetOf(state, event.party);
  switch (event.type) {
    case 'WorksheetSaved':
      return {
        ...state,
        worksheets: [...others, { party: event.party, text: event.text, shown: before?.shown ?? null }],
      };
    case 'WorksheetShown':
      return before ? { ...state, worksheets: [...others, { ...before, shown: before.text }] } : state;
    case 'WorksheetDiscarded':
      return { ...state, worksheets: others };
    default:
      return unreachable(event);
  }
}

/** A worksheet is gone once nobody is left of those who could read it: whoever comes in their place must not. */
export function withoutOrphans(state: Case): Case {
  const read = state.parties.filter((party) => agreedMembers(state, party).length > 0).map((party) => party.id);
  return { ...state, worksheets: state.worksheets.filter((each) => read.includes(each.party)) };
}
