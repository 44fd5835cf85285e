import type { Observed } from './seen.js';

/** The first thing that is not the same in both worlds. `left` or `right` is null where one has nothing more. */
export type Difference = { place: string; index: number; left: string | null; right: string | null };

export function firstDifference(left: Observed, right: Observed): Difference | null {
  for (const place of new Set([...left.keys(), ...right.keys()])) {
    const [one, other] = [left.get(place) ?? [], right.get(place) ?? []];
    for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
      if (one[index] !== other[index]) {
        return { place, index, left: one[index] ?? null, right: other[index] ?? null };
      }
    }
  }
  return null;
}

/** Both sides of a difference, from a little before they part. */
export function inWords({ place, index, left, right }: Difference): string[] {
  let from = 0;
  while (left !== null && right !== null && left[from] === right[from]) from += 1;
  const shown = (line: string | null) =>
    line === null ? 'nothing' : `${from > 60 ? '…' : ''}${line.slice(Math.max(0, from - 60), from + 200)}`;
  return [`in ${place}, number ${index + 1}`, `    one world:   ${shown(left)}`, `    the other:   ${shown(right)}`];
}
