import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { administer } from '../src/administer.js';
import { id, type PersonId, type WorkspaceId } from '../src/domain/ids.js';
import { noSettings } from '../src/domain/settings.js';
import { company } from '../src/playground/company.js';
import { freshDatabase } from '../src/playground/fresh-database.js';
import { startPostgres } from '../src/playground/postgres/start.js';
import { type Slack, startSlack } from '../src/playground/slack/index.js';
import { realClock, realIds } from '../src/real-chance.js';
import { scopes } from '../src/slack/installation/scopes.js';
import { connectForBackground } from '../src/store/database.js';
import { pendingCount } from '../src/store/deliveries.js';
import { openKeyStore } from '../src/store/keys.js';
import type { Store } from '../src/store/store.js';
import { type Child, startChild } from './child.js';

export const workspace = id<WorkspaceId>('T0HARBOUR');
export const mediator = id<PersonId>('U0MIRA');

/** Everything that is measured stands on this: a durable Postgres, an emulated Slack, and a store of the bench's own to prepare with. */
export type Place = {
  slack: Slack;
  store: Store;
  secret: string;
  /** The database as a superuser has it, the address at which the app has it, and the server's process. */
  admin: pg.Pool;
  url: string;
  postgres: number;
  /** Where our Caucus goes on, as a process of its own; `node` are options of Node. */
  startCaucus(environment?: NodeJS.ProcessEnv, node?: string[]): Promise<Child>;
  /** Bolt with one knex transaction holding one INSERT, or bare. */
  startFloor(what: 'bare' | 'insert'): Promise<Child>;
  startTool(file: string, environment?: NodeJS.ProcessEnv): Promise<Child>;
  /** Resolves when Slack has done all that it was asked to do. */
  delivered(): Promise<void>;
  /** Takes what is still to be delivered off the queue, so that the next measurement begins with an idle Caucus. */
  putAside(): Promise<void>;
  stop(): Promise<void>;
};

const poolSize = 16;

/** Sets the place up in a folder that is removed again. `keysIn` is where the folder of keys lies instead. */
export async function openPlace({ keysIn }: { keysIn?: string } = {}): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-bench-'));
  // Else the server's own user cannot enter it, and the data would be put, and stay, somewhere else.
  await chmod(folder, 0o711);
  const postgres = await startPostgres({ folder: path.join(folder, 'postgres') });
  const { url } = await freshDatabase(postgres, { name: 'bench', kept: null });
  const admin = new pg.Pool({ connectionString: postgres.adminUrl('playground_bench'), max: 1 });
  await admin.query('create table floor (id bigserial primary key, trigger_id text not null)');
  await admin.query('grant insert on floor to caucus_app; grant usage on sequence floor_id_seq to caucus_app');

  const secret = randomBytes(16).toString('hex');
  const slack = await startSlack({
    workspaces: [{ teamId: workspace, people: company }],
    app: { name: 'Caucus', signingSecret: secret, scopes: [...scopes] },
  });
  const masterKey = randomBytes(32);
  const keyFolder = path.join(keysIn ? await mkdtemp(path.join(keysIn, 'caucus-bench-')) : folder, 'keys');
  // What the bench prepares need not be durable; what it measures is.
  const db = connectForBackground(`${url}?options=${encodeURIComponent('-c synchronous_commit=off')}`, { max: 4 });
  const keys = await openKeyStore({ folder: keyFolder, masterKey, ids: realIds, clock: realClock });
  const store: Store = { db, keys, clock: realClock, ids: realIds, wake: () => undefined };
  await administer(store, {
    ...{ workspace, by: id<PersonId>('U0ADA'), at: Date.now() },
    settings: { ...noSettings, mediators: [mediator], runBy: 'Harbour Logistics', agreement: 'We talk in good faith.' },
  });

  const environment = {
    PATH: process.env.PATH ?? '',
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: slack.token(workspace),
    SLACK_API_URL: slack.apiUrl,
    POOL_SIZE: String(poolSize),
    PORT: '0',
  };
  const start = (file: string, more: NodeJS.ProcessEnv, node: string[] = []) =>
    startChild({ file, cwd: folder, environment: { ...environment, ...more }, node });

  return {
    ...{ slack, store, secret, admin, url },
    postgres: postgres.pid,
    async startCaucus(more = {}, node = []) {
      const settings = {
        DATABASE_URL: url,
        CAUCUS_MASTER_KEY: masterKey.toString('base64'),
        CAUCUS_KEYSTORE: keyFolder,
      };
      const child = await start('src/main.js', { ...settings, ...more }, node);
      slack.setRequestUrl(`http://127.0.0.1:${child.port}/slack/events`);
      return child;
    },
    startFloor: (what) => start('bench/floor.js', what === 'bare' ? {} : { DATABASE_URL: url }),
    startTool: (file, more = {}) => start(file, more),
    async delivered() {
      while ((await pendingCount(store)) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
      slack.clearRecords();
    },
    async putAside() {
      await admin.query(
        `update deliveries set stage = 'cancelled', done_at = now() where stage in ('pending', 'sending', 'card_posted', 'filling')`,
      );
      await admin.query('update rooms set pending = 0 where pending > 0');
      slack.clearRecords();
    },
    async stop() {
      await db.destroy();
      await admin.end();
      await slack.stop();
      await postgres.stop();
      await rm(folder, { recursive: true });
      if (keysIn) await rm(path.dirname(keyFolder), { recursive: true });
    },
  };
}
