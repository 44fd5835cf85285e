import { type Case, hasBegun, sideOf } from '../../domain/case.js';
import type { PersonId } from '../../domain/ids.js';
import { othersOnceBegun } from '../../domain/known.js';
import { side } from '../../domain/party.js';

/** A person of the case in plain words; with the title where two who may know of each other have the same name. */
export function fullNameOf(state: Case, person: PersonId): string {
  const { name = '', title = '' } = state.people[person] ?? {};
  const namesake = around(state, person).some((each) => each !== person && state.people[each]?.name === name);
  return namesake && title !== '' ? `${name} (${title})` : name;
}

/**
 * Those from whom somebody must be told apart: until the mediation begins, nothing may tell of who is on another side, and after
 * that nothing of who has left it.
 */
function around(state: Case, person: PersonId): PersonId[] {
  const own = sideOf(state, person);
  const others = hasBegun(state) ? [...state.introduced, ...othersOnceBegun(state)] : [];
  return [...state.mediators.map((mediator) => mediator.person), ...(own ? side(own) : []), ...others];
}

export function mediatorNames(state: Case): string[] {
  return state.mediators.map((mediator) => fullNameOf(state, mediator.person));
}

/** The mediator who opened the case. */
export function leadName(state: Case): string {
  const lead = state.mediators.find((mediator) => mediator.lead);
  return lead ? fullNameOf(state, lead.person) : '';
}

/** A person with their side, as mediators read it: "Ana Ruiz (Operations)"; a side of one is its person's name already. */
export function namedWithSide(state: Case, person: PersonId): string {
  const name = fullNameOf(state, person);
  const side = sideOf(state, person)?.label;
  return side === undefined || side === name ? name : `${name} (${side})`;
}
