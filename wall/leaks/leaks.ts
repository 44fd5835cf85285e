import type { Leak } from './leak.js';
import { mutationsOfDeeds } from './mutations-of-deeds.js';
import { mutationsOfRows } from './mutations-of-rows.js';
import { strangers } from './strangers.js';
import { strangersOneBit } from './strangers-one-bit.js';

/** Every leak that the proof must see. */
export const leaks: readonly Leak[] = [...mutationsOfDeeds, ...mutationsOfRows, ...strangers, ...strangersOneBit];
