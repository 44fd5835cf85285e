import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page as Tab } from 'playwright-core';
import { soon } from '../../support/soon.js';
import { type Rooms, showAll, startRooms } from './rooms.js';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await startRooms();
});
afterAll(async () => {
  await rooms.stop();
});

const count = 2000;
const scrolled = (tab: Tab) =>
  tab.evaluate<{ top: number; left: number }>(`(() => {
    const { scrollTop, scrollHeight, clientHeight } = document.querySelector('.messages');
    return { top: scrollTop, left: scrollHeight - scrollTop - clientHeight };
  })()`);
const isAtEnd = async (tab: Tab) => {
  const { top, left } = await scrolled(tab);
  return top > 0 && left < 2;
};
const scrollTo = (tab: Tab, top: string) =>
  tab.evaluate(`(() => { const it = document.querySelector('.messages'); it.scrollTop = ${top}; })()`);

it('a room of 2,000 messages is read to the first, stays at the end or where one reads, and is written in', async () => {
  const { slack, room } = rooms;
  slack.asHuman('U0BEN').invite(room, 'U0CARLA');
  for (let n = 1; n <= count; n += 1) slack.say(n % 3 === 0 ? 'U0BEN' : 'U0CARLA', room, `Line ${n} of many.`);
  const { context, tab } = await rooms.open({ people: ['U0BEN'], viewport: { width: 1100, height: 800 } });
  const line = (words: string) => tab.locator('.message').getByText(words, { exact: true });
  await line(`Line ${count} of many.`).waitFor();
  await soon(() => isAtEnd(tab), true);

  await scrollTo(tab, '0');
  const oldest = line(`Line ${count - 99} of many.`);
  await tab.getByRole('button', { name: 'Show older messages' }).dblclick();
  await line(`Line ${count - 100} of many.`).waitFor();
  // Whoever reads up goes on where they were.
  expect((await oldest.boundingBox())?.y).toBeGreaterThan(0);
  expect((await scrolled(tab)).top).toBeGreaterThan(1000);
  await showAll(tab);
  await line('Line 1 of many.').scrollIntoViewIfNeeded();
  expect(await tab.getByText(/^Line \d+ of many\.$/).count()).toBe(count);

  const { top } = await scrolled(tab);
  slack.say('U0CARLA', room, 'Said while Ben reads what was first.');
  await line('Said while Ben reads what was first.').waitFor({ state: 'attached' });
  expect((await scrolled(tab)).top).toBe(top);
  // The browser may be too busy to say so before what comes next is there.
  await tab.evaluate(`addEventListener('scroll', (event) => event.stopPropagation(), { capture: true, once: true })`);
  await scrollTo(tab, 'it.scrollHeight');
  slack.say('U0CARLA', room, 'Said while Ben is at the end.');
  await line('Said while Ben is at the end.').waitFor();
  await soon(() => isAtEnd(tab), true);

  const words = 'Typed letter by letter under all that has been said here. '.repeat(4).trim();
  await tab.locator('.composer textarea').pressSequentially(words);
  await tab.keyboard.press('Enter');
  await line(words).waitFor();
  expect(rooms.complaints()).toEqual([]);
  await context.close();
});
