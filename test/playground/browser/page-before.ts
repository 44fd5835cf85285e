import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { startPage } from '../../../src/playground/page/index.js';
import type { Slack } from '../../../src/playground/slack/index.js';
import { startChromium } from '../../web/browser/chromium.js';

/** The built page before an emulated Slack, and a browser before the page. */
export type PageBefore = {
  url: string;
  browser: Browser;
  /** Somebody's browser with the page open in it. What the page complains of is noted. */
  open(options?: BrowserContextOptions & { people?: string[] }): Promise<{ context: BrowserContext; tab: Tab }>;
  /** What browsers have complained of since it was last asked. */
  complaints(): string[];
  /** Stops what serves the page. */
  away(): Promise<void>;
  /** Serves it again where it was. */
  back(): Promise<void>;
  stop(): Promise<void>;
};

/** Serves the page that `buildPage` has built. */
export async function pageBefore(slack: Slack, team: string, built: string): Promise<PageBefore> {
  const options = { slack, team, built };
  const [first, browser] = await Promise.all([startPage({ ...options, port: 0 }), startChromium()]);
  let page = first;
  const complaints: string[] = [];

  return {
    ...{ url: first.url, browser },
    complaints: () => complaints.splice(0),
    async open({ people, ...more } = {}) {
      const context = await browser.newContext(more);
      context.setDefaultTimeout(12_000);
      if (people) {
        const seats = JSON.stringify({ count: people.length, people: [...people, ...others].slice(0, 4) });
        await context.addInitScript(`localStorage['${key}'] ??= ${JSON.stringify(seats)}`);
      }
      const tab = await context.newPage();
      tab.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      tab.on('pageerror', (error) => complaints.push(error.message));
      await tab.goto(first.url);
      await tab.locator('.chair').first().waitFor();
      return { context, tab };
    },
    away: () => page.stop(),
    async back() {
      page = await startPage({ ...options, port: first.port });
      if (page.port !== first.port) throw new Error(`Something else listens at ${first.port}`);
    },
    async stop() {
      await browser.close();
      await page.stop();
    },
  };
}

/** Builds it into the folder, in a process of its own, for jest does not load what builds it. */
export async function buildPage(folder: string): Promise<string> {
  const script = 'test/playground/browser/build-page.ts';
  // As it is shipped: React takes any other environment for one in which it is developed.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder], { env });
  return stdout;
}

const key = 'caucus-playground-chairs';
const others = ['U0MIRA', 'U0SAMIRA', 'U0INES', 'U0HANA'];
