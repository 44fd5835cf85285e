import type { ViewStateValue } from '@slack/bolt';
import type { Values } from '../entry-point.js';

/** A form's state as Slack sends it: by block id, then by action id. */
export type FormState = Record<string, Record<string, ViewStateValue>>;

/** What was filled in, by action id. A field left empty is null, a choice of several nothing is an empty list. */
export function valuesOf(state: FormState): Values {
  const fields = Object.values(state).flatMap((block) => Object.entries(block));
  return Object.fromEntries(fields.map(([action, field]) => [action, chosen(field)]));
}

/** The block in which each action id stands: Slack marks faults by block. */
export function blocksOf(state: FormState): Record<string, string> {
  return Object.fromEntries(
    Object.entries(state).flatMap(([block, fields]) => Object.keys(fields).map((action) => [action, block])),
  );
}

/** What one pressed or chosen element says: a button's value, the chosen option's, person, day or time of day. */
export function chosen(field: ViewStateValue & { value?: string | null }): string | string[] | null {
  if (field.selected_options) return field.selected_options.map((option) => option.value);
  return (
    field.selected_users ??
    field.selected_conversations ??
    field.selected_channels ??
    field.value ??
    field.selected_option?.value ??
    field.selected_user ??
    field.selected_conversation ??
    field.selected_channel ??
    field.selected_date ??
    field.selected_time ??
    null
  );
}
