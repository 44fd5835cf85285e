import type { Change } from './copy.js';

/** One change to the source that lets something through the wall, or weakens it. */
export type Leak = {
  /** What it lets through, as a sentence. */
  says: string;
  /** A generic mutation, or written by someone who had not read the tests. */
  by: 'mutation' | 'stranger';
  /** It carries a single bit: an order, a length, a button's presence, a gap. */
  oneBit?: true;
  changes: readonly Change[];
  /** Why no observer could see it, for the few that are listed as not to be caught. */
  unseen?: string;
};
