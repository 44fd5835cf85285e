import type { OpenCase } from '../../domain/commands/open-case.js';
import { openCase } from '../../domain/commands/open-case.js';
import type { PersonId } from '../../domain/ids.js';
import { isReferral } from '../../domain/referral.js';
import type { Refusal } from '../../domain/refusal.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { SlackPerson } from '../calls/people.js';
import { fields, sideField } from '../views/open-form.js';
import { detailField } from '../views/open-label.js';
import { largerSides, mostPeople, type Plan, peopleOf } from '../views/open-plan.js';

export type Errors = Record<string, string>;

/** What would be refused, as a sentence that names whom it is about; null if the case could open now. */
export function refusalOf(say: Phrasebook, command: OpenCase, people: readonly SlackPerson[]): Fault | null {
  const decision = openCase(command, null);
  if (decision.type === 'accepted') return null;
  return {
    why: decision.why,
    about: decision.about ?? null,
    text: sentenceOf(say, decision.why, decision.about, people),
  };
}

export type Fault = { why: Refusal; about: PersonId | null; text: string };

/** A refusal in words, with the name of the person it is about in front. */
export function sentenceOf(
  say: Phrasebook,
  why: Refusal,
  about: PersonId | undefined,
  people: readonly SlackPerson[],
): string {
  const name = people.find((person) => person.id === about)?.name;
  return name === undefined ? say.refusals[why] : say.open.refused(name, say.refusals[why]);
}

/** What is wrong with the first step before anything is asked of Slack. */
export function faultsOfPeople(say: Phrasebook, plan: Plan, conflictText: string): Errors {
  const words = say.open;
  if (peopleOf(plan).length >= mostPeople) return { [sideField(0, 'members')]: words.tooMany(mostPeople) };
  if (plan.referral !== '' && !isReferral(plan.referral)) return { [fields.referral]: say.refusals.ReferralMalformed };
  return plan.conflict !== 'some' && conflictText !== '' ? { [fields.conflictText]: words.conflictUnwanted } : {};
}

/** What is wrong with the second step that the form can tell by itself. */
export function faultsOfDetails(say: Phrasebook, plan: Plan): Errors {
  const words = say.open;
  const errors: Errors = {};
  for (const { side, index } of largerSides(plan)) {
    if (side.speaks !== null && side.speaks === side.standIn) {
      errors[detailField(index, 'standIn')] = words.standInSame;
    }
    if (side.rule === 'k of n' && side.k === null) errors[detailField(index, 'k')] = words.numberMissing;
  }
  return errors;
}

/** At which field of the first step a refusal is shown: the last one in which the person was chosen. */
export function fieldOfPeople(plan: Plan, { why, about }: Fault): string {
  const chosen = plan.sides.flatMap((side, index) => [
    ...side.members.map((person) => ({ person, field: sideField(index, 'members') })),
    ...side.advisers.map(({ person, as }) => ({ person, field: sideField(index, as) })),
  ]);
  const co = plan.coMediators.map((person) => ({ person, field: fields.coMediators }));
  const named = [...co, ...chosen].findLast(({ person }) => person === about);
  if (named) return named.field;
  const empty = plan.sides.findIndex((side) => side.members.length === 0);
  return why === 'PartyWithoutMembers' && empty >= 0 ? sideField(empty, 'members') : sideField(0, 'members');
}

/** At which field of the second step a refusal is shown; null if it is about none of them. */
export function fieldOfDetails(plan: Plan, labels: readonly string[], { why }: Fault): string | null {
  const larger = largerSides(plan);
  const label = (index: number | undefined) => (index === undefined ? null : detailField(index, 'label'));
  switch (why) {
    case 'LabelMissing':
      return label(larger.find(({ index }) => (labels[index] ?? '').trim() === '')?.index);
    case 'LabelTwice':
      return label(larger.findLast(({ index }) => twice(labels, index))?.index);
    case 'RuleCannotBeMet': {
      const wrong = larger.find(({ side }) => side.rule === 'k of n' && !isNumberOf(side.k, side.members.length));
      return wrong ? detailField(wrong.index, 'k') : null;
    }
    default:
      return null;
  }
}

function twice(labels: readonly string[], index: number): boolean {
  const own = (labels[index] ?? '').trim().toLocaleLowerCase();
  return labels.filter((each) => each.trim().toLocaleLowerCase() === own).length > 1;
}

function isNumberOf(k: number | null, most: number): boolean {
  return k !== null && Number.isInteger(k) && k >= 1 && k <= most;
}
