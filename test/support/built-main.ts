import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What `npm run build` makes. */
export const main = path.resolve('dist/src/main.js');
/** The same of the log page. */
export const webMain = path.resolve('dist/src/web/main.js');

/** A run of the built Caucus: what it said to people, what it logged, and the code it ended with; null if it was killed. */
export type Run = { child: ChildProcess; said(): string; logged(): string; exit: Promise<number | null> };

/** Runs the built main, or another program, in this folder with nothing but these settings; `options` are Node's own, `words` the program's. */
export function runMain(
  folder: string,
  environment: Record<string, string>,
  program = main,
  options: readonly string[] = [],
  words: readonly string[] = [],
): Run {
  const child = spawn(process.execPath, [...options, program, ...words], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return watched(child);
}

/** A process that was started, with what it says from now on. */
export function watched(child: ChildProcess): Run {
  let said = '';
  let logged = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    logged += chunk;
  });
  const exit = once(child, 'close').then(
    ([code]: (number | null)[]) => code ?? null,
    (error: Error) => {
      said += error.message;
      return null;
    },
  );
  return { child, said: () => said, logged: () => logged, exit };
}

/** The port on which it answers; throws with what it said if it ends before. */
export function listening(run: Run): Promise<number> {
  return loggedPort(run, 'listening');
}

/** The port of the log page beside it, once it listens for the so-manieth time. */
export function logPageListening(run: Run, time = 1): Promise<number> {
  return loggedPort(run, 'log_page_listening', time);
}

/** A start that takes longer than this, in milliseconds, will not come; what it said by then tells why. */
const longest = 45_000;

async function loggedPort({ child, logged, said, exit }: Run, event: string, time = 1): Promise<number> {
  const ended = exit.then(() => {
    throw new Error(`It ended early: ${said()}${logged()}`);
  });
  // Once it answers, nobody waits for its end here any more.
  ended.catch(() => undefined);
  const signal = AbortSignal.timeout(longest);
  const tooLong = (error: Error): never => {
    throw signal.aborted ? new Error(`No "${event}" came, time ${time}: ${said()}${logged()}`) : error;
  };
  for (;;) {
    const line = logged()
      .split('\n')
      .filter((each) => each.includes(`"event":"${event}"`))
      .at(time - 1);
    if (line) return JSON.parse(line).port;
    await Promise.race([once(child.stdout ?? child, 'data', { signal }).catch(tooLong), ended]);
  }
}
