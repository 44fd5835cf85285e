import { useCallback, useEffect, useRef } from 'react';

/**
 * Makes looking that never overtakes itself: asked for while it is under way, it is done once more afterwards. Each promise
 * resolves when what stood there at the time of asking has been seen, or could not be: whoever hears that the playground is back
 * looks again.
 */
export function useLooking(look: () => Promise<void>): () => Promise<void> {
  const newest = useRef(look);
  newest.current = look;
  const now = useRef<Promise<void> | null>(null);
  const next = useRef<Promise<void> | null>(null);
  return useCallback(() => {
    const begin = (): Promise<void> => {
      next.current = null;
      now.current = newest
        .current()
        .catch(() => undefined)
        .finally(() => {
          now.current = null;
        });
      return now.current;
    };
    if (!now.current) return begin();
    next.current ??= now.current.then(begin, begin);
    return next.current;
  }, []);
}

/** Makes looking that waits for so many milliseconds, and is then done once for all that has asked: what only goes along may be late. */
export function useSoon(look: () => unknown, ms: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      stop();
      void look();
    }, ms);
  }, [look, ms, stop]);
}
