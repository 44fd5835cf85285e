/** Marks the end of a switch over a union: a member without a case does not compile. */
export function unreachable(value: never): never {
  throw new Error(`a case is missing for ${JSON.stringify(value)}`);
}
