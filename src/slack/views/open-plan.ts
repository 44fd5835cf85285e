import { id, type PersonId } from '../../domain/ids.js';
import type { Language } from '../../domain/language.js';
import type { Adviser } from '../../domain/party.js';

/** How many people, mediators among them, the forms can show and their hidden field can hold. */
export const mostPeople = 60;
export const mostSides = 6;

/** What the steps of `/caucus open` have gathered so far: who and how, as ids and choices. Nothing typed is in it but HR's number. */
export type Plan = {
  /** Whether more is asked for than two sides with their people. */
  more: boolean;
  conflict: Conflict | null;
  coMediators: PersonId[];
  /** In which everyone is to read what is posted. */
  language: Language;
  /** The number that HR gave this mediation; empty without one. */
  referral: string;
  sides: SidePlan[];
};

/** `some` says that the mediator has something to say of it, which is carried in a field of its own. */
export type Conflict = 'none' | 'some';

export type SidePlan = {
  members: PersonId[];
  advisers: Adviser[];
  speaks: PersonId | null;
  standIn: PersonId | null;
  rule: 'spokesperson' | 'anyone' | 'everyone' | 'k of n';
  /** How many must say yes; used with `k of n` only. */
  k: number | null;
  /** Whether the side has a room without the mediator. */
  alone: boolean;
};

export const emptySide: SidePlan = {
  members: [],
  advisers: [],
  speaks: null,
  standIn: null,
  rule: 'spokesperson',
  k: null,
  alone: false,
};

/** What a mediator begins with; everyone is to read their language, unless they choose another. */
export function emptyPlan(language: Language): Plan {
  return { more: false, conflict: null, coMediators: [], language, referral: '', sides: [emptySide, emptySide] };
}

/** Everyone in the plan but the mediator who asks, in the order of the form. */
export function peopleOf(plan: Plan): PersonId[] {
  return [...plan.coMediators, ...plan.sides.flatMap(peopleOfSide)];
}

export function peopleOfSide(side: SidePlan): PersonId[] {
  return [...side.members, ...side.advisers.map((adviser) => adviser.person)];
}

/** The sides of several people, which are asked how they say yes, with their place among all sides. */
export function largerSides(plan: Plan): { side: SidePlan; index: number }[] {
  return plan.sides.map((side, index) => ({ side, index })).filter(({ side }) => side.members.length > 1);
}

type Written = [boolean, Conflict | null, string[], Language, WrittenSide[], string?];
type WrittenSide = [string[], string[], string[], number, number, SidePlan['rule'], number | null, boolean];

/** The plan for a form's hidden field: ids, choices, and HR's number. */
export function encodePlan({ more, conflict, coMediators, language, sides, referral }: Plan): string {
  const written: Written = [more, conflict, coMediators, language, sides.map(writtenSide), referral];
  return Buffer.from(JSON.stringify(written)).toString('base64url');
}

/** Reads a plan; throws on anything that is not one of ours, which only a form of an earlier version can hold. */
export function decodePlan(code: string): Plan {
  const written = JSON.parse(Buffer.from(code, 'base64url').toString()) as Written;
  const [more, conflict, coMediators, language, sides, referral = ''] = written;
  return {
    ...{ more, conflict, language, referral, sides: sides.map(readSide) },
    coMediators: coMediators.map((each) => id<PersonId>(each)),
  };
}

function writtenSide({ members, advisers, speaks, standIn, rule, k, alone }: SidePlan): WrittenSide {
  const as = (which: Adviser['as']) => advisers.filter((each) => each.as === which).map((each) => each.person);
  const at = (person: PersonId | null) => (person === null ? -1 : members.indexOf(person));
  return [members, as('adviser'), as('interpreter'), at(speaks), at(standIn), rule, k, alone];
}

function readSide([members, advisers, interpreters, speaks, standIn, rule, k, alone]: WrittenSide): SidePlan {
  const people = members.map((each) => id<PersonId>(each));
  return {
    members: people,
    advisers: [
      ...advisers.map((each): Adviser => ({ person: id(each), as: 'adviser' })),
      ...interpreters.map((each): Adviser => ({ person: id(each), as: 'interpreter' })),
    ],
    speaks: people[speaks] ?? null,
    standIn: people[standIn] ?? null,
    rule,
    k,
    alone,
  };
}
