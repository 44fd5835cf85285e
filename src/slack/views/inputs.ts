import type { Checkboxes, InputBlock, PlainTextElement, PlainTextOption, RadioButtons } from '@slack/types';
import type { PersonId } from '../../domain/ids.js';

/** How a field is shown beyond its label. */
export type InputWays = { optional?: boolean; hint?: string };

/** A field of a form. Its block is named after its action, so that a view put in its place keeps what was filled in. */
export function input<Element extends InputBlock['element'] & { action_id?: string }>(
  label: string,
  element: Element & { action_id: string },
  { optional = false, hint }: InputWays = {},
): InputBlock {
  return {
    type: 'input',
    block_id: element.action_id,
    optional,
    label: plainText(label),
    ...(hint === undefined ? {} : { hint: plainText(hint) }),
    element,
  };
}

/** A field for text of at most `max` characters, one line or several. */
export function textInput(
  action: string,
  label: string,
  { value, max, lines, ...ways }: InputWays & { value: string; max: number; lines: boolean },
): InputBlock {
  return input(
    label,
    {
      type: 'plain_text_input',
      action_id: action,
      multiline: lines,
      max_length: max,
      ...(value === '' ? {} : { initial_value: value }),
    },
    ways,
  );
}

/** A field for several people, in the order in which they were chosen. */
export function peopleInput(
  action: string,
  label: string,
  { people, max, ...ways }: InputWays & { people: readonly PersonId[]; max?: number },
): InputBlock {
  return input(
    label,
    {
      type: 'multi_users_select',
      action_id: action,
      ...(max === undefined ? {} : { max_selected_items: max }),
      ...(people.length === 0 ? {} : { initial_users: [...people] }),
    },
    ways,
  );
}

/** A field for one of a few choices; nothing is preset unless `chosen` says so. */
export function choiceInput(
  action: string,
  label: string,
  { options, chosen, ...ways }: InputWays & { options: readonly PlainTextOption[]; chosen: string | null },
): InputBlock {
  const initial = options.find((option) => option.value === chosen);
  const element: RadioButtons & { action_id: string } = {
    type: 'radio_buttons',
    action_id: action,
    options: [...options],
    ...(initial ? { initial_option: initial } : {}),
  };
  return input(label, element, ways);
}

/** A field of boxes to tick. */
export function ticksInput(
  action: string,
  label: string,
  { options, ticked, ...ways }: InputWays & { options: readonly PlainTextOption[]; ticked: readonly string[] },
): InputBlock {
  const initial = options.filter((option) => ticked.some((each) => each === option.value));
  const element: Checkboxes & { action_id: string } = {
    type: 'checkboxes',
    action_id: action,
    options: [...options],
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  };
  return input(label, element, ways);
}

/** A choice, with a line beneath it if need be; Slack shows at most 75 characters of each. */
export function option(value: string, text: string, beneath?: string): PlainTextOption {
  return { value, text: choiceText(text), ...(beneath === undefined ? {} : { description: choiceText(beneath) }) };
}

function choiceText(text: string): PlainTextElement {
  return plainText(text.length > 75 ? `${text.slice(0, 74)}…` : text);
}

export function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text };
}
