import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { type Person, person } from '../../src/playground/people/index.js';
import { type Slack, startSlack } from '../../src/playground/slack/index.js';
import { entryPoints } from '../../src/slack/entry-points.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { connectForBackground } from '../../src/store/database.js';
import { HIGH_WATER_FOLDER } from '../../src/store/folder-high-water.js';
import { openKeyStore } from '../../src/store/keys.js';
import type { Store } from '../../src/store/store.js';
import { listening, type Run, runMain } from '../../test/support/built-main.js';
import { clock, ids, signingSecret } from '../../test/support/caucus.js';
import { createDatabase, dropDatabase } from '../../test/support/cluster.js';
import { sharedCluster } from '../../test/support/shared-cluster.js';
import type { Kept } from '../../wall/two-worlds/side.js';
import { startProxy, type TripProxy } from './proxy.js';

/** Where people act: in front of Caucus in this process, or of the built one that can be killed. */
export type Stand = {
  slack: Slack;
  who(id: string): Person;
  /** The name of the private room that this person is in. */
  room(id: string): string;
  /** Until Slack has done all that it was asked to do. */
  settled(): Promise<void>;
};

/** The real built Caucus with a database, a key store and a Slack of its own, each a copy of what somebody left. */
export type Place = Stand & {
  proxy: TripProxy;
  database: string;
  /** Where the app logs in, past the proxy. */
  databaseUrl: string;
  db: Knex;
  keys: string;
  /** What the app keeps, for whoever looks on. */
  store: Store;
  /** Starts the app, of which `begun` is told at once; gives the run once it answers, and throws if it ends before. `more` are settings of this copy's own. */
  start(begun?: (run: Run) => void, more?: Record<string, string>): Promise<Run>;
  stop(): Promise<void>;
};

/** The lease is one second here, so that a room whose worker was killed is taken up again soon. */
const leaseSeconds = '1';
/** Longer than any back-off that one fault brings about, in milliseconds. */
const patienceMs = 30_000;
const masterKey = Buffer.alloc(32, 7);

export const team = 'T0WORLD000';

const shortcuts = entryPoints.flatMap((entry) =>
  Object.entries(entry.shortcuts ?? {}).map(([callbackId, { name }]) => ({ name, callbackId })),
);

/** Where somebody can act in this Slack. */
export function standIn(slack: Slack, settled: () => Promise<void>): Stand {
  const seated = new Map<string, Person>();
  const who = (id: string) => {
    const known = seated.get(id) ?? person(slack, id, team);
    seated.set(id, known);
    return known;
  };
  const room = (id: string) => {
    const found = who(id)
      .rooms()
      .find((name) => name.startsWith('private-'));
    if (!found) throw new Error(`${id} is in no private room`);
    return found;
  };
  return { slack, who, room, settled };
}

let made = 0;

/** Makes a copy of what was kept, with a proxy before its database. Requests come over HTTP, or over Socket Mode. */
export async function placeFrom(kept: Kept, mode: 'http' | 'socket' = 'http'): Promise<Place> {
  const { adminUrl, url } = sharedCluster();
  made += 1;
  const database = `caucus_faults_${process.pid}_${made}`;
  await createDatabase(adminUrl, database, kept.database);
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-faults-'));
  const keys = path.join(folder, 'keys');
  await cp(kept.keys, keys, { recursive: true });
  // It begins anew with a database of its own, which is no restored backup.
  await rm(path.join(keys, HIGH_WATER_FOLDER), { recursive: true });
  const slack = await startSlack({
    ...{ workspaces: [{ teamId: team, people: [] }], saved: kept.slack, answerWithinMs: 3000 },
    app: { name: 'Caucus', signingSecret, scopes: [...scopes], shortcuts },
  });
  const server = new URL(url('app', database));
  const proxy = await startProxy({ host: server.hostname, port: Number(server.port) });
  const proxied = new URL(server);
  proxied.hostname = '127.0.0.1';
  proxied.port = `${proxy.port}`;
  const db = connectForBackground(server.href, { max: 1 });
  // However long ago the stage was set: what Caucus finds by looking has trials of its own.
  await db('cases').update({ looked_at: clock.now() });
  const opened = await openKeyStore({ folder: keys, masterKey, clock, ids });
  const store: Store = { db, keys: opened, clock, ids, wake: () => undefined };
  const runs = new Set<Run>();

  const settled = async () => {
    const until = performance.now() + patienceMs;
    await slack.settled();
    while (await waits(db)) {
      await hurry(db);
      if (performance.now() > until) throw new Error(`Something waits for Slack for ever: ${await waiting(db)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await slack.settled();
  };
  return {
    ...standIn(slack, settled),
    ...{ proxy, database, databaseUrl: server.href, db, keys, store },
    async start(begun = () => undefined, more = {}) {
      const run = runMain(folder, {
        ...{ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.token(team) },
        ...(mode === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: slack.appToken }),
        ...{ DATABASE_URL: proxied.href, CAUCUS_MASTER_KEY: masterKey.toString('base64'), CAUCUS_KEYSTORE: keys },
        ...{ POOL_SIZE: '4', PORT: '0', LEASE_SECONDS: leaseSeconds },
        ...more,
      });
      runs.add(run);
      begun(run);
      const port = await listening(run);
      if (mode === 'http') slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
      return run;
    },
    async stop() {
      for (const run of runs) {
        run.child.kill('SIGKILL');
        await run.exit;
      }
      await slack.stop();
      await proxy.stop();
      await opened.stop();
      await db.destroy();
      await dropDatabase(adminUrl, database);
      await rm(folder, { recursive: true });
    },
  };
}

/** What waits, in the words of the table. */
async function waiting(db: Knex): Promise<string> {
  const rows: { stage: string; cards: number; code: string | null }[] = await db('deliveries')
    .whereNull('done_at')
    .select('stage', 'cards', 'code');
  return JSON.stringify(rows);
}

async function waits(db: Knex): Promise<boolean> {
  return (await db('rooms').where('pending', '>', 0).first('room_id')) !== undefined;
}

/** What waits a minute for somebody to change a setting is asked for again at once, as a minute later; no back-off is as long here. */
async function hurry(db: Knex): Promise<void> {
  await db.raw("update rooms set free_at = now() where pending > 0 and free_at > now() + interval '40 seconds'");
}
