import { median, short } from './figures.js';
import type { Place } from './place.js';

/** Resident memory in MiB, after a start and some seconds of rest, with the garbage collected. */
export type Memory = { bareBolt: number; caucus: number; times: number };

/** Each in a process of its own, in turn; the median of several starts. */
export async function measureMemory(place: Place, starts: number, restMs: number): Promise<Memory> {
  const found = { bare: [] as number[], caucus: [] as number[] };
  for (let n = 0; n < starts; n += 1) {
    for (const which of ['bare', 'caucus'] as const) {
      const child = which === 'bare' ? await place.startFloor('bare') : await place.startCaucus();
      await new Promise((resolve) => setTimeout(resolve, restMs));
      await child.ask<number>('memory', 'memory');
      await new Promise((resolve) => setTimeout(resolve, 500));
      found[which].push((await child.ask<number>('memory', 'memory')) / 1024 / 1024);
      await child.stop();
    }
  }
  const [bareBolt, caucus] = [median(found.bare), median(found.caucus)];
  return { bareBolt: short(bareBolt), caucus: short(caucus), times: short(caucus / bareBolt) };
}
