import type { ChairScreen, Message } from './screen.js';
import { chairOf, roomOf } from './server.js';
import { cast, type Effect, type Place, type Seat, steps } from './tour-steps.js';

/** Where somebody is in the tour. `since` is when it began, `reached` the first step that is not done, `shown` the one that is read. */
export type Progress = { since: string; reached: number; shown: number; open: boolean };

const key = 'caucus-playground-tour';

/** What the browser has kept of it. */
export function keptProgress(): Progress | null {
  try {
    const { since, reached, shown, open } = JSON.parse(localStorage.getItem(key) ?? '');
    const at = (step: unknown) => typeof step === 'number' && step >= 0 && step <= steps.length;
    if (typeof since === 'string' && at(reached) && at(shown) && shown <= reached)
      return { since, reached, shown, open: open === true };
  } catch {}
  return null;
}

export function keepProgress(progress: Progress | null): void {
  if (progress) localStorage.setItem(key, JSON.stringify(progress));
}

/** From now on, as Slack counts time. */
export function fromNow(): Progress {
  return { since: (Date.now() / 1000).toFixed(6), reached: 0, shown: 0, open: true };
}

/** What the chairs of the tour show of its mediation. */
export type Around = {
  screens: Record<Seat, ChairScreen>;
  /** The id of a room, once it is there. */
  roomIn(seat: Seat, place: Place): string | undefined;
  messages(seat: Seat, place: Place): Message[];
};

const seats = Object.keys(cast) as Seat[];

/** Looks at the chairs as whoever sits there sees them. */
export async function lookAround(since: string): Promise<Around> {
  const screens = Object.fromEntries(
    await Promise.all(seats.map(async (seat) => [seat, await chairOf(cast[seat])] as const)),
  ) as Record<Seat, ChairScreen>;
  const read = new Map<string, Message[]>();
  const readIn = async (seat: Seat, room: string | undefined) => {
    if (room === undefined) return [];
    const { messages } = await roomOf(cast[seat], room);
    const fresh = messages.filter(({ ts }) => ts > since);
    read.set(`${seat} ${room}`, fresh);
    return fresh;
  };
  const dm = (seat: Seat) => screens[seat].rooms.find(({ kind }) => kind === 'im')?.id;
  const [, invited] = await Promise.all([
    ...(['mediator', 'union', 'hr'] as const).map((seat) => readIn(seat, dm(seat))),
  ]);
  const code = (invited ?? [])
    .filter(({ text }) => text.includes('invites you to a mediation'))
    .map(({ text }) => /^Mediation (\w+)$/m.exec(text)?.[1])
    .findLast((each) => each !== undefined);
  const roomIn = (seat: Seat, place: Place): string | undefined => {
    if (place === 'home') return 'home';
    if (place === 'dm') return dm(seat);
    if (code === undefined) return undefined;
    return screens[seat].rooms.find(({ name }) => name.startsWith(`${place}-${code.toLowerCase()}`))?.id;
  };
  await Promise.all([
    ...(['union', 'company'] as const).map((seat) => readIn(seat, roomIn(seat, 'private'))),
    readIn('union', roomIn('union', 'together')),
  ]);
  return { screens, roomIn, messages: (seat, place) => read.get(`${seat} ${roomIn(seat, place)}`) ?? [] };
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

/** The first step that is not done: what leads to something that is seen need not be done any more. */
export function reachedIn(around: Around, before: number): number {
  const seen = steps.map(({ seen: effect }) => isSeen(around, effect));
  const last = seen.findLastIndex((each, at) => each && !steps[at]?.aside);
  let reached = Math.max(before, last + 1);
  while (seen[reached]) reached += 1;
  return reached;
}
