import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { freePort } from '../../../src/playground/port.js';
import { setup } from '../../../src/words/en/setup.js';
import { soon } from '../../support/soon.js';
import { startChromium } from '../../web/browser/chromium.js';
import { playgroundFolder, type Started, startIn } from './process.js';

/** What a person starts and stops in their terminal, and the browser that they leave open. */
let folder: string;
let browser: Browser;
let playground: Started;

beforeAll(async () => {
  [folder, browser] = await Promise.all([playgroundFolder(), startChromium()]);
});
afterAll(async () => {
  await playground.stop();
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

it('the page says that the whole playground has stopped, and goes on in the middle of a mediation once it is started again', async () => {
  const ports = { PORT: String(await freePort()), WEB_PORT: String(await freePort()) };
  playground = await startIn(folder, ports);
  await playground.said(setup.scene.isSet);
  const tab = await browser.newPage();
  await tab.addInitScript(`localStorage['caucus-playground-chairs'] ??= '${JSON.stringify({ count: 1, people })}'`);
  await tab.goto(playground.url);
  const composer = tab.locator('.composer textarea');
  const write = async (words: string) => {
    await composer.fill(words);
    await composer.press('Enter');
  };
  await write('Said before it stopped.');
  await tab.locator('.message').getByText('Said before it stopped.').waitFor();

  await playground.stop();
  const stopped = tab.locator('.stopped');
  await stopped.waitFor();
  await composer.fill('Written while it was away.');
  await composer.press('Enter');
  await tab.getByRole('alert').getByText('The playground did not answer.').waitFor();
  await soon(() => composer.inputValue(), 'Written while it was away.');

  playground = await startIn(folder, ports);
  await playground.said(setup.playground.goesOn);
  await stopped.waitFor({ state: 'detached' });
  await composer.press('Enter');
  await tab.locator('.message').getByText('Written while it was away.').waitFor();
  expect(await tab.locator('.message').getByText('Said before it stopped.').count()).toBe(1);
  await write('/caucus status');
  await tab.locator('.only-you').last().getByText('Mediation').first().waitFor();
});

const people = ['U0BEN', 'U0MIRA', 'U0INES', 'U0HANA'];
