import { id } from '../../domain/ids.js';
import { wording } from '../../domain/wording.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Answer, Values } from '../entry-point.js';

/** Text of one field: frozen as it will be shown, or a sentence on what is wrong with it. Nothing typed is an empty text. */
export type Typed = { ok: true; text: string } | { ok: false; fault: string };

/** The text typed into a field, in the form in which it is kept and shown; `max` is in characters as Slack counts them. */
export function typedIn(say: Phrasebook, values: Values, field: string, max: number): Typed {
  const typed = textIn(values, field);
  if (typed.trim() === '') return { ok: true, text: '' };
  const read = wording(typed, { max });
  return read.ok ? read : { ok: false, fault: say.wording.fault(read.fault) };
}

/** What stands in a field, as it was typed or chosen; empty if nothing. */
export function textIn(values: Values, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}

/** Says of one field what is wrong with it. */
export function faultAt(field: string, fault: string): Extract<Answer, { type: 'errors' }> {
  return { type: 'errors', errors: { [field]: fault } };
}

/** What is chosen in a field for one or several, as ids of the kind that is asked for. */
export function chosenIn<Id extends string>(values: Values, field: string): Id[] {
  const value = values[field];
  const list = Array.isArray(value) ? value : value === null || value === undefined || value === '' ? [] : [value];
  return list.map((each) => id<Id>(each));
}
