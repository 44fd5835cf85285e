import { readdirSync, readFileSync } from 'node:fs';

/** Of Linux, in which `/proc` counts a process's time. */
const ticksPerSecond = 100;

/** Seconds of the processor that this process has used so far; NaN where the system does not say. */
export function secondsOf(pid: number): number {
  const found = statOf(pid);
  return found ? (found.user + found.system) / ticksPerSecond : Number.NaN;
}

/** As `secondsOf` for a Postgres: the server and all that it has started, also those that have ended. */
export function secondsOfPostgres(pid: number): number {
  const server = statOf(pid);
  if (!server) return Number.NaN;
  const running = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
    .filter((each) => each.parent === pid);
  const own = server.user + server.system + server.ended;
  return running.reduce((sum, each) => sum + each.user + each.system, own) / ticksPerSecond;
}

/** The fields after the name, which may itself hold spaces and brackets: see proc_pid_stat(5). */
function statOf(pid: number): { parent: number; user: number; system: number; ended: number } | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const number = (place: number) => Number(fields[place - 3]);
    return { parent: number(4), user: number(14), system: number(15), ended: number(16) + number(17) };
  } catch {
    return null;
  }
}
