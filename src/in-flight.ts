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
    /** Resolves in a moment at which nothing is running, and nothing that had come by then was still to be read. */
    async quiet(): Promise<void> {
      do {
        await this.settled();
        for (const _ of ['read', 'begun']) await new Promise((resolve) => setImmediate(resolve));
      } while (running.size > 0);
    },
  };
}
