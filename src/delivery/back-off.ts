/** Failures in a row by room or method. Kept by each copy for itself: another copy, or a restart, merely asks a little earlier. */
export type Failures = {
  /** Counts one more and says how many seconds to wait. */
  next(key: string): number;
  clear(key: string): void;
};

/** Doubles from one second to a minute. */
export function doubling(failures: number): number {
  return Math.min(2 ** (failures - 1), 60);
}

/** Counts failures and turns them into seconds by `backOff`. */
export function countFailures(backOff: (failures: number) => number): Failures {
  const inARow = new Map<string, number>();
  return {
    next(key) {
      const failures = (inARow.get(key) ?? 0) + 1;
      inARow.set(key, failures);
      return backOff(failures);
    },
    clear(key) {
      inARow.delete(key);
    },
  };
}
