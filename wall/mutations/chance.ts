/** Choices that are the same for the same seed. */
export type Chance = {
  /** A whole number from 0 to below this. */
  below(limit: number): number;
  /** Throws if there is nothing to choose from. */
  one<Each>(of: readonly Each[]): Each;
  bytes(length: number): Buffer;
};

/** Mulberry32: small, and good enough for choosing. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one(of) {
      const found = of[below(of.length)];
      if (found === undefined) throw new Error('Nothing to choose from');
      return found;
    },
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
