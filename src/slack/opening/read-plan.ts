import type { PersonId } from '../../domain/ids.js';
import { languages } from '../../domain/language.js';
import type { Adviser } from '../../domain/party.js';
import { referralIn } from '../../domain/referral.js';
import type { Values } from '../entry-point.js';
import { chosenIn, textIn } from '../forms/filled-in.js';
import { decodeRef } from '../ref.js';
import { fields, sideField } from '../views/open-form.js';
import { detailField } from '../views/open-label.js';
import { decodePlan, emptySide, type Plan, peopleOfSide, type SidePlan } from '../views/open-plan.js';

/** The plan that a form of `/caucus open` carries. Throws if it carries none. */
export function planIn(metadata: string): Plan {
  const plan = decodeRef(metadata)?.plan;
  if (plan === undefined) throw new Error('This form carries no plan');
  return decodePlan(plan);
}

/** The plan with what the first step says now; what was said of a larger side stays as far as its people do. */
export function withPeople(before: Plan, values: Values): Plan {
  const conflict = textIn(values, fields.conflict);
  const language = textIn(values, fields.language);
  return {
    ...before,
    conflict: conflict === 'none' || conflict === 'some' ? conflict : null,
    coMediators: chosenIn<PersonId>(values, fields.coMediators),
    language: languages.find((each) => each === language) ?? before.language,
    referral: before.more ? referralIn(textIn(values, fields.referral)) : before.referral,
    sides: before.sides.map((side, index) => sideWithPeople(side, index, values)),
  };
}

/** Without further sides that were left empty. */
export function withoutEmptySides(plan: Plan): Plan {
  return { ...plan, sides: plan.sides.filter((side, index) => index < 2 || peopleOfSide(side).length > 0) };
}

/** With one side more to fill in, and everything else that may be filled in. */
export function withAnotherSide(plan: Plan): Plan {
  return { ...plan, more: true, sides: [...plan.sides, emptySide] };
}

/** The plan with what the second step says now. */
export function withDetails(before: Plan, values: Values): Plan {
  return {
    ...before,
    sides: before.sides.map((side, index) => (side.members.length > 1 ? sideWithDetails(side, index, values) : side)),
  };
}

function sideWithPeople(before: SidePlan, index: number, values: Values): SidePlan {
  const members = chosenIn<PersonId>(values, sideField(index, 'members'));
  const brought = (as: Adviser['as']) =>
    chosenIn<PersonId>(values, sideField(index, as)).map((person): Adviser => ({ person, as }));
  const still = (person: PersonId | null) => (person !== null && members.includes(person) ? person : null);
  return {
    ...before,
    members,
    advisers: [...brought('adviser'), ...brought('interpreter')],
    speaks: still(before.speaks),
    standIn: still(before.standIn),
  };
}

function sideWithDetails(side: SidePlan, index: number, values: Values): SidePlan {
  const [speaks = null] = chosenIn<PersonId>(values, detailField(index, 'speaks'));
  const [standIn = null] = chosenIn<PersonId>(values, detailField(index, 'standIn'));
  const rule = textIn(values, detailField(index, 'rule'));
  const k = textIn(values, detailField(index, 'k'));
  return {
    ...side,
    speaks,
    standIn,
    rule: rule === 'anyone' || rule === 'everyone' || rule === 'k of n' ? rule : 'spokesperson',
    k: k === '' ? null : Number(k),
    alone: chosenIn(values, detailField(index, 'alone')).length > 0,
  };
}
