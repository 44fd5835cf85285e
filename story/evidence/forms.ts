import type { Submission } from '../../src/playground/slack/index.js';

type Fields = { [key: string]: unknown };

/** One field of a form that was sent: its label, and what stood in it in words. */
export type Filled = { label: string; value: string };

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => {
  const { text } = fieldsOf(value);
  return typeof text === 'string' ? text : '';
};

/** What a person had put into a form when they sent it, by the labels on their screen. */
export function filledIn({ screen, values }: Submission): Filled[] {
  return screen.blocks.map(fieldsOf).flatMap((block) => {
    if (block.type !== 'input') return [];
    const element = fieldsOf(block.element);
    const value = fieldsOf(fieldsOf(fieldsOf(values)[String(block.block_id)])[String(element.action_id)]);
    return [{ label: textOf(block.label), value: inWords(value) }];
  });
}

function inWords(value: Fields): string {
  const options = [value.selected_option, ...listOf(value.selected_options)].map((one) => textOf(fieldsOf(one).text));
  const rest = ['value', 'selected_date', 'selected_time', 'selected_user'].map((key) => value[key]);
  const users = listOf(value.selected_users);
  const parts = [...options, ...rest, ...users].filter((one): one is string => typeof one === 'string' && one !== '');
  return parts.join(', ');
}

/** The choices made in a field with several. */
export function chosenIn(submission: Submission, label: string): string[] {
  const { screen, values } = submission;
  const block = screen.blocks.map(fieldsOf).find((each) => each.type === 'input' && textOf(each.label) === label);
  if (!block) return [];
  const value = fieldsOf(fieldsOf(values)[String(block.block_id)]);
  return listOf(fieldsOf(value[String(fieldsOf(block.element).action_id)]).selected_options).map((one) =>
    textOf(fieldsOf(one).text),
  );
}
