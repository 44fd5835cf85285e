import type { Clock } from '../chance.js';

/** Values that are forgotten after so many milliseconds, however often they are asked for. */
export type BriefCache<Value> = {
  get(name: string): Value | null;
  set(name: string, value: Value): void;
  delete(name: string): void;
  /** How many are held at this moment. */
  size(): number;
};

/** Holds so many values at most; the oldest go first. */
export function briefCache<Value>(clock: Clock, { forMs, atMost }: { forMs: number; atMost: number }) {
  const kept = new Map<string, { value: Value; until: number }>();

  /** In the order they came, so the first that is still good ends the search. */
  function forget(): void {
    const now = clock.now().getTime();
    for (const [name, { until }] of kept) {
      if (now < until && kept.size <= atMost) return;
      kept.delete(name);
    }
  }

  const cache: BriefCache<Value> = {
    get(name) {
      forget();
      return kept.get(name)?.value ?? null;
    },
    set(name, value) {
      kept.delete(name);
      kept.set(name, { value, until: clock.now().getTime() + forMs });
      forget();
    },
    delete(name) {
      kept.delete(name);
    },
    size() {
      forget();
      return kept.size;
    },
  };
  return cache;
}
