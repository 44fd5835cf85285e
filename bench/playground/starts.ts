import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { setup } from '../../src/words/en/setup.js';
import { median, short } from '../figures.js';

/** Seconds from the command until somebody can write in a chair, in a browser that is open already. */
export type Starts = { first: number; later: number };

const program = path.resolve(import.meta.dirname, '../../src/main.ts');

/** Starts the playground as `npm start` does, in a folder of its own: once where nothing has been, and then where it was left. */
export async function measureStarts(browser: Browser, laterStarts: number): Promise<Starts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-bench-playground-'));
  // Where the server's user could not enter, the cluster would move elsewhere.
  await chmod(folder, 0o755);
  try {
    const first = await oneStart(browser, folder, setup.scene.isSet);
    const later: number[] = [];
    for (let n = 0; n < laterStarts; n += 1) later.push(await oneStart(browser, folder, setup.playground.goesOn));
    return { first: short(first), later: short(median(later)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Stops it once it has said `last`. */
async function oneStart(browser: Browser, cwd: string, last: string): Promise<number> {
  const began = performance.now();
  const playground = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program], {
    ...{ cwd, env: { PATH: process.env.PATH, HOME: process.env.HOME }, stdio: ['ignore', 'inherit', 'pipe'] },
  });
  const gone = once(playground, 'exit');
  const lines = createInterface(playground.stderr)[Symbol.asyncIterator]();
  try {
    const address = addressIn(await said(lines, (line) => line === setup.playground.page(addressIn(line))));
    const tab = await browser.newPage();
    await tab.goto(address);
    await tab.locator('.composer textarea').first().waitFor();
    const took = (performance.now() - began) / 1000;
    await tab.close();
    await said(lines, (line) => line === last);
    return took;
  } finally {
    playground.kill('SIGTERM');
    await gone;
  }
}

async function said(lines: AsyncIterator<string>, is: (line: string) => boolean): Promise<string> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error('The playground ended before it was asked to.');
    if (is(value)) return value;
  }
}

function addressIn(line: string): string {
  return /http:\S+(?=\. )/.exec(line)?.[0] ?? '';
}
