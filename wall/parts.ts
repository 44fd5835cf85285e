import type { Part } from './part.js';

/** The parts of the proof in the order in which they run, each with its share of the time. */
export const parts: readonly { part: Part; share: number }[] = [];
