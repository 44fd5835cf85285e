import { type Case, sideOf } from '../../domain/case.js';
import type { PersonId } from '../../domain/ids.js';

/** A person of the case in plain words; with the title where two of the case have the same name. */
export function fullNameOf(state: Case, person: PersonId): string {
  const { name = '', title = '' } = state.people[person] ?? {};
  const namesakes = Object.values(state.people).filter((each) => each.name === name).length;
  return namesakes > 1 && title !== '' ? `${name} (${title})` : name;
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
