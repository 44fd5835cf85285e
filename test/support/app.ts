import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { install } from '../../src/administer.js';
import type { Ids } from '../../src/chance.js';
import { tick } from '../../src/delivery/tick.js';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import { company } from '../../src/playground/company.js';
import { type Person, person } from '../../src/playground/people/index.js';
import { type PersonSpec, type Slack, startSlack } from '../../src/playground/slack/index.js';
import { entryPoints } from '../../src/slack/entry-points.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { jsonLog } from '../../src/slack/logger.js';
import { start } from '../../src/start.js';
import { openKeyStore } from '../../src/store/keys.js';
import type { Store } from '../../src/store/store.js';
import { configFor, signingSecret, teamId } from './caucus.js';
import { type TestDatabase, testDatabase } from './database.js';
import { methodsCalled } from './web-api.js';

/** The real app with Slack, a database and people around it, at a time that only the test moves. */
export type App = {
  slack: Slack;
  /** Someone of the company at their own screen; the same one each time. `workspace` only for people of another one. */
  person(id: string, workspace?: string): Person;
  /** Until every request is answered and Slack has done all that it was asked to do. */
  settle(): Promise<void>;
  /** Does what is due by now, as the app does every half minute by itself. */
  tick(): Promise<void>;
  /** As `tick`, and compares with Slack what has not been looked at for ten minutes. */
  lookAround(): Promise<void>;
  clock: { now(): Date; move(milliseconds: number): void };
  /** Everything logged so far. */
  logged(): string;
  /** The database as its owner. */
  ownerUrl: string;
  /** The database as HR has it. */
  hrUrl: string;
  /** Where Slack's requests go. */
  requestUrl: string;
  /** Where Prometheus reads, if it counts. */
  metricsUrl?: string;
  /** The database as the app has it, for what no person does. */
  store: Store;
  stop(): Promise<void>;
};

/** What it takes to act people: any Caucus that has an emulated Slack around it. */
export type Stage = Pick<App, 'person' | 'settle' | 'slack'>;

const shortcuts = entryPoints.flatMap((entry) =>
  Object.entries(entry.shortcuts ?? {}).map(([callbackId, { name }]) => ({ name, callbackId })),
);

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

/** A workspace beside the company's, and who is in it. */
export type Elsewhere = { team: string; people: PersonSpec[] };

/**
 * Starts it all; call `stop` in `afterAll`. `people` come in addition to the company; Caucus is installed `elsewhere` too; a
 * `logPage` is where people would reach one; it reaches its database through what stands `behind` it, if anything does; with
 * `metrics` it counts.
 */
export async function startApp({
  people = [],
  elsewhere,
  logPage,
  metrics = false,
  behind,
  leaseSeconds = 15,
}: {
  people?: PersonSpec[];
  elsewhere?: Elsewhere;
  logPage?: string;
  metrics?: boolean;
  behind?: (database: TestDatabase) => Promise<{ through(url: string): string; stop(): Promise<void> }>;
  leaseSeconds?: number;
} = {}): Promise<App> {
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
    workspaces: [
      { teamId, people: [...company, ...people] },
      ...(elsewhere ? [{ teamId: elsewhere.team, people: elsewhere.people }] : []),
    ],
    app: { name: 'Caucus', signingSecret, scopes: [...scopes], shortcuts },
    clock,
  });
  const pooler = await behind?.(database);
  const { through = (url: string) => url } = pooler ?? {};
  const { database: settings, ...others } = configFor(slack, through(database.appUrl), keys);
  const web = logPage === undefined ? null : { port: 0, url: logPage };
  const hrUrl = through(database.hrUrl);
  const config = {
    ...others,
    ...{ metricsPort: metrics ? 0 : null, web, leaseSeconds },
    database: { ...settings, urlHr: hrUrl, poolSize: behind ? 16 : 8 },
  };
  const lines: string[] = [];
  const log = jsonLog(clock, (line) => lines.push(line));
  const ids = seededIds();
  const running = await start({ config, clock, ids, log });
  const requestUrl = `http://127.0.0.1:${running.port}/slack/events`;
  slack.setRequestUrl(requestUrl);
  const store = {
    ...{ db: database.db, clock, ids, wake: () => undefined },
    keys: await openKeyStore({ ...config.keys, ids, clock }),
  };
  if (elsewhere) {
    const { team } = elsewhere;
    const installed = { botUser: id<PersonId>(slack.botUserId(team)), token: slack.token(team), scopes: [...scopes] };
    await install(store, id<WorkspaceId>(team), installed);
  }

  const seated = new Map<string, Person>();
  return {
    slack,
    person(who, workspace = teamId) {
      const seat = `${workspace}/${who}`;
      const known = seated.get(seat) ?? person(slack, who, workspace);
      seated.set(seat, known);
      return known;
    },
    async settle() {
      await slack.settled();
      await running.settle();
    },
    tick: () => tick(store, log),
    lookAround: () => running.tick(),
    clock,
    ...{ ownerUrl: database.ownerUrl, hrUrl, requestUrl, store },
    metricsUrl: `http://127.0.0.1:${running.metricsPort}/metrics`,
    logged: () => lines.join(''),
    async stop() {
      await running.stop();
      await slack.stop();
      await pooler?.stop();
      await database.stop();
      await rm(keys, { recursive: true });
      // What no source seems to call would need a scope that nobody has counted.
      const unseen = slack.calls.map(({ method }) => method).filter((method) => !methodsCalled().includes(method));
      if (unseen.length > 0) throw new Error(`Caucus called what no source calls: ${unseen.join(', ')}`);
    },
  };
}
