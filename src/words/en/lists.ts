const lists = new Intl.ListFormat('en-GB');

/** Names one after another, as a sentence has them: "Operations, Ana Ruiz and Ben Cole". */
export function listOf(names: readonly string[]): string {
  return lists.format(names);
}
