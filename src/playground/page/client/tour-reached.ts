import type { ChairScreen, Message } from './screen.js';
import { cast, type Effect, type Place, type Seat, steps } from './tour-steps.js';

/** Where somebody is in the tour. `since` is when it began, `reached` the first step that is not done, `shown` the one that is read. */
export type Progress = { since: string; reached: number; shown: number; open: boolean };

/** What the chairs of the tour show of its mediation. */
export type Around = {
  screens: Record<Seat, ChairScreen>;
  /** The id of a room, once it is there. */
  roomIn(seat: Seat, place: Place): string | undefined;
  messages(seat: Seat, place: Place): Message[];
};

/** The first step that is not done: what leads to something that is seen need not be done any more. */
export function reachedIn(around: Around, before: number): number {
  const seen = steps.map(({ seen: effect }) => isSeen(around, effect));
  const last = seen.findLastIndex((each, at) => each && !steps[at]?.aside);
  let reached = Math.max(before, last + 1);
  while (seen[reached]) reached += 1;
  return reached;
}

/** With what was reached in the round that began at `since`; it may have been started over in the meantime. */
export function gotTo(reached: number, since: string, before: Progress): Progress {
  if (before.since !== since) return before;
  // Whoever reads an earlier step goes on reading it.
  const shown = before.shown === before.reached ? Math.max(before.shown, reached) : before.shown;
  return { ...before, reached: Math.max(before.reached, reached), shown };
}

function isSeen(around: Around, effect: Effect): boolean {
  if ('form' in effect)
    return (around.screens[effect.seat].modal?.view.title as { text?: string } | undefined)?.text === effect.form;
  return around
    .messages(effect.seat, effect.place)
    .some((message) =>
      'by' in effect
        ? message.from === cast[effect.by] && message.subtype === undefined
        : effect.reads.test(message.text),
    );
}
