import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tick } from '../../src/delivery/tick.js';
import { company } from '../../src/playground/company.js';
import { type Person, person } from '../../src/playground/people/index.js';
import type { Postgres } from '../../src/playground/postgres/start.js';
import { startSlack } from '../../src/playground/slack/index.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { jsonLog } from '../../src/slack/logger.js';
import { type Running, start } from '../../src/start.js';
import { connect, connectForBackground } from '../../src/store/database.js';
import { openKeyStore } from '../../src/store/keys.js';
import { migrate } from '../../src/store/migrations.js';
import type { Store } from '../../src/store/store.js';
import { clusters } from '../playground/clusters.js';
import { type App, seededIds } from './app.js';
import { configFor, signingSecret, teamId } from './caucus.js';
import { createDatabase, dropDatabase } from './cluster.js';

/** The app on a Postgres of its own, which can be stopped, backed up and put back under it, while Slack and the key store go on. */
export type Restorable = App & {
  startCaucus(): Promise<void>;
  stopCaucus(): Promise<void>;
  /** Another copy of Caucus beside the one that goes on. */
  anotherCopy(): Promise<Running>;
  hrUrl: string;
  /** With Caucus stopped. */
  backUp(how: Kind): Promise<void>;
  putBack(how: Kind): Promise<void>;
  /** Slack's hour of being busy is over, as far as this database knows. */
  waitNoMore(): Promise<void>;
  /** Brings the database up to date, as `npm run migrate` does. */
  migrate(): Promise<void>;
};

/** A copy of the server's stopped folder, which is put back as it was, or of the database, which becomes another one of the server. */
export type Kind = 'the folder of the server' | 'a database of its own';

const morning = Date.UTC(2026, 10, 23, 9, 0);

/** Starts it all; call `stop` in `afterAll`. */
export async function restorable(): Promise<Restorable> {
  const made = clusters();
  const [folder, copy] = [await made.folder(), await made.folder()];
  const keys = await mkdtemp(path.join(tmpdir(), 'caucus-keys-'));
  let now = morning;
  const clock = {
    now: () => new Date(now),
    move: (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const slack = await startSlack({
    workspaces: [{ teamId, people: company }],
    app: { name: 'Caucus', signingSecret, scopes: [...scopes] },
    clock,
  });
  const lines: string[] = [];
  const log = jsonLog(clock, (line) => lines.push(line));
  const ids = seededIds();
  const keyOptions = { folder: keys, masterKey: Buffer.alloc(32, 7), ids, clock };
  const seated = new Map<string, Person>();
  let server: Postgres = await made.start({ folder });
  let database = 'caucus';
  let caucus: { running: Running; store: Store } | null = null;
  const going = () => {
    if (!caucus) throw new Error('Caucus is stopped');
    return caucus;
  };

  const app: Restorable = {
    ...{ slack, clock, logged: () => lines.join('') },
    person(id) {
      const known = seated.get(id) ?? person(slack, id, teamId);
      seated.set(id, known);
      return known;
    },
    get ownerUrl() {
      return server.url('owner', database);
    },
    get requestUrl() {
      return `http://127.0.0.1:${going().running.port}/slack/events`;
    },
    get store() {
      return going().store;
    },
    async settle() {
      await slack.settled();
      await going().running.settle();
    },
    tick: () => tick(going().store, log),
    lookAround: () => going().running.tick(),

    get hrUrl() {
      return server.url('hr', database);
    },
    anotherCopy() {
      const { database: settings, ...others } = configFor(slack, server.url('app', database), keys);
      const config = { ...others, database: { ...settings, urlHr: app.hrUrl, poolSize: 8 } };
      return start({ config, clock, ids, log });
    },
    async startCaucus() {
      const running = await app.anotherCopy();
      const db = connect(server.url('app', database), { max: 2 });
      caucus = { running, store: { db, clock, ids, wake: () => undefined, keys: await openKeyStore(keyOptions) } };
      slack.setRequestUrl(app.requestUrl);
    },
    async stopCaucus() {
      const { running, store } = going();
      caucus = null;
      await running.stop();
      await store.db.destroy();
      await store.keys.stop();
    },
    async backUp(how) {
      if (how === 'a database of its own') return createDatabase(server.adminUrl(), 'backup', database);
      await server.stop();
      copied(folder, copy);
      server = await made.start({ folder });
    },
    async putBack(how) {
      if (how === 'a database of its own') {
        await createDatabase(server.adminUrl(), 'restored', 'backup');
        await dropDatabase(server.adminUrl(), database);
        database = 'restored';
        return;
      }
      await server.stop();
      await rm(folder, { recursive: true });
      copied(copy, folder);
      server = await made.start({ folder });
    },
    async waitNoMore() {
      const owner = connectForBackground(app.ownerUrl, { max: 1 });
      await owner('throttles').delete();
      await owner('rooms').update({ free_at: new Date(0) });
      await owner.destroy();
    },
    async migrate() {
      await migrate(server.url('owner', database));
    },
    async stop() {
      if (caucus) await app.stopCaucus();
      await slack.stop();
      await made.end();
      await rm(keys, { recursive: true });
    },
  };
  await app.migrate();
  await app.startCaucus();
  return app;
}

function copied(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', `${from}/.`, to]);
  if (status !== 0) throw new Error(stderr.toString());
}
