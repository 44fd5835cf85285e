import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, Ids } from './chance.js';

/** The machine's own time, for programs to pass on. */
export const realClock: Clock = { now: () => new Date() };

/** The machine's own chance. */
export const realIds: Ids = {
  uuid: () => randomUUID(),
  bytes: (_stream, length) => randomBytes(length),
};
