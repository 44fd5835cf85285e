import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { web } from '../../../src/words/en/web.js';
import { began, ended, happened, type LogPage, logPage, session } from '../log-page.js';
import { startChromium } from './chromium.js';
import { focused, headed, inaccessible, leads, overflow } from './seen.js';

let log: LogPage;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let running: string;
let over: string;
const complaints: string[] = [];

beforeAll(async () => {
  log = await logPage();
  browser = await startChromium();
  running = await happened(log, [began('2026-11-20'), session(1, '2026-11-21'), session(2, '2026-11-24')]);
  over = await happened(log, [
    ...[began('2026-09-01'), session(1, '2026-09-08')],
    ...[{ type: 'settled', on: '2026-09-20' } as const, ended('agreement reached', '2026-09-21')],
  ]);
  for (let n = 0; n < 12; n += 1)
    await happened(log, [
      began(`2025-0${1 + (n % 5)}-03`),
      session(1, '2025-06-02'),
      ended('ended', `2025-0${6 + (n % 3)}-20`),
    ]);
  for (let day = 1; day <= 28; day += 1)
    for (const month of ['03', '04']) await happened(log, [began(`2026-${month}-${String(day).padStart(2, '0')}`)]);
});
afterAll(async () => {
  await browser.close();
  await log.stop();
});

beforeEach(async () => {
  context = await browser.newContext({ acceptDownloads: true });
  page = await open(context);
});
afterEach(async () => {
  await context.close();
  expect(complaints.splice(0)).toEqual([]);
});

/** A tab in which anything that the browser refuses or complains of is noted. */
async function open(of: BrowserContext): Promise<Page> {
  const tab = await of.newPage();
  tab.on('console', (message) => {
    // A status of 4xx is a complaint of the browser's as well.
    const complains = ['error', 'warning'].includes(message.type()) && !/status of 4\d\d/.test(message.text());
    if (complains) complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(error.message));
  return tab;
}

const at = (path: string) => `http://localhost:${log.port}${path}`;

async function signIn(tab = page): Promise<void> {
  await tab.goto(at(`/in/${await log.link()}`));
  await leads(tab, () => tab.getByRole('button', { name: web.signIn.button }).click());
  await headed(tab, web.list.heading);
}

const rows = () => page.getByRole('rowheader');

describe('a viewer', () => {
  it('presses the one button behind a link, and reads, finds, downloads and signs out', async () => {
    await signIn();
    expect(page.url()).toBe(at('/'));
    expect(await rows().count()).toBeGreaterThan(20);

    await page.getByText(web.list.find).click();
    await page.getByLabel(web.list.status).selectOption({ label: web.list.statuses.ended });
    await leads(page, () => page.getByRole('button', { name: web.list.show }).click());
    expect(await rows().count()).toBe(13);
    expect((await rows().allTextContents())[0]).toBe(over.slice(0, 8));

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: web.list.download }).click(),
    ]);
    const lines: string[] = [];
    for await (const piece of await file.createReadStream()) lines.push(String(piece));
    expect(lines.join('').trim().split('\r\n')).toHaveLength(14);

    await leads(page, () => page.getByRole('link', { name: over.slice(0, 8) }).click());
    await headed(page, web.case.heading(over));
    expect(await page.locator('main').textContent()).toContain('agreement reached');

    await leads(page, () => page.getByRole('button', { name: web.signOut }).click());
    await headed(page, web.plain.out.heading);
    expect(await context.cookies()).toEqual([]);
    await page.goBack();
    await page.reload();
    expect(await page.locator('main').textContent()).not.toContain(over);
  });

  it('turns pages to the end and finds each mediation once', async () => {
    await signIn();
    const seen: string[] = [];
    for (;;) {
      seen.push(...(await rows().allTextContents()));
      const older = page.getByRole('link', { name: web.list.older });
      if ((await older.count()) === 0) break;
      await leads(page, () => older.click());
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(70);
  });

  it('does all of it with the keyboard, and sees where they are', async () => {
    await page.goto(at(`/in/${await log.link()}`));
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(`a ${web.skip}`);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(`button ${web.signIn.button}`);
    await leads(page, () => page.keyboard.press('Enter'));
    await headed(page, web.list.heading);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(`summary ${web.list.find}`);
    await page.keyboard.press('Enter');
    for (let fields = 0; fields < 30 && !(await focused(page)).endsWith(web.list.reference); fields += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type(running.slice(0, 8));
    await leads(page, () => page.keyboard.press('Enter'));
    await page.getByText(web.list.captionFound).waitFor();
    expect(await rows().allTextContents()).toEqual([running.slice(0, 8)]);
    for (let stops = 0; stops < 30 && !(await focused(page)).endsWith(running.slice(0, 8)); stops += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await headed(page, web.case.heading(running));
  });

  it('reads it all with scripts turned off', async () => {
    const without = await browser.newContext({ javaScriptEnabled: false });
    const tab = await open(without);
    await signIn(tab);
    await tab.getByRole('link', { name: running.slice(0, 8) }).click();
    await headed(tab, web.case.heading(running));
    await without.close();
  });
});

describe('every page', () => {
  const pages: [string, () => string][] = [
    ['the list', () => '/'],
    ['a search', () => '/?status=ended'],
    ['a search that cannot be', () => '/?from=2026-11-30&to=2026-01-01&reference=zz'],
    ['a running mediation', () => `/case/${running}`],
    ['one that has ended', () => `/case/${over}`],
    ['a year', () => '/year/2025'],
    ['a year with nothing in it', () => '/year/2020'],
    ['nothing', () => '/nowhere'],
    ['the button behind a link', () => `/in/${'A'.repeat(43)}`],
  ];

  it.each(pages)(
    'is without faults for whoever hears or enlarges it, in light and dark, wide and on a phone: %s',
    async (_, path) => {
      await signIn();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const [width, height] of [
          [1280, 800],
          [360, 640],
        ] as const) {
          await page.setViewportSize({ width, height });
          await page.goto(at(path()));
          expect([colorScheme, width, await inaccessible(page)]).toEqual([colorScheme, width, []]);
          expect([width, await overflow(page)]).toEqual([width, 0]);
        }
      }
    },
  );

  it('prints without what can only be pressed', async () => {
    await signIn();
    for (const path of ['/', `/case/${over}`]) {
      await page.goto(at(path));
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: web.signOut }).isVisible()).toBe(false);
      expect(await page.locator('main table').first().isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
    }
  });
});
