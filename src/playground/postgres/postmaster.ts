import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What `postmaster.pid` says: the server's process, its port, and how far it is. */
export type Postmaster = { pid: number; port: number; status: string };

/** Reads `postmaster.pid` of a data folder; null when there is none or it is still being written. */
export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const lines = (await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

/** Whether a process of that number is there, zombies included. */
export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether that process is the server of this data folder: its command line names it. A zombie has no command line, and a
 * process that got the number of a dead server has another.
 */
export async function serves(pid: number, data: string): Promise<boolean> {
  if (!isThere(pid)) return false;
  const commandLine =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return commandLine.includes(data);
}

/** Asks again every few milliseconds until the answer is not null; throws with `late` after so many seconds. */
export async function until<T>(seconds: number, late: string, ask: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(late);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Whether a process is between its end and being a zombie: it has no command line any more, but is still there. */
async function isEnding(pid: number): Promise<boolean> {
  const of = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => null);
  const [commandLine, status] = await Promise.all([of('cmdline'), of('status')]);
  return commandLine === '' && status !== null && !/^State:\s+[ZX]/m.test(status);
}

/** Stops the server with a fast shutdown and waits until it is gone; after half a minute it is stopped without ceremony. */
export async function halt(pid: number, data: string): Promise<void> {
  const gone = async () => ((await serves(pid, data)) || (await isEnding(pid)) ? null : true);
  if (await gone()) return;
  process.kill(pid, 'SIGINT');
  try {
    await until(30, '', gone);
  } catch {
    if (await serves(pid, data)) process.kill(pid, 'SIGQUIT');
    await until(10, `Postgres (process ${pid}) does not stop.`, gone);
  }
}
