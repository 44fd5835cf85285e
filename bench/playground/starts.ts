import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { setup } from '../../src/words/en/setup.js';
import { playgroundFolder, startIn } from '../../test/playground/browser/process.js';
import { median, short } from '../figures.js';

/** Seconds from the command until somebody can write in a chair, in a browser that is open already. */
export type Starts = { first: number; later: number };

/** Starts the playground as `npm start` does, in a folder of its own: once where nothing has been, and then where it was left. */
export async function measureStarts(browser: Browser, laterStarts: number): Promise<Starts> {
  const folder = await playgroundFolder();
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
async function oneStart(browser: Browser, folder: string, last: string): Promise<number> {
  const began = performance.now();
  const playground = await startIn(folder);
  try {
    const tab = await browser.newPage();
    await tab.goto(playground.url);
    await tab.locator('.composer textarea').first().waitFor();
    const took = (performance.now() - began) / 1000;
    await tab.close();
    await playground.said(last);
    return took;
  } finally {
    await playground.stop();
  }
}
