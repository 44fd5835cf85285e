import type { Leak } from './leak.js';

/** Every leak that the proof must see. */
export const leaks: readonly Leak[] = [];
