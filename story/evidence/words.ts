import type { Call, Seen } from '../../src/playground/slack/index.js';

type Fields = { [key: string]: unknown };

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The words of one block that shows people's own wording; null for every other block. */
export function exactWords(block: unknown): string | null {
  return fieldsOf(block).type === 'rich_text' ? allText(block) : null;
}

function allText(value: unknown): string {
  if (Array.isArray(value)) return value.map(allText).join('');
  const { type, text, elements } = fieldsOf(value);
  if (type === 'text') return String(text);
  if (elements !== undefined) return allText(elements);
  return type === 'rich_text' ? '' : `<${String(type)}>`;
}

/** Every piece of people's own wording that an entry shows, those in a downloaded record among them. */
export function wordsShown(entry: Seen): string[] {
  const inBlocks = entry.blocks.map(exactWords).filter((words) => words !== null);
  return entry.kind === 'file' ? [...inBlocks, ...wordsInRecord(entry.file?.content ?? '')] : inBlocks;
}

function wordsInRecord(content: string): string[] {
  const { lines } = fieldsOf(JSON.parse(content));
  return listOf(lines).map((line) => String(fieldsOf(line).words));
}

/** The wording in a message that the app asked Slack to post or to put in another's place. */
export function wordsSent({ args }: Call): string[] {
  const blocks = typeof args.blocks === 'string' ? (JSON.parse(args.blocks) as unknown) : args.blocks;
  return listOf(blocks)
    .map(exactWords)
    .filter((words) => words !== null);
}
