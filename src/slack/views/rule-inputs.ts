import type { KnownBlock } from '@slack/types';
import type { PersonId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { choiceInput, input, option } from './inputs.js';

/** The fields in which somebody says who speaks for a side of several people, and how it says yes. */
export type RuleFields = { speaks: string; standIn: string; rule: string; k: string };

/** What is chosen in them so far. */
export type RuleChosen = {
  speaks: PersonId | null;
  standIn: PersonId | null;
  rule: keyof Phrasebook['open']['rules'] | null;
  k: number | null;
};

export function ruleInputs(
  say: Phrasebook,
  fields: RuleFields,
  members: readonly PersonId[],
  chosen: RuleChosen,
  nameOf: (person: PersonId) => string,
): KnownBlock[] {
  const words = say.open;
  const people = members.map((person) => option(person, nameOf(person)));
  const select = (field: string, label: string, who: PersonId | null, optional: boolean) => {
    const initial = people.find((each) => each.value === who);
    const preset = initial ? { initial_option: initial } : {};
    return input(label, { type: 'static_select', action_id: field, options: people, ...preset }, { optional });
  };
  const number = chosen.k === null ? {} : { initial_value: String(chosen.k) };
  return [
    select(fields.speaks, words.speaks, chosen.speaks, false),
    select(fields.standIn, words.standIn, chosen.standIn, true),
    choiceInput(fields.rule, words.rule, {
      options: Object.entries(words.rules).map(([rule, text]) => option(rule, text)),
      chosen: chosen.rule,
    }),
    input(
      words.number,
      { type: 'number_input', action_id: fields.k, is_decimal_allowed: false, ...number },
      { optional: true },
    ),
  ];
}
