import type { Chair } from '../slack/index.js';

type Fields = { [key: string]: unknown };

/** What a person puts into a field: text, one choice or several by the words people see, a date, or a moment. */
export type FillValue = string | readonly string[] | number | Date;

/** The value as Slack keeps it, and the taps it takes. */
export type Filled = { value: Fields; taps: number };

function textOf(option: Fields): string {
  return String((option.text as Fields | undefined)?.text ?? '');
}

function optionsOf(element: Fields): Fields[] {
  const groups = (element.option_groups as Fields[] | undefined) ?? [];
  return [
    ...((element.options as Fields[] | undefined) ?? []),
    ...groups.flatMap((group) => group.options as Fields[]),
  ];
}

function choose(element: Fields, words: string): Fields {
  const found = optionsOf(element).filter((option) => textOf(option) === words);
  if (found.length === 1 && found[0]) return found[0];
  const there = optionsOf(element).map((option) => `"${textOf(option)}"`);
  throw new Error(`${found.length === 0 ? 'no' : 'more than one'} choice "${words}"; there is: ${there.join(', ')}`);
}

function someone(chair: Chair, who: string): string {
  const people = chair.people();
  const found = people.filter((one) => one.id === who || one.realName === who || one.name === who);
  if (found.length === 1 && found[0]) return found[0].id;
  throw new Error(
    `${found.length === 0 ? 'nobody' : 'more than one person'} is called "${who}"; there is: ${people.map((one) => one.realName).join(', ')}`,
  );
}

const many = (value: FillValue): string[] =>
  Array.isArray(value) ? [...(value as readonly string[])] : [String(value)];

/** Text as the rich text editor would keep it: one plain section. */
function richTextOf(text: string): Fields {
  const elements = text === '' ? [] : [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }];
  return { type: 'rich_text', elements };
}

/** What filling this element with this value means; throws when the choice is not one that can be seen. */
export function filledWith(chair: Chair, element: Fields, value: FillValue): Filled {
  const one = String(value);
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { value: { value: one === '' ? null : one }, taps: 0 };
    case 'rich_text_input':
      return { value: { rich_text_value: richTextOf(one) }, taps: 0 };
    case 'static_select':
    case 'radio_buttons':
      return { value: { selected_option: choose(element, one) }, taps: 1 };
    case 'multi_static_select':
    case 'checkboxes':
      return {
        value: { selected_options: many(value).map((words) => choose(element, words)) },
        taps: many(value).length,
      };
    case 'users_select':
      return { value: { selected_user: someone(chair, one) }, taps: 1 };
    case 'multi_users_select':
      return { value: { selected_users: many(value).map((who) => someone(chair, who)) }, taps: many(value).length };
    case 'datepicker':
      return { value: { selected_date: value instanceof Date ? value.toISOString().slice(0, 10) : one }, taps: 1 };
    case 'timepicker':
      return { value: { selected_time: one }, taps: 1 };
    case 'datetimepicker':
      return {
        value: { selected_date_time: value instanceof Date ? Math.floor(value.getTime() / 1000) : Number(value) },
        taps: 1,
      };
    default:
      throw new Error(`a ${String(element.type)} cannot be filled`);
  }
}
