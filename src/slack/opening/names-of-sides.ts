import type { SlackPerson } from '../calls/people.js';
import type { Plan } from '../views/open-plan.js';

/**
 * Every side's name: of a larger side the one that was typed, of a side of one person that person's name, with the title
 * and, where that does not tell them apart either, a number, if another side's person has the same.
 */
export function namesOfSides(plan: Plan, typed: readonly string[], people: readonly SlackPerson[]): string[] {
  const single = plan.sides.map((side) =>
    side.members.length === 1 ? people.find((person) => person.id === side.members[0]) : undefined,
  );
  const names = single.map((person) => person?.name);
  const titled = single.map((person) => {
    if (!person) return undefined;
    const alone = names.filter((name) => name === person.name).length === 1;
    return alone || person.title === '' ? person.name : `${person.name} (${person.title})`;
  });
  return titled.map((name, index) => {
    if (name === undefined) return typed[index] ?? '';
    const same = titled.flatMap((each, place) => (each === name ? [place] : []));
    return same.length === 1 ? name : `${name} ${same.indexOf(index) + 1}`;
  });
}
