import type { KnownBlock, ModalView } from '@slack/types';
import { languages } from '../../domain/language.js';
import type { Adviser } from '../../domain/party.js';
import { longestReferral } from '../../domain/referral.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { formView } from './form.js';
import { plain } from './framed.js';
import { choiceInput, option, peopleInput, textInput } from './inputs.js';
import { labelInput } from './open-label.js';
import { encodePlan, largerSides, mostSides, type Plan, type SidePlan } from './open-plan.js';

export const openForm = 'open.form';
export const moreAction = 'open.more';

export const fields = {
  conflict: 'open.conflict',
  conflictText: 'open.conflict_text',
  coMediators: 'open.co',
  language: 'open.language',
  referral: 'open.referral',
} as const;

/** The longest that can be said of a conflict of interest, so that the invitation stays within what Slack shows. */
export const longestConflict = 1000;

/** The name of one side's field; sides are counted from 0. */
export function sideField(index: number, what: 'members' | Adviser['as']): string {
  return `open.${index}.${what}`;
}

/** What has been typed so far; `labels` by the place of the side, empty where nothing was. */
export type TypedSoFar = { labels: readonly string[]; conflictText: string };

/** First step: who is on each side, and whether the mediator has a conflict of interest. Names typed later stand here on the way back. */
export function openView(say: Phrasebook, plan: Plan, { labels, conflictText }: TypedSoFar): ModalView {
  const words = say.open;
  return formView(say, { form: openForm, about: { plan: encodePlan(plan) }, title: words.title, submit: words.next }, [
    ...plan.sides.flatMap((side, index) => sideBlocks(say, side, index, plan.more)),
    ...(plan.more ? furtherBlocks(say, plan) : []),
    choiceInput(fields.conflict, words.conflict, {
      options: [option('none', words.conflictNone), option('some', words.conflictSome)],
      chosen: plan.conflict,
      hint: words.conflictHint,
    }),
    conflictInput(say, conflictText, true),
    ...largerSides(plan)
      .filter(({ index }) => (labels[index] ?? '') !== '')
      .map(({ index }) => labelInput(say, index, labels[index] ?? '')),
    ...(plan.sides.length < mostSides ? [moreButton(plan.more ? words.anotherSide : words.more)] : []),
    plain(words.nothingYet),
  ]);
}

function furtherBlocks(say: Phrasebook, { coMediators, language, referral }: Plan): KnownBlock[] {
  const words = say.open;
  return [
    peopleInput(fields.coMediators, words.coMediators, { people: coMediators, max: 5, optional: true }),
    choiceInput(fields.language, words.language, {
      options: languages.map((each) => option(each, words.languages[each])),
      chosen: language,
      hint: words.languageHint,
    }),
    textInput(fields.referral, words.referral, {
      ...{ value: referral, max: longestReferral, lines: false, optional: true, hint: words.referralHint },
    }),
  ];
}

/** What the mediator says of a conflict of interest stands in a field of every step: nothing that is typed lies hidden in a form. */
export function conflictInput(say: Phrasebook, text: string, optional: boolean): KnownBlock {
  return textInput(fields.conflictText, say.open.conflictText, {
    ...{ value: text, max: longestConflict, lines: true, optional },
  });
}

function sideBlocks(say: Phrasebook, side: SidePlan, index: number, more: boolean): KnownBlock[] {
  const words = say.open;
  const number = index + 1;
  const optional = index > 1;
  const members = peopleInput(
    sideField(index, 'members'),
    `${optional ? words.sideOptional(number) : words.side(number)}: ${words.members}`,
    { people: side.members, optional },
  );
  if (!more) return [members];
  const brought = (as: 'adviser' | 'interpreter', label: string) =>
    peopleInput(sideField(index, as), label, {
      people: side.advisers.filter((each) => each.as === as).map((each) => each.person),
      optional: true,
    });
  return [members, brought('adviser', words.advisersOf(number)), brought('interpreter', words.interpretersOf(number))];
}

function moreButton(text: string): KnownBlock {
  return actions(button(moreAction, text, {}));
}
