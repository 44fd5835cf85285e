import fc from 'fast-check';

/** A value made by chance, and what simpler values can be made of it. */
export type Drawn<Value> = { value: Value; simpler(): Iterable<Drawn<Value>> };

/** Draws one value by seed. Unlike `fc.assert` it leaves the running to the caller, who runs many at once. */
export function draw<Value>(arbitrary: fc.Arbitrary<Value>, seed: number): Drawn<Value> {
  const made: fc.Value<Value>[] = [];
  const generate: typeof arbitrary.generate = (...given) => {
    const value = arbitrary.generate(...given);
    made.push(value);
    return value;
  };
  fc.sample(Object.assign(Object.create(arbitrary) as fc.Arbitrary<Value>, { generate }), { seed, numRuns: 1 });
  const [first] = made;
  if (!first) throw new Error('Nothing was drawn');
  return drawnFrom(arbitrary, first);
}

function drawnFrom<Value>(arbitrary: fc.Arbitrary<Value>, { value, context }: fc.Value<Value>): Drawn<Value> {
  return {
    value,
    *simpler() {
      for (const next of arbitrary.shrink(value, context)) yield drawnFrom(arbitrary, next);
    },
  };
}
