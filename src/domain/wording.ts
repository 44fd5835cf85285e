import { graphemesIn } from './graphemes.js';
import { firstUnseen, type UnseenKind } from './unseen.js';

/** Why a text cannot become exact words. Lines and columns start at 1 and count what a person sees in their own form. */
export type WordingFault =
  | { type: 'empty' }
  | { type: 'too long'; length: number; max: number }
  | { type: 'empty lines'; line: number }
  | { type: 'spaces'; line: number }
  | { type: 'marks'; line: number }
  | { type: 'character'; kind: UnseenKind; codePoint: string; line: number; column: number };

export type Wording = { ok: true; text: string } | { ok: false; fault: WordingFault };

/** At most so many empty lines may follow each other: more could push what follows out of sight. */
const emptyLinesRunning = 2;
/** And at most so many spaces of any kind, for the same reason. */
export const spacesRunning = 40;

/**
 * The text that will be shown and frozen: in NFC, with LF between lines, without spaces and empty lines around the whole;
 * or the first thing in it that people could not see. `limit.max` is in UTF-16 units, as Slack counts. Applying it to its
 * own result changes nothing. What counts as assigned is what this Node's Unicode knows (20, 22 and 24 carry 17.0).
 */
export function wording(input: string, limit: { max: number }): Wording {
  const typed = input.replace(/\r\n?/g, '\n').normalize('NFC');
  const unseen = firstUnseen(typed);
  if (unseen) {
    const { kind, codePoint, index } = unseen;
    return refused({ type: 'character', kind, codePoint: named(codePoint), ...placeOf(typed, index) });
  }
  const text = withoutEdges(typed);
  if (text === '') return refused({ type: 'empty' });
  const line = lineOfEmptyRun(typed, text);
  if (line !== null) return refused({ type: 'empty lines', line });
  const lineAt = (index: number) => placeOf(typed, typed.indexOf(text) + index).line;
  const spaces = text.search(tooManySpaces);
  if (spaces >= 0) return refused({ type: 'spaces', line: lineAt(spaces) });
  const marks = text.search(tooManyMarks);
  if (marks >= 0) return refused({ type: 'marks', line: lineAt(marks) });
  if (text.length > limit.max) return refused({ type: 'too long', length: text.length, max: limit.max });
  return { ok: true, text };
}

/** Between two words, or before a line. */
const tooManySpaces = new RegExp(`\\p{Zs}{${spacesRunning + 1}}(?=\\S)`, 'u');

/** Signs on one letter that would cover what stands above and below it; the tallest stacks of Tibetan have nine. */
const tooManyMarks = /\p{M}{11}/u;

function refused(fault: WordingFault): Wording {
  return { ok: false, fault };
}

function named(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A space at the start that carries an accent is seen, and stays. */
function withoutEdges(typed: string): string {
  const text = typed.trim();
  if (!/^\p{M}/u.test(text)) return text;
  const start = typed.indexOf(text);
  return start > 0 && typed[start - 1] !== '\n' ? typed.slice(start - 1).trimEnd() : text;
}

/** The line, in what was typed, of the first empty line too many; a line of spaces looks empty and counts as such. */
function lineOfEmptyRun(typed: string, text: string): number | null {
  const skipped = typed.slice(0, typed.indexOf(text)).split('\n').length;
  let running = 0;
  for (const [index, line] of text.split('\n').entries()) {
    running = line.trim() === '' ? running + 1 : 0;
    if (running > emptyLinesRunning) return skipped + index;
  }
  return null;
}

/** The column is one more than the number of characters that a person sees before it on its line. */
function placeOf(typed: string, index: number): { line: number; column: number } {
  const before = typed.slice(0, index).split('\n');
  return { line: before.length, column: graphemesIn(before.at(-1) ?? '') + 1 };
}
