import { isFields } from './json.js';

/** Collects what is wrong, in Slack's own manner: `[ERROR] … [json-pointer:/blocks/0/text]`. */
export type Report = (problem: string, at: string) => void;

/** Checks one value; `at` is its JSON pointer. */
export type Rule = (value: unknown, at: string, report: Report) => void;

/** The fields of a block or element: which it must have, which it may have, and what else must hold. */
export type Shape = {
  must?: { [field: string]: Rule };
  may?: { [field: string]: Rule };
  also?: (value: { [key: string]: unknown }, at: string, report: Report) => void;
};

/** A string of at least `min` and at most `max` characters. */
export const string =
  (max: number, min = 1): Rule =>
  (value, at, report) => {
    if (typeof value !== 'string') report('must be a string', at);
    else if (value.length > max) report(`must be less than ${max + 1} characters`, at);
    else if (value.length < min)
      report(min === 1 ? 'must be more than 0 characters' : `must be at least ${min} characters`, at);
  };

export const boolean: Rule = (value, at, report) => {
  if (typeof value !== 'boolean') report('must be a boolean', at);
};

export const integer =
  (min = 0, max = Number.MAX_SAFE_INTEGER): Rule =>
  (value, at, report) => {
    if (!Number.isInteger(value) || (value as number) < min || (value as number) > max) {
      report(`must be an integer from ${min} to ${max}`, at);
    }
  };

export const oneOf =
  (...allowed: string[]): Rule =>
  (value, at, report) => {
    if (!allowed.includes(value as string)) report(`must be one of: ${allowed.join(', ')}`, at);
  };

export const matching =
  (pattern: RegExp, what: string): Rule =>
  (value, at, report) => {
    if (typeof value !== 'string' || !pattern.test(value)) report(`must be ${what}`, at);
  };

/** A list with `min` to `max` items that each follow the rule. */
export const list =
  (item: Rule, max: number, min = 1): Rule =>
  (value, at, report) => {
    if (!Array.isArray(value)) return report('must be an array', at);
    if (value.length > max) report(`no more than ${max} items allowed`, at);
    if (value.length < min) report(`must have at least ${min} items`, at);
    value.forEach((one, index) => {
      item(one, `${at}/${index}`, report);
    });
  };

/** An object with exactly the fields of the shape; Slack refuses fields it does not know. */
export const object =
  (shape: Shape, always: string[] = []): Rule =>
  (value, at, report) => {
    if (!isFields(value)) return report('must be an object', at);
    for (const [field, rule] of Object.entries(shape.must ?? {})) {
      if (value[field] === undefined) report(`missing required field: ${field}`, at);
      else rule(value[field], `${at}/${field}`, report);
    }
    for (const [field, rule] of Object.entries(shape.may ?? {})) {
      if (value[field] !== undefined) rule(value[field], `${at}/${field}`, report);
    }
    for (const field of Object.keys(value)) {
      const known = field in (shape.must ?? {}) || field in (shape.may ?? {}) || always.includes(field);
      if (!known) report(`invalid additional property: ${field}`, at);
    }
    shape.also?.(value, at, report);
  };

/** An object whose `type` picks the shape; other types are refused as unsupported. */
export const typed =
  (shapes: { [type: string]: Shape }, allowed: readonly string[] = Object.keys(shapes)): Rule =>
  (value, at, report) => {
    if (!isFields(value)) return report('must be an object', at);
    const type = String(value.type);
    const shape = allowed.includes(type) ? shapes[type] : undefined;
    if (!shape) return report(`unsupported type: ${type}`, `${at}/type`);
    object(shape, ['type'])(value, at, report);
  };

/** A text object; `plain_text` only where Slack renders no marks. */
export const text =
  (max: number, kinds: readonly ('plain_text' | 'mrkdwn')[] = ['plain_text']): Rule =>
  (value, at, report) =>
    typed(
      {
        plain_text: { must: { text: string(max) }, may: { emoji: boolean } },
        mrkdwn: { must: { text: string(max) }, may: { verbatim: boolean } },
      },
      kinds,
    )(value, at, report);

export const anyText = (max: number): Rule => text(max, ['plain_text', 'mrkdwn']);
