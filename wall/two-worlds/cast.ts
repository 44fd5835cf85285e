import type { PersonSpec } from '../../src/playground/slack/index.js';

/** The sides of every mediation. Birch has the secrets, unless it is said otherwise. */
export type SideName = 'birch' | 'cedar' | 'elm';

/** Who is who in each workspace. */
export const cast: PersonSpec[] = [
  { id: 'U0ADA', name: 'ada', realName: 'Ada Osei', title: 'Administrator', isAdmin: true, isOwner: true },
  { id: 'U0MIRA', name: 'mira', realName: 'Mira Halloran', title: 'Mediator' },
  { id: 'U0TOM', name: 'tom', realName: 'Tom Brandt', title: 'Mediator' },
  { id: 'U0HANA', name: 'hana', realName: 'Hana Sato', title: 'People team' },
  { id: 'U0ANN', name: 'ann', realName: 'Ann Birch', title: 'Night shift' },
  { id: 'U0AMY', name: 'amy', realName: 'Amy Birch', title: 'Night shift' },
  { id: 'U0ABE', name: 'abe', realName: 'Abe Birch', title: 'Night shift' },
  { id: 'U0ALI', name: 'ali', realName: 'Ali Counsel', title: 'Works council' },
  { id: 'U0BEN', name: 'ben', realName: 'Ben Cedar', title: 'Operations' },
  { id: 'U0BEA', name: 'bea', realName: 'Bea Cedar', title: 'Operations' },
  { id: 'U0EVE', name: 'eve', realName: 'Eve Elm', title: 'Planning' },
  { id: 'U0ZOE', name: 'zoe', realName: 'Zoe Outside', title: 'Sales' },
];

export const mediator = 'U0MIRA';
export const hrViewer = 'U0HANA';
export const adviser = 'U0ALI';

export type Rule = 'spokesperson' | 'anyone' | 'everyone' | 'number';

/** How a mediation is made up: the same in both worlds. */
export type Shape = {
  birch: { people: 1 | 2 | 3; rule: Rule; adviser: boolean };
  cedar: { people: 1 | 2; rule: Rule };
  elm: boolean;
  attendance: 'names' | 'roles' | 'none';
};

const members: Record<SideName, string[]> = {
  birch: ['U0ANN', 'U0AMY', 'U0ABE'],
  cedar: ['U0BEN', 'U0BEA'],
  elm: ['U0EVE'],
};

/** Who decides for a side. */
export function membersOf(shape: Shape, side: SideName): string[] {
  if (side === 'elm') return shape.elm ? members.elm : [];
  return members[side].slice(0, shape[side].people);
}

/** Everyone in a side's room but the mediator. */
export function peopleOf(shape: Shape, side: SideName): string[] {
  return [...membersOf(shape, side), ...(side === 'birch' && shape.birch.adviser ? [adviser] : [])];
}

export function sidesOf(shape: Shape): SideName[] {
  return shape.elm ? ['birch', 'cedar', 'elm'] : ['birch', 'cedar'];
}

export function nameOf(id: string): string {
  const found = cast.find((each) => each.id === id);
  if (!found) throw new Error(`Nobody has the id ${id}`);
  return found.realName;
}
