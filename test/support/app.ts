import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Ids } from '../../src/chance.js';
import { tick } from '../../src/delivery/tick.js';
import { company } from '../../src/playground/company.js';
import { type Person, person } from '../../src/playground/people/index.js';
import { type PersonSpec, type Slack, startSlack } from '../../src/playground/slack/index.js';
import { jsonLog } from '../../src/slack/logger.js';
import { scopes } from '../../src/slack/scopes.js';
import { start } from '../../src/start.js';
import { folderKeyStore } from '../../src/store/keys.js';
import { configFor, signingSecret, teamId } from './caucus.js';
import { testDatabase } from './database.js';

/** The real app with Slack, a database and people around it, at a time that only the test moves. */
export type App = {
  slack: Slack;
  /** Someone of the company at their own screen; the same one each time. */
  person(id: string): Person;
  /** Until every request is answered and Slack has done all that it was asked to do. */
  settle(): Promise<void>;
  /** Does what is due by now, as the app does every half minute by itself. */
  tick(): Promise<void>;
  clock: { now(): Date; move(milliseconds: number): void };
  /** Everything logged so far. */
  logged(): string;
  stop(): Promise<void>;
};

/** A Monday morning. */
const morning = Date.UTC(2026, 10, 23, 9, 0);

/** Values that are the same in every run; each stream counts by itself. */
export function seededIds(seed = 'seed'): Ids {
  const drawn = new Map<string, number>();
  const hash = (stream: string) => {
    const count = (drawn.get(stream) ?? 0) + 1;
    drawn.set(stream, count);
    return createHash('sha256')
      .update(JSON.stringify([seed, stream, count]))
      .digest();
  };
  return {
    uuid: (stream) =>
      hash(stream)
        .toString('hex')
        .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5'),
    bytes: (stream, length) =>
      Buffer.concat(Array.from({ length: Math.ceil(length / 32) }, () => hash(stream))).subarray(0, length),
  };
}

/** Starts it all; call `stop` in `afterAll`. `people` come in addition to the company. */
export async function startApp({ people = [] }: { people?: PersonSpec[] } = {}): Promise<App> {
  let now = morning;
  const clock = {
    now: () => new Date(now),
    move: (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const database = await testDatabase();
  const keys = await mkdtemp(path.join(tmpdir(), 'caucus-keys-'));
  const slack = await startSlack({
    workspaces: [{ teamId, people: [...company, ...people] }],
    app: { name: 'Caucus', signingSecret, scopes: [...scopes] },
    clock,
  });
  const { database: settings, ...others } = configFor(slack, database.appUrl, keys);
  const config = { ...others, database: { ...settings, urlHr: database.hrUrl } };
  const lines: string[] = [];
  const log = jsonLog(clock, (line) => lines.push(line));
  const ids = seededIds();
  const running = await start({ config, clock, ids, log });
  slack.setRequestUrl(`http://127.0.0.1:${running.port}/slack/events`);

  const seated = new Map<string, Person>();
  return {
    slack,
    person(id) {
      const known = seated.get(id) ?? person(slack, id);
      seated.set(id, known);
      return known;
    },
    async settle() {
      await slack.settled();
      await running.settle();
    },
    async tick() {
      const store = {
        ...{ db: database.db, clock, ids, wake: () => undefined },
        keys: await folderKeyStore({ ...config.keys, ids, clock }),
      };
      await tick(store, log);
    },
    clock,
    logged: () => lines.join(''),
    async stop() {
      await running.stop();
      await slack.stop();
      await database.stop();
      await rm(keys, { recursive: true });
    },
  };
}
