/** What one process of Caucus does: all of it, Slack's requests alone, or alone what Slack must do and what time brings. */
export type Part = 'all' | 'app' | 'delivery';

const parts: Record<string, Part> = { app: 'app', delivery: 'delivery' };

/** The part that these words on the command line name; null where they name none. */
export function partNamed(words: readonly string[]): Part | null {
  const [word, ...more] = words;
  if (word === undefined) return 'all';
  return (more.length === 0 && Object.hasOwn(parts, word) && parts[word]) || null;
}
