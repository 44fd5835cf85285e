import { spawnSync } from 'node:child_process';
import { appendFile, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findBinaries, installedBinaries } from '../../src/playground/postgres/binaries.js';
import { launch } from '../../src/playground/postgres/cluster.js';
import { serverUser } from '../../src/playground/postgres/place.js';
import { halt } from '../../src/playground/postgres/postmaster.js';
import { connect } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrations.js';
import { ask, clusters } from '../playground/clusters.js';
import type { TestDatabase } from './database.js';

/** A Postgres with a streaming replica. */
export type Replicated = {
  database: TestDatabase;
  /** The replica as HR's login has it. */
  hrUrl: string;
  /** Asks the replica as its superuser. */
  onReplica(sql: string): Promise<unknown>;
  /** Resolves when the replica has everything. */
  caughtUp(): Promise<void>;
  /** The replica is no more. */
  loseReplica(): Promise<void>;
};

/** Starts both: the replica begins as a copy of the stopped server's folder, for there is no `pg_basebackup` here. */
export async function replicated(): Promise<Replicated> {
  const made = clusters();
  const [folder, place] = [await made.folder(), await made.folder()];
  // As a rule a COMMIT is on the disk, and so on its way to the replica, once it is answered.
  const first = await made.start({ folder, durable: true });
  await migrate(first.url('owner'));
  await first.stop();
  const data = path.join(place, 'data');
  await mkdir(data, { mode: 0o700 });
  const { status, stderr } = spawnSync('cp', ['-a', `${first.dataFolder}/.`, data]);
  if (status !== 0) throw new Error(stderr.toString());

  const primary = await made.start({ folder, durable: true });
  const { username, password, hostname, port } = new URL(primary.adminUrl());
  await appendFile(
    path.join(data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n`,
  );
  const user = await serverUser(primary.dataFolder);
  const signal = path.join(data, 'standby.signal');
  await writeFile(signal, '');
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const each of [data, signal]) await chown(each, user.uid, user.gid);
  }
  const binaries = await findBinaries(installedBinaries(), user);
  const standby = await launch({ place, data, user, binaries, durable: false }, 0);
  let running = true;

  const there = (url: string) => {
    const at = new URL(url);
    at.port = String(standby.port);
    return at.href;
  };
  const onReplica = (sql: string) => ask(there(primary.adminUrl('caucus')), sql);
  const loseReplica = async () => {
    if (running) await halt(standby.pid, data);
    running = false;
  };
  const db = connect(primary.url('app'), { max: 4 });
  return {
    hrUrl: there(primary.url('hr')),
    onReplica,
    async caughtUp() {
      const at = await ask(primary.adminUrl('caucus'), 'select cast(pg_current_wal_flush_lsn() as text)');
      while (!(await onReplica(`select pg_last_wal_replay_lsn() >= '${at}'`))) await new Promise(setImmediate);
    },
    loseReplica,
    database: {
      ...{ appUrl: primary.url('app'), hrUrl: primary.url('hr'), ownerUrl: primary.url('owner'), db },
      async stop() {
        await db.destroy();
        await loseReplica();
        await made.end();
        await rm(place, { recursive: true, force: true });
      },
    },
  };
}
