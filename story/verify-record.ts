import { createHash } from 'node:crypto';

/** What a check of a downloaded record found: the seal it computed itself, and what is wrong, if anything. */
export type Verified = { seal: string; lines: number; fault: string | null };

type File = {
  room: string;
  start: string;
  lines: { condition: string | null; words: string; exact: string; seal: string }[];
  recordSeal: string;
};

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Checks a downloaded record by what the file itself says under "howToCheck", with nothing of Caucus and without a
 * network: `content` is the file as it was handed over.
 */
export function verifyRecord(content: string): Verified {
  const file = JSON.parse(content) as File;
  const start = sha256(Buffer.from(`caucus room record 1 ${file.room}`));
  const faults = start.toString('hex') === file.start ? [] : ['It does not begin with this room.'];
  let seal = start;
  for (const [index, line] of file.lines.entries()) {
    seal = sha256(Buffer.concat([seal, Buffer.from(line.exact, 'utf8')]));
    const { condition, words } = JSON.parse(line.exact) as { condition: string | null; words: string };
    if (words !== line.words || condition !== line.condition)
      faults.push(`The words of line ${index + 1} are not those under the seal.`);
    if (seal.toString('hex') !== line.seal) faults.push(`The seal of line ${index + 1} is another.`);
  }
  const written = inLetters(seal);
  if (written !== file.recordSeal) faults.push('The record seal is another.');
  return { seal: written, lines: file.lines.length, fault: faults[0] ?? null };
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** The first 130 bits, five to a letter, in groups. */
function inLetters(seal: Buffer): string {
  const bits = [...seal].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from(
    { length: 26 },
    (_, index) => symbols[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  );
  return letters.join('').replace(/^(.{5})(.{5})(.{5})(.{5})(.{6})$/, '$1-$2-$3-$4-$5');
}
