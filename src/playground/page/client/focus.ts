import { type RefObject, useLayoutEffect } from 'react';

/** Gives the focus back to where it was, or to what is read there, once the form that took it is gone. */
export function useFocusBack(within: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    return () => {
      const chair = within.current?.closest('.chair');
      // Whoever has gone on in another chair meanwhile stays there.
      if (!chair || !isFree(chair)) return;
      const there = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : null;
      (there ?? chair.querySelector<HTMLElement>('.composer textarea, .home, nav [aria-current="true"]'))?.focus();
    };
  }, [within, isOpen]);
}

/** Whether the focus is in this chair, or nowhere. */
export function isFree(chair: Element): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || chair.contains(activeElement);
}
