import { canaries } from './canaries/part.js';
import { cells } from './cells/part.js';
import { forged } from './forged/part.js';
import { plantedLeaks } from './leaks/part.js';
import { mutations } from './mutations/part.js';
import type { Part } from './part.js';
import { twoWorlds } from './two-worlds/part.js';

/** The parts of the proof in the order in which they run, each with its share of the time. */
export const parts: readonly { part: Part; share: number }[] = [
  { part: twoWorlds, share: 0.24 },
  { part: canaries, share: 0.16 },
  { part: cells, share: 0.18 },
  { part: forged, share: 0.12 },
  { part: mutations, share: 0.12 },
  { part: plantedLeaks, share: 0.18 },
];
