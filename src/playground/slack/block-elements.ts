import { richText } from './block-rich-text.js';
import {
  anyText,
  boolean,
  integer,
  list,
  matching,
  object,
  oneOf,
  type Rule,
  type Shape,
  string,
  text,
} from './block-rules.js';
import { fieldsOf, listOf } from './json.js';

const actionId = string(255);
const confirm = object({
  must: { title: text(100), text: anyText(300), confirm: text(30), deny: text(30) },
  may: { style: oneOf('primary', 'danger') },
});
const option = object({
  must: { text: anyText(75), value: string(75) },
  may: { description: anyText(75), url: string(3000) },
});
const group = object({ must: { label: text(75), options: list(option, 100) } });
const common = { action_id: actionId, confirm, focus_on_load: boolean };
const placed = { ...common, placeholder: text(150) };
const id = matching(/^[A-Z0-9_]+$/, 'an id');
const date = matching(/^\d{4}-\d{2}-\d{2}$/, 'a date in the format YYYY-MM-DD');
const time = matching(/^\d{2}:\d{2}$/, 'a time in the format HH:mm');

const same = (a: unknown, b: unknown) => fieldsOf(a).value === fieldsOf(b).value;

/** What is preselected must be among the options, and there must be options at all. */
const amongOptions: NonNullable<Shape['also']> = (element, at, report) => {
  const groups = listOf(element.option_groups).flatMap((one) => listOf(fieldsOf(one).options));
  const options = [...listOf(element.options), ...groups];
  if (element.options === undefined && element.option_groups === undefined)
    report('missing required field: options', at);
  for (const initial of [element.initial_option, ...listOf(element.initial_options)]) {
    if (initial !== undefined && !options.some((one) => same(one, initial))) {
      report('initial option must match an option', at);
    }
  }
};

const choice = { options: list(option, 100), option_groups: list(group, 100) };
const few = { options: list(option, 10) };
const typedText = (max: number): Shape => ({
  may: {
    ...placed,
    initial_value: string(max, 0),
    multiline: boolean,
    min_length: integer(0, 3000),
    max_length: integer(1, 3000),
    dispatch_action_config: object({
      may: { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
    }),
  },
});

/** Every interactive element the gateway knows, by type. */
export const elements: { [type: string]: Shape } = {
  button: {
    must: { text: text(75) },
    may: {
      action_id: actionId,
      confirm,
      url: string(3000),
      value: string(2000),
      style: oneOf('primary', 'danger'),
      accessibility_label: string(75),
    },
  },
  static_select: { may: { ...placed, ...choice, initial_option: option }, also: amongOptions },
  multi_static_select: {
    may: { ...placed, ...choice, initial_options: list(option, 100), max_selected_items: integer(1) },
    also: amongOptions,
  },
  users_select: { may: { ...placed, initial_user: id } },
  multi_users_select: { may: { ...placed, initial_users: list(id, 1000), max_selected_items: integer(1) } },
  conversations_select: {
    may: {
      ...placed,
      initial_conversation: id,
      default_to_current_conversation: boolean,
      filter: object({
        may: { include: list(string(20), 4), exclude_bot_users: boolean, exclude_external_shared_channels: boolean },
      }),
      response_url_enabled: boolean,
    },
  },
  channels_select: { may: { ...placed, initial_channel: id, response_url_enabled: boolean } },
  datepicker: { may: { ...placed, initial_date: date } },
  timepicker: { may: { ...placed, initial_time: time, timezone: string(64) } },
  datetimepicker: { may: { ...common, initial_date_time: integer(1_000_000_000, 9_999_999_999) } },
  radio_buttons: { must: few, may: { ...common, initial_option: option }, also: amongOptions },
  checkboxes: { must: few, may: { ...common, initial_options: list(option, 10) }, also: amongOptions },
  overflow: { must: { options: list(option, 5) }, may: { action_id: actionId, confirm } },
  plain_text_input: typedText(3000),
  email_text_input: typedText(3000),
  url_text_input: typedText(3000),
  number_input: {
    must: { is_decimal_allowed: boolean },
    may: { ...placed, initial_value: string(100), min_value: string(100), max_value: string(100) },
  },
  rich_text_input: {
    may: {
      ...placed,
      initial_value: object(richText, ['type', 'block_id']),
      dispatch_action_config: object({ may: { trigger_actions_on: list(string(30), 2) } }),
    },
  },
  image: {
    must: { alt_text: string(2000) },
    may: { image_url: string(3000), slack_file: object({ may: { id: string(50), url: string(3000) } }) },
  },
};

const selects = [
  'static_select',
  'multi_static_select',
  'users_select',
  'multi_users_select',
  'conversations_select',
  'channels_select',
];
const pickers = ['datepicker', 'timepicker', 'datetimepicker', 'radio_buttons', 'checkboxes'];

/** Which elements may stand where. */
export const allowedIn = {
  section: ['button', 'image', 'overflow', ...selects, ...pickers],
  actions: ['button', 'overflow', ...selects, ...pickers, 'rich_text_input'],
  input: [
    ...selects,
    ...pickers,
    'plain_text_input',
    'email_text_input',
    'url_text_input',
    'number_input',
    'rich_text_input',
  ],
} as const;

/** A link to an image, as an element or a block. */
export const imageSource: Rule = string(3000);
