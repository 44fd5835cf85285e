import { spawn, spawnSync } from 'node:child_process';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort, isFree } from '../port.js';
import type { Binaries } from './binaries.js';
import { exists, type ServerUser } from './place.js';
import { halt, isThere, type Postmaster, readPostmaster, serves, until } from './postmaster.js';

/** Everything that starting one cluster needs. */
export type Cluster = { place: string; data: string; user: ServerUser; binaries: Binaries; durable: boolean };

/** Nothing of this process's environment reaches the server: secrets would stand in its `environ`. */
const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };

/** Makes the cluster when there is none. A half-made one is begun anew: it gets its name only when it is complete. */
export async function makeCluster({ place, data, user, binaries, durable }: Cluster, password: string): Promise<void> {
  if (await exists(path.join(data, 'PG_VERSION'))) return;
  const half = `${data}.half`;
  const passwordFile = path.join(place, 'password.half');
  await rm(half, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await mkdir(half, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    await chown(half, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const made = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${half}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...user, cwd: '/', env: environment, encoding: 'utf8' },
  );
  await rm(passwordFile, { force: true });
  if (made.status !== 0) {
    await rm(half, { recursive: true, force: true });
    throw new Error(
      `Postgres could not make its data folder in ${place}: ${lastLines(made.stderr) || made.error?.message}`,
    );
  }
  await rm(data, { recursive: true, force: true });
  await rename(half, data);
}

/**
 * The server already running on this data, once it answers; null when there is none. A `postmaster.pid` whose number now
 * belongs to another process, or to a zombie, would stop Postgres from starting and is removed.
 */
export async function findRunning(data: string): Promise<Postmaster | null> {
  const found = await readPostmaster(data);
  if (!found) return null;
  if (!(await serves(found.pid, data))) {
    if (isThere(found.pid)) await rm(path.join(data, 'postmaster.pid'), { force: true });
    return null;
  }
  return until(60, `Postgres (process ${found.pid}) neither starts nor stops.`, async () => {
    if (!(await serves(found.pid, data))) return { ended: true };
    const now = await readPostmaster(data);
    return now?.status === 'ready' ? { ended: false, now } : null;
  }).then((outcome) => ('now' in outcome ? outcome.now : null));
}

/** Starts the server on that port, or on a free one when it is taken or 0. Nothing is left running when this throws. */
export async function launch(cluster: Cluster, port: number): Promise<Postmaster> {
  let wanted = port;
  let triesForPort = 5;
  const crashEnd = Date.now() + 10_000;
  for (;;) {
    if (wanted === 0 || !(await isFree(wanted))) wanted = await freePort();
    const reason = await launchOn(cluster, wanted);
    if (typeof reason !== 'string') return reason;
    if (/could not bind/.test(reason) && triesForPort > 0) {
      triesForPort -= 1;
      wanted = 0;
    } else if (!(/still in use/.test(reason) && Date.now() < crashEnd)) {
      // "Still in use": the workers of a server that was killed need a moment to notice.
      throw new Error(`Postgres did not start: ${reason}`);
    }
  }
}

/** Starts the server; answers with why it ended when it did not come up. */
async function launchOn({ place, data, user, binaries, durable }: Cluster, port: number): Promise<Postmaster | string> {
  const logFile = path.join(place, 'server.log');
  // Into a file, not a pipe: the server outlives this process when that is killed.
  const log = await open(logFile, 'w', 0o600);
  const server = spawn(binaries.postgres, ['-D', data, ...settings(port, durable)], {
    ...user,
    cwd: '/',
    env: environment,
    stdio: ['ignore', log.fd, log.fd],
    // Ctrl-C in a terminal reaches the whole process group: the app must finish its work before the database goes.
    detached: true,
  });
  let failure: string | null = null;
  server.on('error', (error) => {
    failure = error.message;
  });
  server.unref();
  await log.close();
  const ended = () => failure !== null || server.exitCode !== null || server.signalCode !== null;
  try {
    const up = await until(60, 'it was not ready after a minute', async () => {
      if (ended()) return 'ended';
      const found = await readPostmaster(data);
      return found?.pid === server.pid && found?.status === 'ready' ? found : null;
    });
    return up === 'ended' ? (failure ?? lastLines(await readFile(logFile, 'utf8'))) : up;
  } catch (error) {
    if (server.pid !== undefined) await halt(server.pid, data);
    throw error;
  }
}

function settings(port: number, durable: boolean): string[] {
  const set: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Errors, their details and the statements that caused them can hold people's words: none is logged.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }),
  };
  return Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-4).join(' / ');
}
