import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** The program that people check their records with, as it is handed out, in a thread of its own. */
export type Offline = {
  /** The code it ends with for this file and what is typed as the seal; throws if it breaks. */
  check(file: string | Buffer, typed: string): Promise<number>;
  stop(): Promise<void>;
};

const program = path.resolve('docs/verify-record.mjs');

const inThread = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData).then(({ main }) => parentPort.on('message', (asked) => parentPort.postMessage(main(...asked)[0])));`;

export async function startOffline(): Promise<Offline> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-records-'));
  const file = path.join(folder, 'record.json');
  // Imported without arguments it says how it is called; that is not for this screen.
  const thread = new Worker(inThread, { eval: true, workerData: program, argv: [], stdout: true });
  return {
    async check(content, typed) {
      await writeFile(file, content);
      const answered = once(thread, 'message');
      thread.postMessage([file, typed]);
      const [code] = await answered;
      return code;
    },
    async stop() {
      await thread.terminate();
      await rm(folder, { recursive: true });
    },
  };
}
