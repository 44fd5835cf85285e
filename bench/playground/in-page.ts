import type { Page as Tab } from 'playwright-core';

/** Now, in milliseconds since 1970, to a fraction of one; pages and Node count alike. */
export const now = () => performance.timeOrigin + performance.now();

/** Notes in the page when something is done (`event`, before anything answers it). */
export async function noting(tab: Tab, event: 'click' | 'keydown'): Promise<() => Promise<number[]>> {
  await tab.evaluate(`(() => {
    const noted = (window.noted ??= {});
    noted.${event} = [];
    window.stopNoting?.();
    const note = () => noted.${event}.push(performance.timeOrigin + performance.now());
    document.addEventListener('${event}', note, true);
    window.stopNoting = () => document.removeEventListener('${event}', note, true);
  })()`);
  return () => tab.evaluate<number[]>(`window.noted.${event}`);
}

/**
 * Awaits, from when it was asked, that `condition`, an expression, holds after a change of the page and has been drawn; gives when
 * that was.
 */
export async function drawn(tab: Tab, condition: string): Promise<() => Promise<number>> {
  // Not what it will resolve with: that is asked for afterwards.
  await tab.evaluate(`void (window.drawn = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (!(${condition})) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  }))`);
  return () => tab.evaluate<number>('window.drawn');
}
