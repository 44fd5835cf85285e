import type { Log } from './slack/logger.js';
import { setup } from './words/en/setup.js';

/** How to stop what runs. */
export type Stop = (how: {
  /** Resolves when whoever passes requests on has had time to notice that no more should come. */
  noticed: Promise<void>;
}) => Promise<void>;

type Parts = {
  /** Resolves once it has started; with null where it could not. */
  started: Promise<Stop | null>;
  /** How long it says beforehand that it stops. */
  noticeMs: number;
  say(sentence: string): void;
  log: Log;
  exit(code?: number): void;
  /** How long a stop may take beside that, in milliseconds. */
  patienceMs?: number;
};

/** Kubernetes ends a process half a minute after it asked it to end; five seconds of that are the usual notice. */
const patience = 20_000;

/** One Ctrl+C comes twice, from the terminal and from npm or whatever else started this; within how many milliseconds. */
const pressMs = 1_000;

/**
 * What a wish to end does. The first stops in order: with notice where a program asks, which has told others as well, and without
 * where a person does, at a terminal. A stop that hangs ends by itself. A second wish ends at once.
 */
export function ending({ started, noticeMs, say, log, exit, patienceMs = patience }: Parts) {
  let asked = false;
  let onePress = false;
  let notice = () => {};
  /** Ends; the second time at once. */
  const end = (noticing: boolean): void => {
    if (asked) {
      if (noticing || !onePress) exit(1);
      return;
    }
    asked = true;
    onePress = !noticing;
    setTimeout(() => {
      onePress = false;
    }, pressMs).unref();
    say(setup.stopping);
    const wait = noticing ? noticeMs : 0;
    const noticed = new Promise<void>((resolve) => {
      notice = resolve;
      setTimeout(resolve, wait);
    });
    setTimeout(() => {
      log.error('stop_hangs');
      say(setup.stopHangs);
      exit(1);
    }, wait + patienceMs);
    // Asked while it starts, it stops once it has.
    void started.then((stop) => stop?.({ noticed })).then(() => exit());
  };
  return {
    end,
    /** Ends, and waits for nobody to notice. */
    endNow: () => (asked ? notice() : end(false)),
  };
}
