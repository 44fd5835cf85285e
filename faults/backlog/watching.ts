import type { Call, Slack } from '../../src/playground/slack/index.js';
import { rooms } from '../../src/words/en/rooms.js';

/** What Slack has been asked, boiled down as it comes, so that many thousands of calls can be kept. */
export type Watching = {
  /** The messages that stand in a channel now, in order. */
  standing(team: string, channel: string): string[];
  /** How many calls of each method were done, how many were refused because a limit was reached, and the seconds from the first update to the last. */
  counted(): { calls: ReadonlyMap<string, number>; refused: number; updating: number };
  /** The shortest time between two posts in one channel, in milliseconds. */
  closest(): number;
  /** Counts and times from now on. */
  again(): void;
  stop(): void;
};

const everyMs = 250;

/** Watches until it is stopped. The records of this Slack are cleared as they are read. */
export function watch(slack: Slack): Watching {
  const places = new Map<string, Map<string, string>>();
  let updates: number[] = [];
  const cards = new Set<string>();
  const posted = new Map<string, number>();
  let [calls, refused, closest] = [new Map<string, number>(), 0, Number.POSITIVE_INFINITY];

  function take({ workspace, method, args, response, status, at }: Call): void {
    if (status === 429) refused += 1;
    if (response.ok !== true) return;
    calls.set(method, (calls.get(method) ?? 0) + 1);
    if (!/^chat\.(postMessage|update)$/.test(method)) return;
    const place = `${workspace} ${response.channel}`;
    const texts = places.get(place) ?? new Map<string, string>();
    // The room's status card is no message: it stands where it stands and shows how things are.
    if (args.text === rooms.standing) cards.add(`${place} ${response.ts}`);
    else if (!cards.has(`${place} ${response.ts}`)) texts.set(String(response.ts), String(args.text));
    places.set(place, texts);
    const now = new Date(at).getTime();
    if (method === 'chat.update') updates = [updates[0] ?? now, now];
    if (method !== 'chat.postMessage') return;
    closest = Math.min(closest, now - (posted.get(place) ?? Number.NEGATIVE_INFINITY));
    posted.set(place, now);
  }
  function read(): void {
    for (const call of slack.calls) take(call);
    slack.clearRecords();
  }
  const timer = setInterval(read, everyMs);
  return {
    standing(team, channel) {
      read();
      const texts = [...(places.get(`${team} ${channel}`) ?? [])];
      return texts.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
    },
    counted() {
      read();
      const [first = 0, last = 0] = updates;
      return { calls, refused, updating: (last - first) / 1000 };
    },
    closest: () => closest,
    again() {
      read();
      updates = [];
      [calls, refused, closest] = [new Map(), 0, Number.POSITIVE_INFINITY];
    },
    stop() {
      clearInterval(timer);
    },
  };
}
