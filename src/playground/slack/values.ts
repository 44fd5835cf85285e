import { type Fields, fieldsOf, isFields, listOf, textIn } from './json.js';
import type { Values } from './state.js';

/** What a field holds before anyone touched it, as `state.values` shows it; undefined for what holds nothing (buttons, images). */
function initialValue(element: Fields): Fields | undefined {
  const type = textIn(element, 'type');
  switch (type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: textIn(element, 'initial_value') || null };
    case 'rich_text_input':
      return { type, rich_text_value: element.initial_value ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: listOf(element.initial_options) };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: listOf(element.initial_users) };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null };
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null };
    default:
      return undefined;
  }
}

/** The elements of a block, wherever it keeps them. */
export function elementsOf(block: Fields): Fields[] {
  return [block.element, block.accessory, ...(block.type === 'actions' ? listOf(block.elements) : [])].filter(isFields);
}

/** The values of all fields: what was filled in before stays where block id and action id are the same, as Slack keeps it. */
export function valuesOf(blocks: unknown, before: Values = {}): Values {
  const values: Values = {};
  for (const block of listOf(blocks).map(fieldsOf)) {
    for (const element of elementsOf(block)) {
      const initial = initialValue(element);
      if (!initial) continue;
      const [blockId, actionId] = [textIn(block, 'block_id'), textIn(element, 'action_id')];
      const kept = before[blockId]?.[actionId];
      const value = kept && kept.type === initial.type ? kept : initial;
      values[blockId] = { ...values[blockId], [actionId]: value };
    }
  }
  return values;
}

function isEmpty(value: Fields | undefined): boolean {
  return Object.entries(value ?? {}).every(
    ([key, one]) =>
      key === 'type' || one === null || one === '' || (Array.isArray(one) && one.length === 0) || emptyRichText(one),
  );
}

function emptyRichText(value: unknown): boolean {
  return (
    isFields(value) &&
    value.type === 'rich_text' &&
    listOf(value.elements).every((one) => listOf(fieldsOf(one).elements).length === 0)
  );
}

/** What Slack itself says under fields before it sends a form: missing values, texts too short or too long. By block id. */
export function formErrors(blocks: unknown, values: Values): { [blockId: string]: string } {
  const errors: { [blockId: string]: string } = {};
  for (const block of listOf(blocks).map(fieldsOf)) {
    if (block.type !== 'input') continue;
    const element = fieldsOf(block.element);
    const blockId = textIn(block, 'block_id');
    const value = values[blockId]?.[textIn(element, 'action_id')];
    const typed = textIn(value ?? {}, 'value');
    if (block.optional !== true && isEmpty(value)) errors[blockId] = 'Please complete this required field.';
    else if (typed.length > Number(element.max_length ?? 3000)) {
      errors[blockId] = `Please use ${Number(element.max_length ?? 3000)} characters or fewer.`;
    } else if (typed !== '' && typed.length < Number(element.min_length ?? 0)) {
      errors[blockId] = `Please use ${Number(element.min_length)} characters or more.`;
    }
  }
  return errors;
}
