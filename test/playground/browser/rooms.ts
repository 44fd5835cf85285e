import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page as Tab } from 'playwright-core';
import type { Slack } from '../../../src/playground/slack/index.js';
import { slackWithCompany, teamId } from '../../support/caucus.js';
import { buildPage, type PageBefore, pageBefore } from './page-before.js';

/** The page before an emulated Slack with nobody's app behind it, and a room of Ben's in it. */
export type Rooms = PageBefore & {
  slack: Slack;
  room: string;
  /** Posts as Caucus would, with its token. */
  post(message: { text: string; blocks?: object[] }): Promise<void>;
};

export async function startRooms(): Promise<Rooms> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-rooms-'));
  const [built, slack] = await Promise.all([buildPage(folder), slackWithCompany()]);
  const room = slack.asHuman('U0BEN').create('bens-room');
  slack.asHuman('U0BEN').invite(room, 'UCAUCUS');
  const before = await pageBefore(slack, teamId, built);

  return {
    ...{ ...before, slack, room },
    async post(message) {
      const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${slack.token(teamId)}`, 'content-type': 'application/json' },
        body: JSON.stringify({ channel: room, ...message }),
      });
      const said = (await answer.json()) as { ok: boolean; error?: string };
      if (!said.ok) throw new Error(`${said.error}: ${JSON.stringify(message)}`);
    },
    async stop() {
      await before.stop();
      await slack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Presses "Show older messages" until the first is shown; gives how often. */
export async function showAll(tab: Tab): Promise<number> {
  const older = tab.getByRole('button', { name: 'Show older messages' });
  await older.waitFor();
  for (let presses = 0; ; presses += 1) {
    if ((await older.count()) === 0) return presses;
    const before = await tab.locator('.message').count();
    await older.click();
    await tab.locator('.message').nth(before).waitFor({ state: 'attached' });
  }
}
