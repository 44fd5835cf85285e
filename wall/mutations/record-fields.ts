import type { Chance } from './chance.js';
import { changedAt } from './meddler.js';
import { type RecordFile, type RecordLine, sealedAnew } from './record-file.js';
import { edit, type Held, type RecordKind } from './record-kind.js';

type Way = { what: string; value(old: unknown, chance: Chance): unknown };

const ways: Way[] = [
  { what: 'another sign in it', value: (old, chance) => (typeof old === 'string' ? otherSign(old, chance) : 'x') },
  { what: 'longer', value: (old) => (typeof old === 'string' ? `${old} ` : [old]) },
  { what: 'empty', value: () => '' },
  { what: 'null', value: () => null },
  { what: 'a number', value: (_, chance) => 1000 + chance.below(1000) },
  { what: 'a list', value: (old) => [[old]] },
  { what: 'missing', value: () => undefined },
];

const fileFields = ['room', 'start', 'lines', 'recordSeal'] as const;
const lineFields = ['way', 'kind', 'other', 'at', 'condition', 'words', 'exact', 'seal'] as const;
const sealedFields = ['at', 'condition', 'kind', 'line', 'other', 'room', 'salt', 'way', 'words'] as const;

/** Values that a record could have: under fitting seals they are not found by their form. */
const couldBe = /^(at|condition|other|salt|words): (another sign in it|longer|empty)$|^(condition|other): null$/;

/** Each field of the file, of a line, and of what stands under a line's seal, changed in every way. */
export const fieldEdits: RecordKind[] = ways.flatMap((way) => [
  ...fileFields.map((field) =>
    edit(`${field}: ${way.what}`, ({ file, chance }) => ({ ...file, [field]: way.value(file[field], chance) })),
  ),
  ...lineFields.map((field) =>
    edit(`a line’s ${field}: ${way.what}`, (held) =>
      onLine(held, (line) => ({ ...line, [field]: way.value(line[field], held.chance) })),
    ),
  ),
  ...sealedFields.map((field) =>
    edit(`the sealed ${field}, and the one beside it: ${way.what}`, (held) => both(held, field, way)),
  ),
  ...sealedFields
    .filter((field) => !couldBe.test(`${field}: ${way.what}`))
    .map((field) => ({
      ...edit(`the sealed ${field}: ${way.what}, under seals that fit`, (held) => {
        const changed = both(held, field, way);
        return sealedAnew(changed, changed.lines);
      }),
      who: 'makes up a record, with salts and seals',
    })),
]);

/** A field of a line with that of another record in its place. */
export const fieldSwaps: RecordKind[] = lineFields.map((field) =>
  edit(`a line’s ${field}: that of another record`, (held) => {
    const other = held.chance.one(held.chance.one(held.others).lines);
    return onLine(held, (line) => ({ ...line, [field]: other[field] }));
  }),
);

function onLine({ file, chance }: Held, change: (line: RecordLine) => RecordLine): RecordFile {
  return { ...file, lines: changedAt(file.lines, chance.below(file.lines.length), change) };
}

function both(held: Held, field: (typeof sealedFields)[number], way: Way): RecordFile {
  return onLine(held, (line) => {
    const content: { [name: string]: unknown } = JSON.parse(line.exact);
    const value = way.value(content[field], held.chance);
    const exact = JSON.stringify({ ...content, [field]: value });
    return { ...line, ...(field in line ? { [field]: value } : {}), exact };
  });
}

function otherSign(text: string, chance: Chance): string {
  const at = chance.below(Math.max(text.length, 1));
  return text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
}
