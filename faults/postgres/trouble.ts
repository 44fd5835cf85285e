import type { Place } from '../crash/place.js';
import type { Verdict } from '../crash/proxy.js';

/** What goes wrong with Postgres, at one round trip of the app's. */
export const troubleKinds = [
  /** The connection is cut before the round trip reaches Postgres, or before its answer comes back. */
  ...(['cut before', 'cut after'] as const),
  /** The line is dead: nothing more is heard on this connection. */
  'no answer',
  /** Postgres itself refuses, and its transaction with it. */
  ...(['serialization failure', 'deadlock', 'disk full'] as const),
  /** The server crashes and is started again. */
  ...(['restart before', 'restart after'] as const),
] as const;
export type TroubleKind = (typeof troubleKinds)[number];

/** A round trip: the nth that asks for this. */
export type Spot = { what: string; nth: number };
export type Trouble = Spot & { kind: TroubleKind };

const sqlstates = { 'serialization failure': '40001', deadlock: '40P01', 'disk full': '53100' } as const;

export type Troubled = {
  /** Every round trip so far, by what it asks for. */
  made: string[];
  /** Where it struck; null until it does. */
  at(): string | null;
  /** Whether a COMMIT has been left without an answer. */
  commitUnanswered(): boolean;
  /** Resolves once Postgres is as it should be again. */
  over(): Promise<void>;
};

/** Lets this go wrong, from now on, between the app and its Postgres. */
export function letGoWrong({ proxy }: Place, trouble: Trouble | null, restart: () => Promise<Restarting>): Troubled {
  const made: string[] = [];
  const unanswered = new Set<number>();
  let at: string | null = null;
  let over: Promise<void> = Promise.resolve();
  let seen = 0;
  let striking: number | null = null;

  /** Whoever waits on a crashed server's connection hears of it when the connection ends. */
  const crash = (): Verdict => {
    const down = restart();
    over = down.then(({ up }) => up);
    return down.then(() => undefined);
  };
  proxy.watch({
    before({ n, what }) {
      made.push(what);
      if (isCommit(what)) unanswered.add(n);
      if (!trouble || at !== null || what !== trouble.what) return 'pass';
      seen += 1;
      if (seen !== trouble.nth) return 'pass';
      at = `${trouble.kind}: ${what}`;
      switch (trouble.kind) {
        case 'cut before':
          return 'cut';
        case 'no answer':
          return new Promise(() => undefined);
        case 'restart before':
          return crash();
        case 'cut after':
        case 'restart after':
          striking = n;
          return 'pass';
        default:
          return { refuse: sqlstates[trouble.kind] };
      }
    },
    after({ n }) {
      if (n === striking) return trouble?.kind === 'cut after' ? 'cut' : (crash() as Promise<void>);
      unanswered.delete(n);
      return 'pass';
    },
  });
  return { made, at: () => at, commitUnanswered: () => unanswered.size > 0, over: () => over };
}

/** The server is down; `up` resolves once it answers again. */
export type Restarting = { up: Promise<void> };

export const isCommit = (what: string) => /^commit\b/i.test(what);
