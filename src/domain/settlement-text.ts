/** A settlement's text, as what Caucus says around it and the words of the sides or of the mediator. */
export type Part = { frame: string } | { words: string };

/** Stands before each line of words, and never before one of the frame: no wording can pass for the frame. */
const mark = '| ';

/**
 * The whole text, which is read, signed and fingerprinted. Lines of the frame must not begin with the mark; between two parts
 * stands an empty line.
 */
export function settlementText(parts: readonly Part[]): string {
  return parts.map((part) => ('words' in part ? marked(part.words) : part.frame)).join('\n\n');
}

/** The parts of such a text again. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let inWords = false;
  const end = () => {
    const joined = lines.join('\n').replace(/^\n+|\n+$/g, '');
    if (joined !== '') parts.push(inWords ? { words: joined } : { frame: joined });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const isWords = line.startsWith(mark);
    const breaks = isWords !== inWords || (!isWords && line === '');
    if (breaks) end();
    inWords = isWords;
    lines.push(isWords ? line.slice(mark.length) : line);
  }
  end();
  return parts;
}

function marked(words: string): string {
  return words
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n');
}
