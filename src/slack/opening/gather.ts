import type { PersonId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { lookUp } from '../calls/described.js';
import type { Reader, Values } from '../entry-point.js';
import { typedIn } from '../forms/filled-in.js';
import type { Services } from '../services.js';
import { fields, longestConflict } from '../views/open-form.js';
import { detailField, longestLabel } from '../views/open-label.js';
import { largerSides, type Plan, peopleOf } from '../views/open-plan.js';
import type { Gathered } from './command.js';
import { namesOfSides } from './names-of-sides.js';

/** What was typed in a step: the names of larger sides by their place, and what is said of a conflict of interest. */
export type TypedIn = { labels: string[]; conflictText: string; errors: Record<string, string> };

/** The texts typed in a step, as they will be kept and shown. */
export function typed(say: Phrasebook, plan: Plan, values: Values): TypedIn {
  const errors: Record<string, string> = {};
  const read = (field: string, max: number) => {
    const text = typedIn(say, values, field, max);
    if (!text.ok) errors[field] = text.fault;
    return text.ok ? text.text : '';
  };
  const labels = plan.sides.map(() => '');
  const conflictText = read(fields.conflictText, longestConflict);
  if (plan.conflict === 'some' && conflictText === '') errors[fields.conflictText] ??= say.open.conflictMissing;
  for (const { index } of largerSides(plan)) labels[index] = read(detailField(index, 'label'), longestLabel);
  return { labels, conflictText, errors };
}

/** The plan with everyone in it as Slack shows them now, and with every side's name. */
export async function gather(
  services: Services,
  { workspace, person }: Reader,
  plan: Plan,
  { labels, conflictText }: Pick<TypedIn, 'labels' | 'conflictText'>,
): Promise<Gathered> {
  const known = await lookUp(services, workspace, [person, ...peopleOf(plan)]);
  const lead = known.find((each) => each.id === person);
  if (!lead) throw new Error('Slack no longer knows who asks');
  const people = known.filter((each) => each.id !== person || peopleOf(plan).includes(person));
  return { plan, lead, people, labels: namesOfSides(plan, labels, known), conflictText };
}

/** The plan as far as the first step has asked for it: what a larger side is asked later stands in its simplest form. */
export function firstStepOf(say: Phrasebook, plan: Plan): { plan: Plan; labels: string[] } {
  const sides = plan.sides.map((side) => ({
    ...side,
    ...{ speaks: null, standIn: null, rule: 'spokesperson' as const, k: null },
  }));
  return { plan: { ...plan, sides }, labels: plan.sides.map((_, index) => say.open.side(index + 1)) };
}

/** How people are named in a form: with the title where two have the same name. */
export function namer(people: Gathered['people']): (person: PersonId) => string {
  return (id) => {
    const person = people.find((each) => each.id === id);
    if (!person) return id;
    const namesake = people.some((each) => each.id !== id && each.name === person.name);
    return namesake && person.title !== '' ? `${person.name} (${person.title})` : person.name;
  };
}
