import { type HighWater, isSameDatabase, type Reached } from './high-water.js';

/**
 * Stands before this copy's connections to the database. It is closed from when the database is found not to be as this copy
 * last knew it, until a restore has been ruled out or undone: meanwhile nothing is read, decided or delivered.
 */
export type Gate = {
  isOpen(): boolean;
  /** How this copy last knew the database; null before it did. */
  known(): HighWater | null;
  /** Whether a new connection leads to what this copy knew as it asked; if not, the gate is closed. */
  admits(found: Reached, known: HighWater | null): boolean;
  open(known: HighWater): void;
  close(): void;
};

export function closedGate(): Gate {
  let newest: HighWater | null = null;
  let open = false;
  return {
    isOpen: () => open,
    known: () => newest,
    // What was known as it was asked: meanwhile the counter may have risen, which the answer cannot know.
    admits(found, known) {
      if (known && (!isSameDatabase(known, found) || found.counter < known.counter || found.restoring)) open = false;
      return open;
    },
    open(now) {
      newest = now;
      open = true;
    },
    close() {
      open = false;
    },
  };
}
