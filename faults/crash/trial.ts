import { type CallToMatch, type FaultKind, faultName } from '../../src/playground/slack/faults.js';
import type { Run } from '../../test/support/built-main.js';
import type { Kept } from '../../wall/two-worlds/side.js';
import { asks, type Filling } from '../persists.js';
import { further } from './further.js';
import { type Otherwise, otherwise } from './otherwise.js';
import type { Path, Step } from './paths.js';
import { type Picture, pictureOf, type Read } from './picture.js';
import { type Place, placeFrom, team } from './place.js';

/** A moment at which the process is killed: around its nth round trip to Postgres, or its nth call to Slack. */
export type Point = { of: 'sql' | 'slack'; n: number; when: 'before' | 'after' };

/** An answer of Slack's that goes wrong: to the nth call of the app's, counted from the beginning. */
export type Spoiled = { n: number; kind: FaultKind };

/** What somebody does in Slack, or happens to it, as it hears the nth call of the app's and before it answers it. */
export type Strike = {
  n: number;
  name: string;
  /** Begins it, and resolves once it has passed; null if it cannot happen at this call. */
  begins(at: Struck): Promise<void> | null;
  /** Puts it right again, once everything has settled. */
  heals?(place: Place): void;
};

/** `restart` stops the app and starts it with what Slack then lets it have. */
export type Struck = { place: Place; call: CallToMatch; restart(): Promise<void> };

/** What goes wrong in a trial: at which points the process is killed, in turn, which of Slack's answers are spoiled, and what happens to it. */
export type Mishaps = { points: readonly Point[]; spoiled: readonly Spoiled[]; strikes?: readonly Strike[] };

/** What came of a path in which the process was killed at each of these points in turn, the later ones counted from its start after the one before. */
export type Played = {
  /** Which of the points were reached. */
  reached: Point[];
  /** What the app was at there. */
  at: string[];
  picture: Picture;
  /** From the last kill until everything had settled, in milliseconds. */
  recovery: number;
  /** What people could not do. */
  failed: string[];
  /** What stands otherwise than it was sent. */
  otherwise: Otherwise[];
  /** What came when one thing more was told to everyone; null if nobody asked for it. */
  further: Read['places'] | null;
  /** Every round trip and call by what it was, from the beginning until all had settled; after a kill, from the start after it. */
  made: Record<Point['of'], string[]>;
};

const nothing: Mishaps = { points: [], spoiled: [] };

/** As whoever runs it would, the app is started until it answers: on a busy machine Postgres may not answer it in time. */
const startsWithinMs = 20_000;
/** How often a person does the same again before they give up. */
const tries = 8;

/**
 * Plays a path in a place of its own, with these mishaps, and takes a picture of what then stands; if it is to go on, everyone is
 * then told one thing more.
 */
export async function tryPath(kept: Kept, path: Path, mishaps: Mishaps = nothing, goesOn = false): Promise<Played> {
  const place = await placeFrom(kept);
  const killing = killer(place, mishaps);
  try {
    await killing.begin();
    const failed: string[] = [];
    for (const step of path.steps) {
      const why = await does(place, step, killing);
      if (why) failed.push(`${path.name}: ${why}`);
      await killing.settled();
    }
    const recovery = killing.sinceLastKill();
    const picture = await pictureOf(place);
    const made = killing.made();
    const stands = otherwise(place);
    for (const { heals } of mishaps.strikes ?? []) heals?.(place);
    return {
      reached: killing.reached,
      at: killing.at,
      picture,
      recovery,
      failed,
      otherwise: stands,
      further: goesOn ? await further({ ...place, settled: killing.settled }) : null,
      made,
    };
  } finally {
    await place.stop();
  }
}

/** Someone does a step; where it was not taken they do it again, as people do, once the app is there. Gives why they gave up. */
export async function does(place: Place, step: Step, killing: Pick<Killing, 'alive'>): Promise<string | null> {
  let why = '';
  const form: Filling = { halfFilled: false };
  for (let left = tries; left > 0; left -= 1) {
    try {
      await asks(place, step, form);
      await killing.alive();
      if (place.who(step.who).chair.modal()) await place.who(step.who).close(true);
      return null;
    } catch (error) {
      why = (error as Error).message;
      await killing.alive();
      if (!canBeSent(place, step.who)) await place.who(step.who).close(true);
    }
  }
  return why;
}

/** Whether the form in front of somebody, if there is one, leads anywhere. */
function canBeSent({ who }: Place, id: string): boolean {
  const modal = who(id).chair.modal();
  return !modal || Boolean(modal.view.submit);
}

type Killing = ReturnType<typeof killer>;

/** Kills the app at each point in turn, and starts it again. */
function killer(place: Place, { points, spoiled, strikes = [] }: Mishaps) {
  const waiting = [...points];
  const passing = new Set<Promise<void>>();
  const reached: Point[] = [];
  const at: string[] = [];
  let [trips, calls]: [string[], string[]] = [[], []];
  let run: Run | null = null;
  let again: Promise<void> | null = null;
  let killedAt: number | null = null;
  let broken: Error | null = null;

  function killHere(point: Point, what: string): void {
    reached.push(point);
    at.push(`${point.when} ${point.of} ${point.n} (${what})`);
    killedAt = performance.now();
    run?.child.kill('SIGKILL');
    again ??= starts(arm)
      .catch((error: Error) => {
        broken = error;
      })
      .finally(() => {
        again = null;
      });
  }
  /** Killed while it starts, it is started once more; `first` is done before each start. */
  async function starts(first: () => void): Promise<void> {
    const until = performance.now() + startsWithinMs;
    while (performance.now() < until) {
      await run?.exit;
      first();
      const answers = await place
        .start((starting) => {
          run = starting;
        })
        .then(
          () => true,
          () => false,
        );
      if (answers && run?.child.killed === false) return;
    }
    throw new Error(`It does not start: ${run?.said()} ${run?.logged().slice(-300)}`);
  }
  function arm(): void {
    const point = waiting.shift();
    [trips, calls] = [[], []];
    place.slack.faults.clear();
    const hits = (of: Point['of'], n: number) => point?.of === of && point.n === n && !reached.includes(point);
    const killsAt = (when: Point['when'], n: number, what: string) => {
      if (point?.when !== when || !hits('sql', n)) return 'pass';
      killHere(point, what);
      return 'cut all';
    };
    place.proxy.watch({
      before: ({ n, what }) => {
        trips.push(what);
        return killsAt('before', n, what);
      },
      after: ({ n, what }) => killsAt('after', n, what),
    });
    place.slack.faults.next({
      method: '*',
      workspace: team,
      times: Number.POSITIVE_INFINITY,
      kind: point?.when === 'before' ? 'cut_before' : 'cut_connection',
      match: ({ method }) => {
        calls.push(method);
        if (!point || !hits('slack', calls.length)) return false;
        killHere(point, method);
        return true;
      },
    });
    // Those come after it in the list, and so look once it has counted the call.
    for (const { n, kind } of reached.length === 0 ? spoiled : []) {
      place.slack.faults.next({
        ...{ method: '*', workspace: team, kind },
        match: ({ method }) => {
          if (calls.length !== n) return false;
          at.push(`${faultName(kind)} to call ${n} (${method})`);
          return true;
        },
      });
    }
    for (const each of reached.length === 0 ? strikes : []) strike(each);
  }
  async function restart(): Promise<void> {
    run?.child.kill('SIGKILL');
    await starts(() => undefined);
  }
  function strike({ n, name, begins }: Strike): void {
    place.slack.faults.next({
      ...{ method: '*', workspace: team, kind: 'fatal_error' },
      match: (call) => {
        const begun = calls.length === n ? begins({ place, call, restart }) : null;
        if (begun) {
          at.push(`${name} at call ${n} (${call.method})`);
          const over = begun
            .catch((error: Error) => {
              broken = error;
            })
            .finally(() => passing.delete(over));
          passing.add(over);
        }
        // Slack answers as it then must, or as another mishap has it.
        return false;
      },
    });
  }
  const alive = async () => {
    while (again) await again;
    await Promise.all(passing);
    if (broken) throw broken;
  };
  return {
    reached,
    at,
    /** Starts the app, waits until it has done what it does at its start, and watches from then on. */
    async begin() {
      await starts(() => undefined);
      await place.settled();
      arm();
    },
    alive,
    async settled() {
      do {
        await alive();
        await place.settled();
      } while (again || passing.size > 0);
    },
    made: () => ({ sql: [...trips], slack: [...calls] }),
    sinceLastKill: () => (killedAt === null ? 0 : performance.now() - killedAt),
  };
}
