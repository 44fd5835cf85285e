import type { ChairScreen, Message } from './screen.js';
import { chairOf, roomOf } from './server.js';
import type { Around, Progress } from './tour-reached.js';
import { cast, type Place, type Seat, steps } from './tour-steps.js';

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
  const messages = (seat: Seat, place: Place) => {
    const there = read.get(`${seat} ${roomIn(seat, place)}`) ?? [];
    if (seat !== 'mediator' || place !== 'dm') return there;
    // A mediator hears there of every mediation, and an earlier round of the tour left one.
    return there.filter(({ text }) => code !== undefined && text.includes(code));
  };
  return { screens, roomIn, messages };
}
