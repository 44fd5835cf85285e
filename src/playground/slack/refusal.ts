import type { Fields } from './json.js';

const refusals = new WeakMap<Error, Fields>();

/** An error that carries one of Slack's own answers, such as `{ ok: false, error: 'name_taken' }`; throw it anywhere in a method. */
export function refusal(code: string, more: Fields = {}): Error {
  const error = new Error(code);
  refusals.set(error, { ok: false, error: code, ...more });
  return error;
}

/** The answer that a thrown refusal carries, or undefined when the error is a mistake of the gateway. */
export function answerOf(error: unknown): Fields | undefined {
  return error instanceof Error ? refusals.get(error) : undefined;
}

/** `invalid_arguments` with Slack's list of what is wrong, as `views.*` answer it. */
export function invalidArguments(problems: string[]): Error {
  return refusal('invalid_arguments', { response_metadata: { messages: problems } });
}
