import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../../src/playground/port.js';
import { startWeb } from '../../../src/web/start.js';
import { web } from '../../../src/words/en/web.js';
import { type App, startApp } from '../../support/app.js';
import { ids } from '../../support/caucus.js';
import { agree, openBetween, setUp } from '../../support/convene.js';
import { startSession } from '../../support/mediation.js';
import { startChromium } from './chromium.js';
import { headed, leads } from './seen.js';

/** Caucus, its log page beside it on the same database, and a browser. */
let app: App;
let stopPage: () => Promise<void>;
let browser: Browser;

beforeAll(async () => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  app = await startApp({ logPage: url });
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const running = await startWeb({ ids, log: quiet, config: { databaseUrl: app.hrUrl, port, url } });
  stopPage = running.stop;
  browser = await startChromium();
  await setUp(app, { 'Who may see the HR log': ['Hana Sato'] });
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await agree(app, 'U0BEN', 'U0CARLA');
  await startSession(app, 'Each side separately');
  app.clock.move(50 * 60_000);
  await app.person('U0MIRA').command('/caucus adjourn', { in: 'dm' });
  if (app.person('U0MIRA').chair.modal()) await app.person('U0MIRA').submit();
  await app.settle();
});
afterAll(async () => {
  await browser.close();
  await stopPage();
  await app.stop();
});

const hana = () => app.person('U0HANA');
const told = () => hana().messages('dm').at(-1)?.text ?? '';

/** Presses in Slack, and opens what Slack then shows in a browser of their own. */
async function goThere(): Promise<Page> {
  await hana().command('/caucus log', { in: 'dm' });
  await hana().press('Open the log page', { in: 'dm' });
  const { element } = hana().find('Go to the log page', { in: 'dm' });
  const page = await (await browser.newContext()).newPage();
  await page.goto(String(element.url));
  await leads(page, () => page.getByRole('button', { name: web.signIn.button }).click());
  return page;
}

describe('a viewer who comes from Slack', () => {
  it('reads a session of the mediation that runs, and no name of a side', async () => {
    const page = await goThere();
    await headed(page, web.list.heading);
    await leads(page, () => page.getByRole('rowheader').getByRole('link').click());
    const main = await page.locator('main').textContent();
    expect(main).toContain('Mira Halloran');
    expect(main).toContain('separate meetings');
    expect(await page.locator('main svg[role=img]').count()).toBe(1);
    expect(await page.content()).not.toMatch(/Ben|Adeyemi|Carla|Ruiz|caucus|shuttle/);

    await page.getByRole('button', { name: web.signOut }).click();
    await headed(page, web.plain.out.heading);
    await app.settle();
    expect(told()).toMatch(/^A session on the HR log page began at .*ended/s);
  });

  it('is told in Slack at once, and “That was not me” ends it while the page is open', async () => {
    const page = await goThere();
    await headed(page, web.list.heading);
    await app.settle();
    expect(told()).toMatch(/If that was not you, end it now/);
    await hana().press('That was not me', { in: 'dm' });
    await leads(page, () => page.getByRole('rowheader').getByRole('link').click());
    await headed(page, web.plain.ended.heading);
    expect(await page.content()).not.toContain('Mira Halloran');
  });

  it('reads nothing more once they are taken off the list', async () => {
    const page = await goThere();
    await headed(page, web.list.heading);
    await setUp(app, { 'Who may see the HR log': ['Jonas Weber'] });
    await page.reload();
    await headed(page, web.plain.ended.heading);
  });
});
