import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Postgres, type PostgresOptions, startPostgres } from '../../src/playground/postgres/start.js';

/** Folders and servers of one test file, all gone at its end. */
export function clusters() {
  const folders: string[] = [];
  const started: Postgres[] = [];
  return {
    /** A new empty folder that everyone may enter, as a checkout usually is. */
    async folder(mode = 0o755): Promise<string> {
      const made = await mkdtemp(path.join(tmpdir(), 'caucus-launcher-'));
      await chmod(made, mode);
      folders.push(made);
      return made;
    },
    async start(options: PostgresOptions): Promise<Postgres> {
      const server = await startPostgres({ durable: false, ...options });
      started.push(server);
      return server;
    },
    async end(): Promise<void> {
      for (const server of started) await server.stop();
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The first value of the first row. */
export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** Whether a process of that number still runs; one that has ended and was not yet collected does not. */
export async function alive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return !/^State:\s+Z/m.test(status);
}
