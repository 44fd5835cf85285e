/** Ends a `switch` over a union: a member that has no branch does not compile. */
export function unreachable(value: never): never {
  throw new Error(`Not a member of the union: ${typeof value}`);
}
