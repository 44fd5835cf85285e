import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../../src/playground/port.js';

const program = '/usr/sbin/pgbouncer';

/** A real PgBouncer with transaction pooling. */
export type PgBouncer = {
  /** The lines of its `pgbouncer.ini`. */
  settings: string[];
  /** The same database and login, through it. */
  through(url: string): string;
  /** Ends it hard, as a crash does, and starts it again on the same port. */
  crash(): Promise<void>;
  /** From its own console: how many connections it has to servers, and from clients, by login. */
  connections(): Promise<{ login: string; servers: number; clients: number }[]>;
  /** Leads to another database from now on, as after a failover: clients stay connected. */
  leadTo(url: string): Promise<void>;
  stop(): Promise<void>;
};

/** The lines of `pgbouncer.ini` that docs/operations.md names, and what a test needs beside them. */
function ini(from: URL, to: URL, port: number, folder: string, size: number): string[] {
  return [
    '[databases]',
    `${from.pathname.slice(1)} = host=${to.hostname} port=${to.port} dbname=${to.pathname.slice(1)}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${path.join(folder, 'userlist.txt')}`,
    'pool_mode = transaction',
    'ignore_startup_parameters = lock_timeout, statement_timeout, idle_in_transaction_session_timeout',
    `default_pool_size = ${size}`,
    'max_client_conn = 200',
    'admin_users = caucus_app',
    'server_login_retry = 1',
  ];
}

/** Starts it before the server of these addresses, with so many server connections for each login. */
export async function startPgBouncer(urls: readonly string[], size: number): Promise<PgBouncer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-pgbouncer-'));
  const port = await freePort();
  const [first = ''] = urls;
  const file = path.join(folder, 'pgbouncer.ini');
  const users = urls.map((url) => new URL(url)).map(({ username, password }) => `"${username}" "${password}"`);
  const write = async (name: string, text: string) => {
    await writeFile(path.join(folder, name), text);
    await chmod(path.join(folder, name), 0o644);
  };
  await chmod(folder, 0o755);
  await write('userlist.txt', `${[...new Set(users)].join('\n')}\n`);
  const settings = ini(new URL(first), new URL(first), port, folder, size);
  await write('pgbouncer.ini', settings.join('\n'));

  const through = (url: string, database?: string) => {
    const at = new URL(url);
    at.hostname = '127.0.0.1';
    at.port = String(port);
    if (database !== undefined) at.pathname = `/${database}`;
    return at.href;
  };
  let child = await begun(file, port);
  return {
    settings,
    through: (url) => through(url),
    async crash() {
      child.kill('SIGKILL');
      await once(child, 'exit');
      child = await begun(file, port);
    },
    async connections() {
      type Pool = {
        user: string;
        sv_active: string;
        sv_idle: string;
        sv_used: string;
        cl_active: string;
        cl_waiting: string;
      };
      const pools = await onConsole<Pool>(through(first, 'pgbouncer'), 'show pools');
      return pools.map((pool) => ({
        login: pool.user,
        servers: Number(pool.sv_active) + Number(pool.sv_idle) + Number(pool.sv_used),
        clients: Number(pool.cl_active) + Number(pool.cl_waiting),
      }));
    },
    async leadTo(url) {
      await write('pgbouncer.ini', ini(new URL(first), new URL(url), port, folder, size).join('\n'));
      for (const command of ['pause', 'reload', 'resume']) await onConsole(through(first, 'pgbouncer'), command);
    },
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
      await rm(folder, { recursive: true });
    },
  };
}

/** It does not run as root. */
async function begun(file: string, port: number): Promise<ChildProcess> {
  const child = spawn(program, [...(process.getuid?.() === 0 ? ['-u', 'nobody'] : []), '-q', file], {
    stdio: 'ignore',
  });
  const notStarted = () => {
    throw new Error('PgBouncer did not start. Debian has it: apt-get install pgbouncer');
  };
  // Where it is not installed, there is an error in place of an end.
  const failed = once(child, 'exit').then(notStarted, notStarted);
  failed.catch(() => undefined);
  while (!(await Promise.race([answers(port), failed]))) await new Promise((resolve) => setTimeout(resolve, 10));
  return child;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1');
    const done = (found: boolean) => {
      probe.destroy();
      resolve(found);
    };
    probe.once('connect', () => done(true)).once('error', () => done(false));
  });
}

/** Its console knows simple queries only. */
async function onConsole<Row extends pg.QueryResultRow>(url: string, command: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(command)).rows;
  } finally {
    await client.end();
  }
}
