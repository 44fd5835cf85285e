import { canaries } from './canaries/part.js';
import { cells } from './cells/part.js';
import { forged } from './forged/part.js';
import { plantedLeaks } from './leaks/part.js';
import { mutations } from './mutations/part.js';
import type { Part } from './part.js';
import { twoWorlds } from './two-worlds/part.js';

/** The parts of the proof in the order in which they run, each with its share of the time. */
export const parts: readonly { part: Part; share: number }[] = [
  { part: twoWorlds, share: 0.4 },
  { part: canaries, share: 0.14 },
  { part: cells, share: 0.15 },
  { part: forged, share: 0.1 },
  { part: mutations, share: 0.1 },
  { part: plantedLeaks, share: 0.11 },
];
