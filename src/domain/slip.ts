import { figuresIn } from './figures-in-text.js';

/** What a wording is held against: what its reader has not been shown of what others wrote, and what they have. */
export type Against<Text> = { elsewhere: readonly Text[]; here: readonly Text[] };

/** So many words in a row are somebody's wording; fewer may be anybody's. */
const wordsInARow = 6;

/** Where words are written without spaces, each sign is one. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** A place in a text, and what makes it the same as another: six words in a row, or a figure or date by one of its readings. */
type Mark = { start: number; end: number; keys: string[] };

/**
 * The passages of a text that stand elsewhere and not here: six words in a row, whatever their case and punctuation, or a figure
 * or a date. Passages that touch are one.
 */
export function slipsIn(text: string, against: readonly Against<string>[]): string[] {
  const marks = marksIn(text);
  const slips = against.flatMap(({ elsewhere, here }) => {
    const there = keysOf(elsewhere);
    const known = marks.filter(({ keys }) => keys.some((key) => there.has(key)));
    if (known.length === 0) return [];
    const shown = keysOf(here);
    return known.filter(({ keys }) => keys.some((key) => there.has(key) && !shown.has(key)));
  });
  const passages: { start: number; end: number }[] = [];
  for (const { start, end } of slips.sort((one, other) => one.start - other.start)) {
    const last = passages.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else passages.push({ start, end });
  }
  return passages.map(({ start, end }) => text.slice(start, end));
}

function keysOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => marksIn(text).flatMap(({ keys }) => keys)));
}

function marksIn(text: string): Mark[] {
  const words = Array.from(text.matchAll(word), ({ 0: found, index }) => {
    return { start: index, end: index + found.length, alike: alike(found) };
  });
  const rows = words.slice(wordsInARow - 1).map(({ end }, index): Mark => {
    const row = words.slice(index, index + wordsInARow);
    return { start: row[0]?.start ?? 0, end, keys: [`words ${row.map((each) => each.alike).join(' ')}`] };
  });
  const figures = figuresIn(text).map(({ start, end, readings }): Mark => {
    return { start, end, keys: readings.map((reading) => `figure ${reading}`) };
  });
  return [...rows, ...figures];
}

/** A word whatever its case, its apostrophes and the way its letters are put together. */
function alike(found: string): string {
  return found.normalize('NFC').toLowerCase().replaceAll('’', "'");
}
