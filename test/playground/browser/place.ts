import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { type Playground, startPlayground } from '../../../src/playground/index.js';
import { type Page, startPage } from '../../../src/playground/page/index.js';
import { person } from '../../../src/playground/people/index.js';
import { settingUp } from '../../../src/playground/scene/setting-up.js';
import { quietStage } from '../../../src/playground/scene/stage.js';
import { jsonLog } from '../../../src/slack/logger.js';
import { startChromium } from '../../web/browser/chromium.js';

/** A playground with its page, and a browser before it. */
export type Place = {
  playground: Playground;
  page: Page;
  browser: Browser;
  /** Somebody's browser with the page open in it. What the page complains of is noted. */
  open(options?: BrowserContextOptions): Promise<{ context: BrowserContext; tab: Tab }>;
  /** What browsers have complained of since it was last asked. */
  complaints(): string[];
  /** Until Slack and the app have done all that follows from what was done. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

const clock = { now: () => new Date() };
const ids = { uuid: () => randomUUID(), bytes: (_stream: string, length: number) => randomBytes(length) };

/** Starts it with Caucus set up and nothing else; with the opening scene where `scene` says so. */
export async function startPlace({ scene = false } = {}): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-chairs-'));
  // Where the server's user could not enter, the cluster would move elsewhere, and stay there.
  await chmod(folder, 0o755);
  const built = build(folder);
  const log = jsonLog(clock, () => undefined);
  const playground = await startPlayground({ port: 0, poolSize: 6, leaseSeconds: 15, folder, clock, ids, log });
  const { slack, team } = playground;
  const settle = async () => {
    await slack.settled();
    await playground.settle();
  };
  if (scene) await playground.playScene();
  else await settingUp(quietStage(slack, person, settle));
  const page = await startPage({ slack, team, built: await built, port: 0 });
  const browser = await startChromium();
  const complaints: string[] = [];

  return {
    ...{ playground, page, browser, settle },
    complaints: () => complaints.splice(0),
    async open(options = {}) {
      const context = await browser.newContext(options);
      const tab = await context.newPage();
      tab.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      tab.on('pageerror', (error) => complaints.push(error.message));
      await tab.goto(page.url);
      await tab.locator('.chair').first().waitFor();
      return { context, tab };
    },
    async stop() {
      await browser.close();
      await page.stop();
      await playground.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function build(folder: string): Promise<string> {
  const script = path.join(__dirname, 'build-page.ts');
  // As it is shipped: React takes any other environment for one in which it is developed.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder], { env });
  return stdout;
}
