import { canaries } from './canaries/part.js';
import { cells } from './cells/part.js';
import { forged } from './forged/part.js';
import { plantedLeaks } from './leaks/part.js';
import { mutations } from './mutations/part.js';
import type { Part } from './part.js';
import { twoWorlds } from './two-worlds/part.js';

/** The parts of the proof in the order in which they run, each with its share of the time: of a short run, and of a whole one. */
export const parts: readonly { part: Part; share: number; whole: number }[] = [
  { part: twoWorlds, share: 0.4, whole: 0.36 },
  { part: canaries, share: 0.14, whole: 0.02 },
  { part: cells, share: 0.15, whole: 0.4 },
  { part: forged, share: 0.1, whole: 0.07 },
  { part: mutations, share: 0.1, whole: 0.05 },
  { part: plantedLeaks, share: 0.11, whole: 0.1 },
];
