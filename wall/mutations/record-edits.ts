import { otherLetter } from './copies.js';
import { changedAt, flipped, without } from './meddler.js';
import { madeUp, type RecordFile, type RecordLine, sealedAnew, written } from './record-file.js';
import { edit, type Held, makeUp, type RecordKind } from './record-kind.js';

const posted = 'verify-record with the posted seal';

/** Lines and files edited, made up anew, kept from before, and the seals themselves. */
export const recordEdits: RecordKind[] = [
  edit('a line taken away', ({ file, chance }) => lines(file, without(file.lines, chance.below(file.lines.length)))),
  edit('a line there twice', ({ file, chance }) => lines(file, [...file.lines, chance.one(file.lines)])),
  edit('a line of another record put in', ({ file, others, chance }) =>
    lines(file, insertedAt(file.lines, chance.below(file.lines.length + 1), chance.one(chance.one(others).lines))),
  ),
  edit('two lines swapped', (held) => swapped(held, (one, other) => [other, one])),
  edit('the sealed bytes of two lines swapped', (held) =>
    swapped(held, (one, other) => [
      { ...one, exact: other.exact },
      { ...other, exact: one.exact },
    ]),
  ),
  edit('the tail cut off', ({ file, chance }) => lines(file, file.lines.slice(0, chance.below(file.lines.length)))),
  edit('something added', ({ file }) => ({ ...file, note: 'All of this was agreed.' })),
  raw('words there twice, of which the first are read by eye', ({ record }) =>
    record.file.replace('"words": ', '"words": "Never.",\n      "words": '),
  ),
  raw('a bit of it, from the room on', ({ record, chance }) => {
    const at = Buffer.byteLength(record.file.slice(0, record.file.indexOf('"room"')));
    const bytes = Buffer.from(record.file);
    return Buffer.concat([bytes.subarray(0, at), flipped(bytes.subarray(at), chance)]);
  }),
  raw('its end missing', ({ record, chance }) => record.file.slice(0, chance.below(record.file.length))),
  raw('anything else in its place', ({ chance }) => chance.one(noRecords)),
  raw('random bytes in its place', ({ chance }) => chance.bytes(chance.below(5000))),
  { ...edit('the title', ({ file }) => ({ ...file, title: 'Record of mediation ZZZZZ' })), finder: 'nobody' },
  { ...edit('the explanations', ({ file }) => ({ ...file, howToCheck: ['It is fine.'] })), finder: 'nobody' },

  makeUp('other words', (held) => oneOther(held, (line) => ({ ...line, words: `${line.words} Not.` }))),
  makeUp('another time', (held) => oneOther(held, (line) => ({ ...line, at: '2026-01-01T00:00:00.000Z' }))),
  makeUp('another side', (held) => oneOther(held, (line) => ({ ...line, other: 'Somebody Else' }))),
  makeUp('the other way', (held) =>
    oneOther(held, (line) => ({ ...line, way: line.way === 'left' ? 'entered' : 'left' })),
  ),
  makeUp('a line fewer', ({ file, chance }) =>
    madeUp(file, without(file.lines, chance.below(file.lines.length)), chance),
  ),
  makeUp('a line more', ({ file, chance }) => madeUp(file, [...file.lines, chance.one(file.lines)], chance)),
  makeUp('the same lines under other salts', ({ file, chance }) => madeUp(file, file.lines, chance)),
  makeUp('the same lines for another room', ({ file, others, chance }) =>
    madeUp(file, file.lines, chance, chance.one(others).room),
  ),
  makeUp('the tail cut off, the rest as it was', ({ file, chance }) =>
    sealedAnew(file, file.lines.slice(0, chance.below(file.lines.length))),
  ),
  {
    ...makeUp('the record of another room', ({ others, chance }) => chance.one(others)),
    who: 'puts another file in its place',
  },
  {
    ...raw('a record from before its newest seal', ({ earlier }) => earlier.file),
    ...{ who: 'keeps an old copy', finder: posted },
  },
  {
    ...{ who: 'keeps an old copy', finder: 'nobody' },
    what: 'a record from before its newest seal, with the seal of that time',
    run: ({ earlier }) => ({ file: earlier.file, posted: earlier.posted.at(-1) ?? '' }),
  },
  {
    ...{ who: 'changes a posted seal', finder: posted },
    what: 'a letter of it',
    run: ({ record, chance }) => ({
      file: record.file,
      posted: otherLetter(record.posted.at(-1) ?? '', chance.below(30)),
    }),
  },
  {
    ...{ who: 'changes a posted seal', finder: 'nobody' },
    what: 'and makes up a record that fits it',
    run(held) {
      const forged = oneOther(held, (line) => ({ ...line, words: 'No.' }));
      return { file: written(forged), posted: forged.recordSeal };
    },
  },
];

const noRecords = [
  '',
  'null',
  '[]',
  '{}',
  '"record"',
  '{"lines":[]}',
  '[['.repeat(100_000),
  `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
  `{"title":"","howToCheck":[],"room":"r","start":"","lines":[null],"recordSeal":""}`,
  `{"__proto__":{"room":"r"},"lines":{"length":9}}`,
];

function raw(what: string, file: (held: Held) => string | Buffer): RecordKind {
  return { who: 'edits the file', what, finder: 'verify-record', run: (held) => ({ file: file(held) }) };
}

function lines(file: RecordFile, changed: RecordLine[]): RecordFile {
  return { ...file, lines: changed };
}

function insertedAt<Each>(list: readonly Each[], at: number, each: Each): Each[] {
  return [...list.slice(0, at), each, ...list.slice(at)];
}

function swapped({ file, chance }: Held, pair: (one: RecordLine, other: RecordLine) => RecordLine[]): RecordFile {
  const at = chance.below(file.lines.length - 1);
  const [one, other] = file.lines.slice(at);
  if (!one || !other) return file;
  return lines(file, [...file.lines.slice(0, at), ...pair(one, other), ...file.lines.slice(at + 2)]);
}

/** The whole record made up anew with one line changed. */
function oneOther({ file, chance }: Held, change: (line: RecordLine) => RecordLine): RecordFile {
  return madeUp(file, changedAt(file.lines, chance.below(file.lines.length), change), chance);
}
