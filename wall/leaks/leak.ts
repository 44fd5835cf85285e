import type { Change } from './copy.js';

/** One change to the source that lets something through the wall, or weakens it. */
export type Leak = {
  /** What it lets through, in a sentence without its end. */
  says: string;
  /** A generic mutation, or written by someone who had not read the tests. */
  by: 'mutation' | 'stranger';
  /** It carries a single bit: an order, a length, a button's presence, a gap. */
  oneBit?: true;
  changes: readonly Change[];
  /** Where to look first: a part of the proof by its name, or a test file. All parts are asked in the end. */
  look?: string;
  /** Which test of that file, by a part of its name. */
  named?: string;
  /** Why no observer could see it, for the few that are not to be caught. */
  unseen?: string;
};
