const lists = new Intl.ListFormat('de');

/** Names one after another, as a sentence has them: "Betrieb, Ana Ruiz und Ben Cole". */
export function listOf(names: readonly string[]): string {
  return lists.format(names);
}
