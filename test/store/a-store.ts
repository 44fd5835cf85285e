import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock, Ids } from '../../src/chance.js';
import { openKeyStore } from '../../src/store/keys.js';
import type { Store } from '../../src/store/store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

/** A clock that stands still until it is moved. */
export type TestClock = Clock & { move(milliseconds: number): void };

export function testClock(at = Date.parse('2026-11-23T09:00:00Z')): TestClock {
  let now = at;
  return {
    now: () => new Date(now),
    move: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** Chance that repeats for the same seed: each stream has draws of its own. */
export function testIds(seed: string): Ids {
  const drawn = new Map<string, number>();
  function draw(stream: string): Buffer {
    const count = (drawn.get(stream) ?? 0) + 1;
    drawn.set(stream, count);
    return createHash('sha512').update(`${seed} ${stream} ${count}`).digest();
  }
  return {
    uuid(stream) {
      const hex = draw(stream).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
    bytes: (stream, length) =>
      Buffer.concat(Array.from({ length: Math.ceil(length / 64) }, () => draw(stream))).subarray(0, length),
  };
}

export type TestStore = Store & {
  clock: TestClock;
  database: TestDatabase;
  /** The folder of the case keys. */
  folder: string;
  wakes: number;
  stop(): Promise<void>;
};

/** A store on a database and a key folder of its own, or `on` a given database, which it then stops. */
export async function testStore({ max = 8, on }: { max?: number; on?: TestDatabase } = {}): Promise<TestStore> {
  const database = on ?? (await testDatabase({ max }));
  const folder = await mkdtemp(join(tmpdir(), 'caucus-keys-'));
  const clock = testClock();
  const ids = testIds(randomUUID());
  const keys = await openKeyStore({ folder, masterKey: Buffer.alloc(32, 7), ids, clock });
  const store: TestStore = {
    db: database.db,
    keys,
    clock,
    ids,
    wakes: 0,
    wake: () => {
      store.wakes += 1;
    },
    database,
    folder,
    async stop() {
      await database.stop();
      await rm(folder, { recursive: true });
    },
  };
  return store;
}
