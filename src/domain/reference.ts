/** Whether this is a whole reference, HR's random name for a case: a UUID in small letters. */
export function isReference(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
