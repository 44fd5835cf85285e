import { listening, type Run } from '../../test/support/built-main.js';
import type { Place } from '../crash/place.js';
import { startProxy } from '../crash/proxy.js';
import type { Point } from '../crash/trial.js';
import { started } from './together.js';
import { wayToSlack } from './way-to-slack.js';

/** A copy with ways of its own to Postgres and Slack, which can be stopped where it is, and go on from there later. */
export type Stoppable = {
  /** Starts it; resolves once it answers, or is stopped before it does. */
  start(): Promise<void>;
  /** Counts from now on, and stops it at this point; resolves with what it was at, and never if it does not get there. */
  stopAt(point: Point): Promise<string>;
  /** Has Slack send requests here. */
  serve(): Promise<void>;
  /** Lets it go on, and whatever was on its way when it was stopped. */
  goOn(): void;
  /** Has it finish what it has in hand and end. */
  end(): Promise<void>;
  close(): Promise<void>;
};

/** Prepares one; it is not started. */
export async function stoppable(place: Place): Promise<Stoppable> {
  const server = new URL(place.databaseUrl);
  const proxy = await startProxy({ host: server.hostname, port: Number(server.port) });
  const way = await wayToSlack(place.slack.apiUrl);
  server.hostname = '127.0.0.1';
  server.port = `${proxy.port}`;
  const settings = { DATABASE_URL: server.href, SLACK_API_URL: way.url };
  let run: Run | null = null;
  let goOn = () => {};
  let stopped: Promise<string> = new Promise(() => undefined);

  return {
    async start() {
      const starting = started(place, settings, (begun) => {
        run = begun;
      });
      // Stopped before it answers, it may never do so.
      starting.catch(() => undefined);
      await Promise.race([starting, stopped]);
    },
    stopAt(point) {
      stopped = new Promise((reached) => {
        let done = false;
        const held = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        const stops = (of: Point['of'], when: Point['when'], n: number, what: string): Promise<void> | null => {
          if (done || of !== point.of || when !== point.when || n !== point.n) return null;
          done = true;
          run?.child.kill('SIGSTOP');
          reached(`${when} ${of} ${n} (${what})`);
          return held;
        };
        proxy.watch({
          before: ({ n, what }) => stops('sql', 'before', n, what) ?? 'pass',
          after: ({ n, what }) => stops('sql', 'after', n, what) ?? 'pass',
        });
        way.watch({
          before: ({ n, method }) => stops('slack', 'before', n, method),
          after: ({ n, method }) => stops('slack', 'after', n, method),
        });
      });
      return stopped;
    },
    async serve() {
      if (run) place.slack.setRequestUrl(`http://127.0.0.1:${await listening(run)}/slack/events`);
    },
    goOn() {
      run?.child.kill('SIGCONT');
      goOn();
    },
    async end() {
      run?.child.kill('SIGTERM');
      await run?.exit;
    },
    async close() {
      await proxy.stop();
      await way.stop();
    },
  };
}
