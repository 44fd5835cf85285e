import type { KnownBlock, ModalView } from '@slack/types';
import type { PersonId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { formView } from './form.js';
import { aside } from './framed.js';
import { option, plainText, ticksInput } from './inputs.js';
import { conflictInput, type TypedSoFar } from './open-form.js';
import { detailField, labelInput } from './open-label.js';
import { encodePlan, largerSides, type Plan, type SidePlan } from './open-plan.js';
import { type RuleFields, ruleInputs } from './rule-inputs.js';

export const detailsForm = 'open.details';

/** Second step, for sides of several people only: its name, who speaks for it, and how it says yes. */
export function detailsView(
  say: Phrasebook,
  plan: Plan,
  typed: TypedSoFar,
  nameOf: (person: PersonId) => string,
): ModalView {
  const words = say.open;
  return formView(
    say,
    { form: detailsForm, about: { plan: encodePlan(plan) }, title: words.title, submit: words.next },
    [
      aside(words.detailsIntro),
      ...largerSides(plan).flatMap(({ side, index }) =>
        sideBlocks(say, side, index, typed.labels[index] ?? '', nameOf),
      ),
      ...(plan.conflict === 'some' ? [conflictInput(say, typed.conflictText, false)] : []),
    ],
  );
}

function sideBlocks(
  say: Phrasebook,
  side: SidePlan,
  index: number,
  label: string,
  nameOf: (person: PersonId) => string,
): KnownBlock[] {
  const words = say.open;
  const alone = option('yes', words.aloneChoice);
  return [
    { type: 'header', text: plainText(words.side(index + 1)) },
    aside(side.members.map(nameOf).join('\n')),
    labelInput(say, index, label),
    ...ruleInputs(say, fieldsOf(index), side.members, side, nameOf),
    ticksInput(detailField(index, 'alone'), words.alone, {
      options: [alone],
      ticked: side.alone ? ['yes'] : [],
      optional: true,
    }),
  ];
}

function fieldsOf(index: number): RuleFields {
  const field = (what: keyof RuleFields) => detailField(index, what);
  return { speaks: field('speaks'), standIn: field('standIn'), rule: field('rule'), k: field('k') };
}
