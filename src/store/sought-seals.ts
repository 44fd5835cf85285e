import type { CaseId, RoomId, WorkspaceId } from '../domain/ids.js';
import { readSeal, sealText } from '../domain/seal-text.js';

/** A row of a case's log, or a line of a room's record: both count from 1. Row 0 stands before the first one. */
export type Spot = { workspace: WorkspaceId; caseId: CaseId; room?: RoomId; row: number };

/** A seal that someone kept, and after which row it stands; null if it stands nowhere. */
export type SoughtSeal = { seal: string; after: Spot | null };

/** Looks out for seals that were given to people while chains are followed. */
export type SealSearch = {
  /** False if there is nothing to look for. */
  any: boolean;
  /** Tells of the hash that stands after this row. */
  pass(hash: Buffer, after: Spot): void;
  result(): SoughtSeal[];
};

/** Throws a RangeError, with a sentence, if one of these is not a seal. */
export function searchFor(typed: readonly string[]): SealSearch {
  const found = new Map<string, Spot | null>();
  for (const each of typed) {
    const seal = readSeal(each);
    if (seal === null) throw new RangeError('This is not a seal: a seal has 26 letters and digits.');
    found.set(seal, null);
  }
  return {
    any: found.size > 0,
    pass(hash, after) {
      if (found.size === 0) return;
      const seal = sealText(hash);
      if (found.has(seal)) found.set(seal, after);
    },
    result: () => [...found].map(([seal, after]) => ({ seal, after })),
  };
}
