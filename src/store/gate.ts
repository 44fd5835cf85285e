import { type HighWater, isSameDatabase, type Reached } from './high-water.js';

/**
 * Stands before this copy's connections to the database. It is closed from when the database is found not to be as this copy
 * last knew it, until a restore has been ruled out or undone: meanwhile nothing is read, decided or delivered.
 */
export type Gate = {
  isOpen(): boolean;
  /** Whether a new connection leads to what this copy knows; if not, the gate is closed. */
  admits(found: Reached): boolean;
  open(known: HighWater): void;
  close(): void;
};

export function closedGate(): Gate {
  let known: HighWater | null = null;
  let open = false;
  return {
    isOpen: () => open,
    admits(found) {
      if (known && (!isSameDatabase(known, found) || found.counter < known.counter || found.restoring)) open = false;
      return open;
    },
    open(now) {
      known = now;
      open = true;
    },
    close() {
      open = false;
    },
  };
}
