import { createHash } from 'node:crypto';

/** The same list in an order that the seed gives. */
export function drawnBy<Each>(seed: number, list: readonly Each[]): Each[] {
  const keyed = list.map((each, index) => ({
    each,
    key: createHash('sha256').update(`${seed} ${index}`).digest('hex'),
  }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ each }) => each);
}
