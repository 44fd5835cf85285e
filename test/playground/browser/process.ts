import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setup } from '../../../src/words/en/setup.js';

/** A playground as `npm start` runs it. */
export type Started = {
  /** Where its page is. */
  url: string;
  /** Waits until it says this line. */
  said(line: string): Promise<unknown>;
  /** As Ctrl+C does. */
  stop(): Promise<void>;
};

/** A folder to start it in, which it goes on in at the next start. */
export async function playgroundFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-started-'));
  // Where the server's user could not enter, the cluster would move elsewhere.
  await chmod(folder, 0o755);
  return folder;
}

/** Starts it in this folder, in a process of its own, and waits until it says where its page is. */
export async function startIn(cwd: string, env: { PORT?: string; WEB_PORT?: string } = {}): Promise<Started> {
  const { PATH, HOME } = process.env;
  const [tsx, main] = ['node_modules/tsx/dist/loader.mjs', 'src/main.ts'].map((each) => path.resolve(each)) as [
    string,
    string,
  ];
  const child = spawn(process.execPath, ['--import', tsx, main], {
    ...{ cwd, env: { PATH, HOME, ...env }, stdio: ['ignore', 'inherit', 'pipe'] },
  });
  const gone = once(child, 'exit');
  const lines = createInterface(child.stderr)[Symbol.asyncIterator]();
  const said = async (is: (line: string) => boolean): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('The playground ended before it was asked to.');
      if (is(value)) return value;
    }
  };
  const stop = async () => {
    child.kill('SIGINT');
    await gone;
  };
  try {
    const url = addressIn(await said((line) => line === setup.playground.page(addressIn(line))));
    return { url, stop, said: (wanted) => said((line) => line === wanted) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressIn(line: string): string {
  return /http:\S+(?=\. )/.exec(line)?.[0] ?? '';
}
