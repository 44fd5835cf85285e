import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { installing as words } from '../../../src/words/en/installing.js';
import { type Many, startMany } from '../../support/many.js';
import { startChromium } from './chromium.js';
import { headed, leads } from './seen.js';

let many: Many;
let browser: Browser;
beforeAll(async () => {
  [many, browser] = await Promise.all([startMany(), startChromium()]);
});
afterAll(async () => {
  await browser.close();
  await many.stop();
});

it('an administrator installs Caucus from its page, and finds the way back to Slack', async () => {
  const page = await (await browser.newContext()).newPage();
  const refused: string[] = [];
  page.on('console', (line) => line.type() === 'error' && refused.push(line.text()));
  await page.goto(`${many.appUrl}/slack/install`);
  await headed(page, words.ask.heading);
  await leads(page, () => page.getByRole('link', { name: words.ask.button }).click());
  await headed(page, words.done.heading);
  expect(await page.getByRole('listitem').allTextContents()).toEqual(
    words.steps.map((step) => step.replaceAll('`', '')),
  );
  expect(await page.getByRole('link', { name: words.done.open }).getAttribute('href')).toContain('app_redirect');
  // What is in the address is good for nothing any more.
  await page.reload();
  await headed(page, words.plain.stale.heading);
  await page.getByRole('link', { name: words.again }).click();
  await headed(page, words.ask.heading);
  expect(refused.filter((text) => !text.includes('400'))).toEqual([]);
  await many.settle();
  expect(many.person('U0ADA').messages('dm').at(-1)?.text).toContain(words.until);
});
