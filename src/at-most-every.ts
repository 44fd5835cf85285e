/** What `ask` answers, asked again only once this many milliseconds have passed since it answered; whoever comes meanwhile gets the same. */
export function atMostEvery<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= ask().finally(() => {
      setTimeout(() => {
        kept = null;
      }, milliseconds).unref();
    });
    return kept;
  };
}
