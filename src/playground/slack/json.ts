/** A JSON object whose fields have not been looked at yet. */
export type Fields = { [key: string]: unknown };

/** Says whether a value is a JSON object (not null, not a list). */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a JSON object; anything else reads as an empty one. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The value as a list; anything else reads as an empty one. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The field as text, '' when absent; numbers are written out, as Slack's form encoding does. */
export function textIn(from: Fields, key: string): string {
  const value = from[key];
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The field as a switch: true, 'true' and '1' are on, all else is off. */
export function flagIn(from: Fields, key: string): boolean {
  const value = from[key];
  return value === true || value === 'true' || value === '1';
}

/** The JSON value of a text, or undefined when the text is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
