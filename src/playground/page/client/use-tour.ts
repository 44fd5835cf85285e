import { useEffect, useState } from 'react';
import { useLooking, useSoon } from './looking.js';
import type { Hears } from './screen.js';
import { isRefused, makeReady, mark, type Next, nextOf, putAwayNote, wait } from './tour-hands.js';
import { lookAround } from './tour-progress.js';
import { type Around, type Progress, reachedIn } from './tour-reached.js';
import { cast, type Step } from './tour-steps.js';

/** How long after a step began a note that thanks for the one before may still come up, in milliseconds. */
const notesComeWithin = 3000;

/** How long whatever was pressed may take before it is marked once more, in milliseconds: longer where it ends the step. */
const patience = { between: 2000, last: 6000 };

/** What the chairs show of the tour's mediation, looked at again whenever something has appeared there. */
export function useAround(
  { since, reached }: Progress,
  hear: (listener: Hears) => () => void,
  onReached: (reached: number, since: string) => void,
): Around | null {
  const [around, setAround] = useState<Around | null>(null);
  const look = useLooking(async () => {
    const found = await lookAround(since);
    setAround(found);
    const now = reachedIn(found, reached);
    if (now > reached) onReached(now, since);
  });
  const lookSoon = useSoon(look, 150);
  useEffect(() => {
    void look();
    return hear((appeared) => {
      if (appeared === null || appeared.some(({ person }) => Object.values(cast).includes(person))) lookSoon();
    });
  }, [hear, look, lookSoon, since]);
  return around;
}

/** What is to be pressed next for a step, which is marked on the page; null where no step is to be done. */
export function useNext(step: Step | null, around: Around | null): Next | null {
  const [next, setNext] = useState<Next | null>(null);
  const room = (step && around?.roomIn(step.seat, step.place)) ?? undefined;
  useEffect(() => (step ? follow(step, room, setNext) : setNext(null)), [step, room]);
  const element = next?.element ?? null;
  useEffect(() => {
    if (!element) return;
    // Marked, it keeps away from the edge.
    const unmark = mark(element);
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return unmark;
  }, [element]);
  return next;
}

/** Tells what is to be pressed whenever the page has changed; what has just been pressed is waited for. Gives what stops it. */
function follow(step: Step, room: string | undefined, onNext: (change: (before: Next | null) => Next) => void) {
  const began = Date.now();
  let isReady = false;
  let frame = 0;
  let now: Next | null = null;
  let pressed: { next: Next; at: number } | null = null;

  const isAwaited = (found: Next): boolean => {
    if (!pressed || isRefused(step)) return false;
    const { next, at } = pressed;
    if (Date.now() - at > (next.isLast ? patience.last : patience.between)) return false;
    return next.isLast || isSame(next, found);
  };
  const look = () => {
    frame = 0;
    if (Date.now() - began < notesComeWithin) putAwayNote(step);
    if (!isReady) isReady = makeReady(step, room);
    const found = nextOf(step, room);
    now = isAwaited(found) ? wait : found;
    if (now === found) pressed = null;
    const shown = now;
    onNext((before) => (before && isSame(before, shown) ? before : shown));
  };
  const later = () => {
    frame ||= requestAnimationFrame(look);
  };
  const onPress = ({ target }: Event) => {
    if (!now?.element?.contains(target as Node)) return;
    pressed = { next: now, at: Date.now() };
    later();
  };
  const again = setInterval(later, 1000);
  const watch = new MutationObserver(later);
  const attributeFilter = ['aria-current', 'aria-label', 'data-person', 'disabled'];
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter });
  document.addEventListener('click', onPress, true);
  for (const type of ['input', 'change']) document.addEventListener(type, later);
  later();
  return () => {
    watch.disconnect();
    clearInterval(again);
    cancelAnimationFrame(frame);
    document.removeEventListener('click', onPress, true);
    for (const type of ['input', 'change']) document.removeEventListener(type, later);
  };
}

function isSame(one: Next, other: Next): boolean {
  return one.type === other.type && one.element === other.element && one.label === other.label;
}
