import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import type { Config } from '../../src/config.js';
import { type PersonSpec, type SavedSlack, type Slack, startSlack } from '../../src/playground/slack/index.js';
import { entryPoints } from '../../src/slack/entry-points.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { jsonLog } from '../../src/slack/logger.js';
import { start } from '../../src/start.js';
import { connectForBackground } from '../../src/store/database.js';
import { HIGH_WATER_FOLDER } from '../../src/store/folder-high-water.js';
import { openKeyStore } from '../../src/store/keys.js';
import type { Store } from '../../src/store/store.js';
import { startWeb } from '../../src/web/start.js';
import { signingSecret } from '../../test/support/caucus.js';
import { createDatabase, dropDatabase } from '../../test/support/cluster.js';
import { sharedCluster } from '../../test/support/shared-cluster.js';
import { cast } from './cast.js';
import { type IdsByAct, idsByAct } from './ids-by-act.js';
import { patiently } from './patiently.js';

/** The real app with a database and a Slack of its own, and in it a world in each of many workspaces. */
export type Side = {
  slack: Slack;
  store: Store;
  ids: IdsByAct;
  clock: { now(): Date; move(milliseconds: number): void };
  requestUrl: string;
  /** Where the log page of this side listens on this machine. */
  pagePort: number;
  /** The database as its owner, and by HR's login. */
  owner: Knex;
  hr: Knex;
  logged(): string;
  /** Does what is due by now. */
  tick(): Promise<void>;
  /** Until every request is answered and Slack has done all that it was asked to do, in all worlds. */
  settle(): Promise<void>;
  /** Ends it and leaves what it kept, for others to begin with. */
  leave(): Promise<Kept>;
  stop(): Promise<void>;
};

/** Everything that is so at one moment: sides that begin with the same are alike byte for byte. */
export type Kept = {
  now: number;
  database: string;
  keys: string;
  slack: SavedSlack;
  owners: ReadonlyMap<string, string>;
};

const shortcuts = entryPoints.flatMap((entry) =>
  Object.entries(entry.shortcuts ?? {}).map(([callbackId, { name }]) => ({ name, callbackId })),
);

/** Where people reach the log page, in every world. */
export const logPageUrl = 'https://log.caucus.example';
/** Where people reach Caucus itself, as far as Slack is told. */
export const appUrl = 'https://caucus.example';
const [clientId, clientSecret] = ['12.34', 'a-client-secret-of-some-length'];
/** All of them come from this one machine. */
const noLimits = { signingIn: 1e6, all: 1e6 };

let made = 0;

/** Starts a side with empty workspaces, or with a copy of what another one has left. */
export async function startSide(
  seed: string,
  teams: readonly string[],
  from: number | Kept,
  people: readonly PersonSpec[] = cast,
): Promise<Side> {
  const before = typeof from === 'number' ? null : from;
  let now = before === null ? (from as number) : before.now;
  const clock = {
    now: () => new Date(now),
    move: (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const { adminUrl, template, url } = sharedCluster();
  made += 1;
  const database = `caucus_worlds_${process.pid}_${made}`;
  await createDatabase(adminUrl, database, before?.database ?? template);
  const keys = await mkdtemp(path.join(tmpdir(), 'caucus-keys-'));
  if (before) {
    await cp(before.keys, keys, { recursive: true });
    // It begins anew with a database of its own, which is no restored backup.
    await rm(path.join(keys, HIGH_WATER_FOLDER), { recursive: true });
  }
  const slack = await startSlack({
    workspaces: teams.map((team) => ({ teamId: team, people: [...people] })),
    ...(before ? { saved: before.slack } : {}),
    app: { name: 'Caucus', signingSecret, scopes: [...scopes], shortcuts, clientId, clientSecret },
    answerWithinMs: 30_000,
    clock,
  });
  const config: Config = {
    port: 0,
    slack: {
      apiUrl: slack.apiUrl,
      workspaces: { type: 'many', clientId, clientSecret, appUrl },
      mode: { type: 'http', signingSecret },
    },
    database: { url: url('app', database), urlHr: url('hr', database), poolSize: 8 },
    keys: { folder: keys, masterKey: Buffer.alloc(32, 7) },
    leaseSeconds: 15,
    web: { port: 0, url: logPageUrl },
  };
  const lines: string[] = [];
  const log = jsonLog(clock, (line) => lines.push(line));
  const ids = idsByAct(seed, before?.owners);
  const running = await patiently(() => start({ config, clock, ids, log }));
  const page = await startWeb({
    config: { databaseUrl: url('hr', database), port: 0, url: logPageUrl },
    ...{ ids, log, limits: noLimits },
  });
  const requestUrl = `http://127.0.0.1:${running.port}/slack/events`;
  slack.setRequestUrl(requestUrl);
  // Whoever looks on has time; only the app's own pools are short of it.
  const [own, owner, hr] = (['app', 'owner', 'hr'] as const).map((login) =>
    connectForBackground(url(login, database), { max: 2 }),
  ) as [Knex, Knex, Knex];
  const store = {
    ...{ db: own, clock, ids, wake: () => undefined },
    keys: await openKeyStore({ ...config.keys, ids, clock }),
  };
  const end = async () => {
    await page.stop();
    await running.stop();
    await slack.stop();
    for (const pool of [own, owner, hr]) await pool.destroy();
  };
  return {
    ...{ slack, store, ids, clock, requestUrl, pagePort: page.port, owner, hr },
    logged: () => lines.join(''),
    tick: () => patiently(running.tick),
    async settle() {
      await slack.settled();
      await patiently(running.settle);
    },
    async leave() {
      const kept = { now, database, keys, slack: slack.save(), owners: ids.owners };
      await end();
      return kept;
    },
    async stop() {
      await end();
      await forget({ database, keys });
    },
  };
}

/** Removes what a side has left. */
export async function forget({ database, keys }: Pick<Kept, 'database' | 'keys'>): Promise<void> {
  await dropDatabase(sharedCluster().adminUrl, database);
  await rm(keys, { recursive: true });
}
