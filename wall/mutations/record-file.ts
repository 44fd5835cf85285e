import { createHash } from 'node:crypto';
import { id } from '../../src/domain/ids.js';
import { sealText } from '../../src/domain/seal-text.js';
import { firstSeal, sealAfter } from '../../src/store/chain.js';
import type { Chance } from './chance.js';

/** A downloaded record as JSON. */
export type RecordFile = {
  title: string;
  howToCheck: string[];
  room: string;
  start: string;
  lines: RecordLine[];
  recordSeal: string;
};
export type RecordLine = {
  way: string;
  kind: string;
  other: string | null;
  at: string;
  condition: string | null;
  words: string;
  exact: string;
  seal: string;
};

export function written(file: object): string {
  return JSON.stringify(file, null, 2);
}

/** Another record altogether, made up from these lines by somebody who knows how it is built. */
export function madeUp(file: RecordFile, lines: readonly RecordLine[], chance: Chance, room = file.room): RecordFile {
  let seal = firstSeal(id(room));
  const start = seal.toString('hex');
  const sealed = lines.map((line, index): RecordLine => {
    const { at, condition, kind, other, way, words } = line;
    const salt = chance.bytes(16).toString('hex');
    const exact = JSON.stringify({ at, condition, kind, line: index + 1, other, room, salt, way, words });
    seal = sealAfter(seal, Buffer.from(exact));
    return { way, kind, other, at, condition, words, exact, seal: seal.toString('hex') };
  });
  return { ...file, room, start, lines: sealed, recordSeal: sealText(seal) };
}

/** The file with its own seals computed anew over the lines as they stand. */
export function sealedAnew(file: RecordFile, lines: readonly RecordLine[]): RecordFile {
  let seal = firstSeal(id(file.room));
  const sealed = lines.map((line) => {
    seal = createHash('sha256').update(seal).update(line.exact).digest();
    return { ...line, seal: seal.toString('hex') };
  });
  return { ...file, lines: sealed, recordSeal: sealText(seal) };
}
