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
 * Awaits, from when it was asked, that `condition`, an expression, holds and the page is laid out so; gives when that was. The next
 * refresh of a screen, a sixtieth of a second away at the most, is not waited for.
 */
export function stands(tab: Tab, condition: string): Promise<() => Promise<number>> {
  return after(tab, condition, 'document.body.getBoundingClientRect(); done();');
}

/** The same, until it has been drawn. */
export function drawn(tab: Tab, condition: string): Promise<() => Promise<number>> {
  return after(tab, condition, 'requestAnimationFrame(() => setTimeout(done));');
}

async function after(tab: Tab, condition: string, then: string): Promise<() => Promise<number>> {
  // Not what it will resolve with: that is asked for afterwards.
  await tab.evaluate(`void (window.awaited = new Promise((resolve) => {
    const done = () => resolve(performance.timeOrigin + performance.now());
    const watch = new MutationObserver(() => {
      if (!(${condition})) return;
      watch.disconnect();
      ${then}
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  }))`);
  return () => tab.evaluate<number>('window.awaited');
}
