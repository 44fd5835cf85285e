import type { Call, Seen } from '../../src/playground/slack/index.js';
import { clausesIn, clausesOfPage } from './settled.js';

type Fields = { [key: string]: unknown };

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Stands between the halves of an offer on a condition, which are compared as one wording. */
const between = '\n→\n';

/** A wording as it is compared: the condition, if there is one, and the words. */
export function wordingOf(condition: string | undefined, words: string): string {
  return condition === undefined || condition === '' ? words : `${condition}${between}${words}`;
}

/** What is said one after the other. */
export function halvesOf(wording: string): string[] {
  return wording.split(between);
}

/** The words of one block that shows people's own wording; null for every other block. Of halves, what stands in quotes. */
export function exactWords(block: unknown): string | null {
  const { type, elements } = fieldsOf(block);
  if (type !== 'rich_text') return null;
  const quotes = listOf(elements).filter((each) => fieldsOf(each).type === 'rich_text_quote');
  return quotes.length > 0 ? quotes.map((each) => allText(fieldsOf(each).elements)).join(between) : allText(block);
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
  return entry.kind === 'file' ? [...inBlocks, ...wordsInFile(entry.file?.content ?? '')] : inBlocks;
}

/** The words in a file that was handed over: a room's record, or a settlement. */
function wordsInFile(content: string): string[] {
  if (content.startsWith('<!doctype html>')) return clausesOfPage(content);
  const { lines } = fieldsOf(JSON.parse(content));
  return listOf(lines)
    .map(fieldsOf)
    .flatMap(({ kind, condition, words }) =>
      kind === 'settlement'
        ? clausesIn(String(words))
        : [wordingOf(condition === null ? undefined : String(condition), String(words))],
    );
}

/** The wording in a message that the app asked Slack to post or to put in another's place. */
export function wordsSent({ args }: Call): string[] {
  const blocks = typeof args.blocks === 'string' ? (JSON.parse(args.blocks) as unknown) : args.blocks;
  return listOf(blocks)
    .map(exactWords)
    .filter((words) => words !== null);
}
