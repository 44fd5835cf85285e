import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What `npm run build` makes. */
export const main = path.resolve('dist/src/main.js');

/** A run of the built Caucus: what it said to people, what it logged, and the code it ended with; null if it was killed. */
export type Run = { child: ChildProcess; said(): string; logged(): string; exit: Promise<number | null> };

/** Runs the built main in this folder with nothing but these settings. */
export function runMain(folder: string, environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [main], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
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
export async function listening({ child, logged, said, exit }: Run): Promise<number> {
  const ended = exit.then(() => {
    throw new Error(`It ended early: ${said()}`);
  });
  // Once it answers, nobody waits for its end here any more.
  ended.catch(() => undefined);
  for (;;) {
    const line = logged()
      .split('\n')
      .find((each) => each.includes('"event":"listening"'));
    if (line) return JSON.parse(line).port;
    await Promise.race([once(child.stdout ?? child, 'data'), ended]);
  }
}
