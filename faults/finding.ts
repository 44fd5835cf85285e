/** What went wrong with words or with a case, as the closing line counts it. `stuck` is also whatever stands otherwise than it is kept. */
export type Finding = { kind: 'lost' | 'doubled' | 'altered' | 'stuck'; says: string };

/** Makes a trial, and once more where nothing was lost, doubled or altered and yet it was stuck: a busy machine may do that once, a fault does it again. */
export async function surely<Tried extends { found: readonly Finding[] }>(
  name: string,
  trial: () => Promise<Tried>,
  say: (line: string) => void,
): Promise<Tried> {
  const first = await trial();
  if (first.found.length === 0 || first.found.some(({ kind }) => kind !== 'stuck')) return first;
  say(`  tried again: ${name}: ${first.found[0]?.says}`);
  return trial();
}
