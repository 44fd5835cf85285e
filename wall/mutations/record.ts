import type { Chance } from './chance.js';
import type { RecordFinder } from './kind.js';
import type { Tried } from './log.js';
import type { Offline } from './offline.js';
import type { Finished } from './played.js';
import { recordEdits } from './record-edits.js';
import { fieldEdits, fieldSwaps } from './record-fields.js';
import type { RecordFile } from './record-file.js';
import type { RecordKind } from './record-kind.js';

export const recordKinds: RecordKind[] = [...fieldEdits, ...fieldSwaps, ...recordEdits];

/** Hands a changed record to the program, first alone and then with the seal that stands in the room. */
export async function tryOnRecord(
  cases: readonly Finished[],
  offline: Offline,
  kind: RecordKind,
  chance: Chance,
): Promise<Tried | null> {
  const all = cases.flatMap((each) => each.records).map((each) => ({ ...each, file: parsed(each.now.file) }));
  const long = all.filter(({ file }) => file.lines.length > 1);
  const { now: record, earlier, file } = chance.one(long);
  const others = long.map((each) => each.file).filter((each) => each.room !== file.room);
  const forged = kind.run({ record, earlier, file, others, chance });
  const seal = record.posted.at(-1) ?? '';
  const posted = forged?.posted ?? seal;
  if (!forged || (forged.file === record.file && posted === seal)) return null;
  return { expected: kind.finder, found: await finderOf(offline, forged.file, posted) };
}

/** Whether the program, given the record as it is, finds all well. */
export async function isWhole(offline: Offline, { records }: Finished): Promise<boolean> {
  for (const { now } of records) {
    if ((await finderOf(offline, now.file, now.posted.at(-1) ?? '')) !== 'nobody') return false;
  }
  return true;
}

async function finderOf(offline: Offline, file: string | Buffer, posted: string): Promise<RecordFinder> {
  if ((await offline.check(file, '')) !== 0) return 'verify-record';
  return (await offline.check(file, posted)) === 0 ? 'nobody' : 'verify-record with the posted seal';
}

function parsed(file: string): RecordFile {
  return JSON.parse(file);
}
