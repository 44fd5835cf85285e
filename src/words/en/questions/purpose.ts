/** Questions for one purpose. `caution` is read before any of them; those of `ofBoth` are fair only if every side is asked. */
export type Purpose = {
  title: string;
  when: string;
  caution: string;
  ask: readonly string[];
  ofBoth: readonly string[];
};
