import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { keyLoginsSql, migrateKeyStore } from '../../src/store/key-migrations.js';
import type { KeyVault } from '../../src/store/key-vault.js';
import { type KeyPlace, type KeyStore, keyVault, openKeyStore } from '../../src/store/keys.js';
import { clusters } from '../playground/clusters.js';
import { type TestClock, testClock, testIds } from './a-store.js';

export const masterKey = Buffer.alloc(32, 7);
export const nextMasterKey = Buffer.alloc(32, 8);

/** An empty place for keys, and what opens it as any number of copies of Caucus would. */
export type Shared = {
  place: KeyPlace;
  clock: TestClock;
  open(more?: Partial<Parameters<typeof openKeyStore>[0]>): Promise<KeyStore>;
  vault(): Promise<KeyVault>;
  stop(): Promise<void>;
};

function sharing(place: KeyPlace, remove: () => Promise<void>): Shared {
  const clock = testClock();
  const opened: { stop(): Promise<void> }[] = [];
  const keep = <Each extends { stop(): Promise<void> }>(each: Each): Each => {
    opened.push(each);
    return each;
  };
  return {
    place,
    clock,
    async open(more = {}) {
      return keep(await openKeyStore({ ...place, masterKey, clock, ids: testIds(randomUUID()), ...more }));
    },
    async vault() {
      return keep(await keyVault(place, testIds(randomUUID())));
    },
    async stop() {
      for (const each of opened.splice(0)) await each.stop();
      await remove();
    },
  };
}

/** A new folder for keys. */
export async function inFolder(): Promise<Shared> {
  const folder = await mkdtemp(join(tmpdir(), 'caucus-keys-'));
  return sharing({ folder }, () => rm(folder, { recursive: true }));
}

/** A Postgres for keys, made as its administrator is told to, and migrated. */
export type KeyServer = {
  url: string;
  ownerUrl: string;
  adminUrl: string;
  /** The store on this server, empty. */
  emptied(): Promise<Shared>;
  stop(): Promise<void>;
};

export async function keyServer(): Promise<KeyServer> {
  const made = clusters();
  const server = await made.start({ folder: await made.folder() });
  for (const statement of keyLoginsSql.split(';\n').filter(Boolean)) await run(server.adminUrl(), statement);
  await run(server.adminUrl(), "alter role caucus_keys password 'k'; alter role caucus_keys_owner password 'o'");
  const at = (login: string, password: string) =>
    `postgres://${login}:${password}@127.0.0.1:${server.port}/caucus_keys`;
  const [url, ownerUrl] = [at('caucus_keys', 'k'), at('caucus_keys_owner', 'o')];
  await migrateKeyStore(ownerUrl);
  return {
    ...{ url, ownerUrl, adminUrl: server.adminUrl('caucus_keys') },
    async emptied() {
      await run(ownerUrl, 'truncate case_keys; update high_water set counter = 0, system = null');
      return sharing({ url }, async () => undefined);
    },
    stop: made.end,
  };
}

/** Runs one statement as whoever the address names, and answers with its rows. */
export async function run(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
