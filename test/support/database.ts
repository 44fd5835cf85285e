import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { connect } from '../../src/store/database.js';
import { createDatabase, dropDatabase } from './cluster.js';
import { sharedCluster } from './shared-cluster.js';

/** A database of one test file's own, migrated and empty. */
export type TestDatabase = {
  appUrl: string;
  hrUrl: string;
  ownerUrl: string;
  /** A pool that logs in as the app. */
  db: Knex;
  /** Ends the pool and removes the database. Throws when any other connection was left open. */
  stop(): Promise<void>;
};

/** Copies the run's template (about 60 ms); call it in `beforeAll`, and `stop` in `afterAll`. */
export async function testDatabase({ max = 4 }: { max?: number } = {}): Promise<TestDatabase> {
  const { adminUrl, template, url } = sharedCluster();
  const name = `caucus_test_${randomBytes(6).toString('hex')}`;
  await createDatabase(adminUrl, name, template);
  const appUrl = url('app', name);
  const db = connect(appUrl, { max });
  return {
    appUrl,
    hrUrl: url('hr', name),
    ownerUrl: url('owner', name),
    db,
    async stop() {
      await db.destroy();
      await dropDatabase(adminUrl, name);
    },
  };
}
