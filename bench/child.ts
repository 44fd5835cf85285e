import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const built = path.resolve(import.meta.dirname, '../dist');

/** A measured process of its own. */
export type Child = {
  /** Where it listens; 0 where it does not. */
  port: number;
  pid: number;
  /** Sends it a message and gives back the field of the answer that bears this name. */
  ask<Answer>(message: unknown, field: string): Promise<Answer>;
  stop(): Promise<void>;
  /** What it has logged as an error, by event and code, with how often. */
  errors(): Record<string, number>;
};

export type ChildOptions = {
  /** The built file, within `dist`. */
  file: string;
  /** What is undefined is left out. */
  environment: NodeJS.ProcessEnv;
  /** The working folder, where no `.env` lies. */
  cwd: string;
  node?: string[];
  /** The event with which it says that it is there. */
  listening?: string;
};

/** Starts a built file of ours with nothing but these settings, and waits until it says on its standard output that it is there. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { file, environment, cwd, node = [], listening: event = 'listening' } = options;
  const inside = path.join(built, 'bench/inside.js');
  const child = fork(path.join(built, file), [], {
    ...{ cwd, env: environment, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
    execArgv: ['--expose-gc', '--import', inside, ...node],
  });
  const port = await listening(child, file, event);
  const errors: Record<string, number> = {};
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      if (!line.includes('"level":"error"')) return;
      const { event, error, code, at } = JSON.parse(line);
      const what = [event, error, code, at].filter(Boolean).join(' ');
      errors[what] = (errors[what] ?? 0) + 1;
    });
  }
  return {
    port,
    pid: child.pid ?? 0,
    errors: () => errors,
    ask: (message, field) => ask(child, message, field),
    async stop() {
      const gone = once(child, 'exit');
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function listening(child: ChildProcess, file: string, event: string): Promise<number> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${printed}`)));
    child.stdout?.on('data', function found(chunk: Buffer) {
      printed += chunk;
      const line = printed.split('\n').find((each) => each.includes(`"event":"${event}"`) && each.endsWith('}'));
      if (!line) return;
      child.stdout?.off('data', found);
      resolve(Number(JSON.parse(line).port));
    });
  });
}

function ask<Answer>(child: ChildProcess, message: unknown, field: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The measured process ended'));
    child.once('exit', ended);
    child.on('message', function answered(answer: Record<string, unknown> | string) {
      if (typeof answer === 'string' || !(field in answer || 'failed' in answer)) return;
      child.off('message', answered);
      child.off('exit', ended);
      if ('failed' in answer) reject(new Error(String(answer.failed)));
      else resolve(answer[field] as Answer);
    });
    child.send(message as string);
  });
}
