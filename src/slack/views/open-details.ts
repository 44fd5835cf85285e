import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { PersonId } from '../../domain/ids.js';
import { open as words } from '../../words/en/open.js';
import { formView } from './form.js';
import { aside } from './framed.js';
import { choiceInput, input, option, plainText, ticksInput } from './inputs.js';
import { conflictInput, type TypedSoFar } from './open-form.js';
import { detailField, labelInput } from './open-label.js';
import { encodePlan, largerSides, type Plan, type SidePlan } from './open-plan.js';

export const detailsForm = 'open.details';

/** Second step, for sides of several people only: its name, who speaks for it, and how it says yes. */
export function detailsView(plan: Plan, typed: TypedSoFar, nameOf: (person: PersonId) => string): ModalView {
  return formView({ form: detailsForm, about: { plan: encodePlan(plan) }, title: words.title, submit: words.next }, [
    aside(words.detailsIntro),
    ...largerSides(plan).flatMap(({ side, index }) => sideBlocks(side, index, typed.labels[index] ?? '', nameOf)),
    ...(plan.conflict === 'some' ? [conflictInput(typed.conflictText, false)] : []),
  ]);
}

function sideBlocks(side: SidePlan, index: number, label: string, nameOf: (person: PersonId) => string): KnownBlock[] {
  const people = side.members.map((person) => option(person, nameOf(person)));
  const rules = Object.entries(words.rules).map(([rule, text]) => option(rule, text));
  const alone = option('yes', words.aloneChoice);
  return [
    { type: 'header', text: plainText(words.side(index + 1)) },
    aside(side.members.map(nameOf).join('\n')),
    labelInput(index, label),
    select(detailField(index, 'speaks'), words.speaks, people, side.speaks, false),
    select(detailField(index, 'standIn'), words.standIn, people, side.standIn, true),
    choiceInput(detailField(index, 'rule'), words.rule, { options: rules, chosen: side.rule }),
    input(
      words.number,
      {
        type: 'number_input',
        action_id: detailField(index, 'k'),
        is_decimal_allowed: false,
        ...(side.k === null ? {} : { initial_value: String(side.k) }),
      },
      { optional: true },
    ),
    ticksInput(detailField(index, 'alone'), words.alone, {
      options: [alone],
      ticked: side.alone ? ['yes'] : [],
      optional: true,
    }),
  ];
}

function select(
  field: string,
  label: string,
  options: PlainTextOption[],
  chosen: PersonId | null,
  optional: boolean,
): KnownBlock {
  const initial = options.find((each) => each.value === chosen);
  return input(
    label,
    { type: 'static_select', action_id: field, options, ...(initial ? { initial_option: initial } : {}) },
    { optional },
  );
}
