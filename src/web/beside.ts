import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type WebConfig, webSettings } from '../config.js';
import type { Log } from '../slack/logger.js';

type Options = {
  /** The file that runs the log page. */
  program: string;
  config: WebConfig;
  log: Log;
  /** How long after an end it is started again, in milliseconds; each further end doubles it, up to the second. */
  pauses?: { first: number; longest: number };
};

/** The log page as a process of its own. */
export type Beside = {
  /** Ends it as it ends itself, but once it is `noticed`, at once, and waits until it has. */
  stop(how: { noticed: Promise<void> }): Promise<void>;
};

const usualPauses = { first: 1_000, longest: 60_000 };
/** A page that does not end when it is asked to is ended, in milliseconds. */
const patience = 5_000;

/**
 * Runs the log page beside Caucus, with its own settings and nothing else of the environment, and again whenever it ends by
 * itself. Nobody waits for it: without it Caucus goes on.
 */
export function startBeside({ program, config, log, pauses = usualPauses }: Options): Beside {
  // Not Node's own options of this process: among them may be a file with all its settings.
  const runner = program.endsWith('.ts') ? ['--import', createRequire(program).resolve('tsx')] : [];
  let stopping = false;
  let pause = pauses.first;
  let timer: NodeJS.Timeout | undefined;
  let child = run();

  function run(): ChildProcess {
    const begun = spawn(process.execPath, [...runner, program], {
      // React is slower, and prints to the console, where it is not told that this is no development.
      env: { ...webSettings(config), NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    begun.once('message', () => {
      pause = pauses.first;
    });
    begun.once('exit', (code) => {
      if (stopping) return;
      log.warn('log_page_ended', { status: code ?? undefined });
      timer = setTimeout(() => {
        child = run();
      }, pause);
      pause = Math.min(pause * 2, pauses.longest);
    });
    // Without a process there is no exit either; nothing can be started then.
    begun.once('error', () => log.error('log_page_not_started'));
    return begun;
  }

  return {
    async stop({ noticed }) {
      stopping = true;
      clearTimeout(timer);
      await ended(child, noticed);
    },
  };
}

async function ended(child: ChildProcess, noticed: Promise<void>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([exit, noticed]);
  if (child.connected) child.disconnect();
  const last = setTimeout(() => child.kill('SIGKILL'), patience);
  await exit;
  clearTimeout(last);
}
