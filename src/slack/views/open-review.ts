import type { KnownBlock, ModalView } from '@slack/types';
import type { PersonId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { SlackPerson } from '../calls/people.js';
import { actions, button } from './buttons.js';
import { formView } from './form.js';
import { aside, plain } from './framed.js';
import { plainText } from './inputs.js';
import { conflictInput } from './open-form.js';
import { labelInput } from './open-label.js';
import { encodePlan, type Plan, peopleOf, type SidePlan } from './open-plan.js';

export const reviewForm = 'open.review';
export const changeAction = 'open.change';

/** What the last look shows beyond the plan. `labels` holds every side’s name. */
export type Review = {
  plan: Plan;
  lead: SlackPerson;
  people: readonly SlackPerson[];
  labels: readonly string[];
  conflictText: string;
};

/** Last step: everyone with name, title and picture, everything that was chosen, and what will be sent. */
export function reviewView(say: Phrasebook, review: Review): ModalView {
  const words = say.open;
  const { plan, lead, people, labels, conflictText } = review;
  const block = personBlock(say, [lead, ...people]);
  const invited = peopleOf({ ...plan, coMediators: [] }).length;
  return formView(
    say,
    { form: reviewForm, about: { plan: encodePlan(plan) }, title: words.reviewTitle, submit: words.send },
    [
      plain(words.willBeSent(invited)),
      plain(words.everyoneReads(words.languages[plan.language])),
      ...(plan.referral === '' ? [] : [plain(words.referred(plan.referral))]),
      { type: 'header', text: plainText(words.mediators(plan.coMediators.length + 1)) },
      block(lead.id, [words.youMediate]),
      ...plan.coMediators.map((person) => block(person, [words.mediatesToo])),
      ...plan.sides.flatMap((side, index) => sideBlocks(say, side, index, labels[index] ?? '', block)),
      { type: 'header', text: plainText(words.conflictIs) },
      plan.conflict === 'some' ? conflictInput(say, conflictText, false) : plain(words.conflictNone),
      actions(button(changeAction, words.change, {})),
    ],
  );
}

type PersonBlock = (person: PersonId, roles: readonly string[]) => KnownBlock;

function sideBlocks(say: Phrasebook, side: SidePlan, index: number, label: string, block: PersonBlock): KnownBlock[] {
  const words = say.open;
  const larger = side.members.length > 1;
  const heading = larger ? words.side(index + 1) : words.sideHeading(index + 1, label);
  const role = (person: PersonId) => {
    if (!larger || side.rule !== 'spokesperson') return [];
    if (person === side.speaks) return [words.speaksForIt];
    return person === side.standIn ? [words.standsIn] : [];
  };
  return [
    { type: 'header', text: { ...plainText(heading.slice(0, 150)), emoji: false } },
    ...(larger ? [labelInput(say, index, label), aside(ruleLines(say, side).join('\n'))] : []),
    ...side.members.map((person) => block(person, role(person))),
    ...side.advisers.map(({ person, as }) => block(person, [words.as[as]])),
  ];
}

function ruleLines(say: Phrasebook, side: SidePlan): string[] {
  const words = say.open;
  const rule =
    side.rule === 'k of n' ? words.kOfN(side.k ?? side.members.length, side.members.length) : words.rules[side.rule];
  return [words.ruleOf(rule), ...(side.alone ? [words.aloneToo] : [])];
}

function personBlock(say: Phrasebook, everyone: readonly SlackPerson[]): PersonBlock {
  const words = say.open;
  return (id, roles) => {
    const person = everyone.find((each) => each.id === id);
    if (!person) return plain(words.person(id, '', roles));
    const { name, title, picture } = person;
    const namesake = everyone.some((each) => each.id !== id && each.name === name);
    const text = words.person(name, title, [...roles, ...(namesake ? [words.sameName] : [])]);
    const image = { type: 'image', image_url: picture ?? '', alt_text: words.picture(name) } as const;
    return {
      type: 'section',
      text: { ...plainText(text), emoji: false },
      ...(picture === null ? {} : { accessory: image }),
    };
  };
}
