import { createHash } from 'node:crypto';
import type { Clock, Ids } from '../src/chance.js';

/** A clock that stands still until it is moved. */
export type MovableClock = Clock & { move(milliseconds: number): void };

/** A clock that begins on a Monday morning. */
export function movableClock(): MovableClock {
  let now = Date.UTC(2026, 10, 23, 9, 0);
  return {
    now: () => new Date(now),
    move: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** Values that are the same in every run; each stream counts by itself. */
export function seededIds(seed: string): Ids {
  const drawn = new Map<string, number>();
  const draw = (stream: string): Buffer => {
    const count = (drawn.get(stream) ?? 0) + 1;
    drawn.set(stream, count);
    return createHash('sha256')
      .update(JSON.stringify([seed, stream, count]))
      .digest();
  };
  return {
    uuid(stream) {
      const hex = draw(stream).toString('hex');
      return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
    },
    bytes(stream, length) {
      const pieces = Array.from({ length: Math.ceil(length / 32) }, () => draw(stream));
      return Buffer.concat(pieces).subarray(0, length);
    },
  };
}
