import type { Chance } from './chance.js';
import type { Kind, RecordFinder } from './kind.js';
import type { Download } from './played.js';
import { type RecordFile, written } from './record-file.js';

/** A record in somebody's hands, with the one they downloaded before, and those of other rooms. */
export type Held = {
  record: Download;
  earlier: Download;
  file: RecordFile;
  others: readonly RecordFile[];
  chance: Chance;
};

/** What is handed to the program in the place of the record and, where it says so, of the newest posted seal. */
export type Forged = { file: string | Buffer; posted?: string };

/** Does it; null if there is nothing to do it to. */
export type RecordKind = Kind<(held: Held) => Forged | null, RecordFinder>;

/** Somebody changes the file in an editor. */
export function edit(what: string, change: (held: Held) => object | null): RecordKind {
  return {
    ...{ who: 'edits the file', finder: 'verify-record' },
    what,
    run(held) {
      const changed = change(held);
      const file = changed && written(changed);
      // What is null already is not changed by becoming null.
      return file === null || file === held.record.file ? null : { file };
    },
  };
}

/** Somebody who knows how a record is built makes up another one, with salts and seals that fit. */
export function makeUp(what: string, change: (held: Held) => object | null): RecordKind {
  return {
    ...edit(what, change),
    who: 'makes up a record, with salts and seals',
    finder: 'verify-record with the posted seal',
  };
}
