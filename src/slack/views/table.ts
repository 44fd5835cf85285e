import type { KnownBlock, TableBlock } from '@slack/types';
import { plain } from './framed.js';

/** Slack's most rows of a table, that of its names among them. A message holds one table. */
export const mostRows = 100;
/** Slack's limit for one section. */
const longest = 3000;

/** A table under the names of its columns. Slack takes no empty cell. */
export function table(names: readonly string[], rows: readonly (readonly string[])[]): TableBlock {
  return {
    type: 'table',
    rows: [names, ...rows].map((row) => row.map((text) => ({ type: 'raw_text', text: text || '–' }))),
    column_settings: names.map(() => ({ is_wrapped: true })),
  };
}

/** The same rows where no table can stand, each in one line. */
export function linesOf({ rows }: TableBlock): KnownBlock[] {
  const lines = rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')).join(' · '));
  return cut(lines.join('\n')).map(plain);
}

/** A paragraph in pieces that each fit into one section, cut between its lines. */
export function cut(text: string): string[] {
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= longest) pieces[pieces.length - 1] = `${last}\n${line}`;
    else pieces.push(line);
  }
  return pieces;
}
