/** What has begun and is not finished, so that stopping can wait for it. */
export function inFlight() {
  const running = new Set<Promise<unknown>>();
  return {
    /** Runs it and remembers it until it has ended, well or badly. */
    async run<T>(work: () => Promise<T>): Promise<T> {
      const promise = work();
      running.add(promise);
      try {
        return await promise;
      } finally {
        running.delete(promise);
      }
    },
    /** Resolves once nothing is running. */
    async settled(): Promise<void> {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
