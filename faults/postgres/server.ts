import path from 'node:path';
import { isFree } from '../../src/playground/port.js';
import { findBinaries, installedBinaries } from '../../src/playground/postgres/binaries.js';
import { launch } from '../../src/playground/postgres/cluster.js';
import { serverUser } from '../../src/playground/postgres/place.js';
import { readPostmaster, serves, until } from '../../src/playground/postgres/postmaster.js';
import { asAdmin } from '../../test/support/cluster.js';
import type { Restarting } from './trouble.js';

/** Lets the server of this address crash: an immediate shutdown, as after a power cut but for the disk. Starts it again at once. */
export async function crashServer(data: string): Promise<Restarting> {
  const running = await readPostmaster(data);
  if (!running) throw new Error('There is no server to crash');
  process.kill(running.pid, 'SIGQUIT');
  await until(30, 'Postgres does not stop.', async () => ((await serves(running.pid, data)) ? null : true));
  return { up: startAgain(data, running.port) };
}

async function startAgain(data: string, port: number): Promise<void> {
  await until(30, 'The port of Postgres stays taken.', async () => ((await isFree(port)) ? true : null));
  const user = await serverUser(data);
  const binaries = await findBinaries(installedBinaries(), user);
  await launch({ place: path.dirname(data), data, user, binaries, durable: false }, port);
}

/** Where the data of this server lies. */
export function dataFolder(adminUrl: string): Promise<string> {
  return asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    return rows[0]?.folder ?? '';
  });
}

/** Has this database keep what it has said to have kept, which a server for tests does not by itself; and leaves a crash little to do again. */
export async function keepSurely(adminUrl: string, database: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    await client.query(`alter database ${database} set synchronous_commit = on`);
    await client.query('checkpoint');
  });
}
