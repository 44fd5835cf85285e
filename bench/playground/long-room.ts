import type { Page as Tab } from 'playwright-core';
import { type Rooms, showAll, startRooms } from '../../test/playground/browser/rooms.js';
import { median, percentile, short } from '../figures.js';
import { drawn, now } from './in-page.js';

/** Milliseconds: from a key to its letter drawn, from a message said to its being drawn, and from one frame to the next while scrolling. */
export type Room = { messages: number; letter: Times; arrival: Times; frame: Times };
export type Times = { p50: number; p95: number };
export type LongRoom = { few: Room; many: Room };

/** A room with few messages and the same with many, all of which are shown, in one page. */
export async function measureLongRoom(count: { few: number; many: number }, samples: number): Promise<LongRoom> {
  const rooms = await startRooms();
  try {
    rooms.slack.asHuman('U0BEN').invite(rooms.room, 'U0CARLA');
    return { few: await room(rooms, count.few, samples), many: await room(rooms, count.many, samples) };
  } finally {
    await rooms.stop();
  }
}

async function room(rooms: Rooms, count: number, samples: number): Promise<Room> {
  const { slack, room } = rooms;
  for (let n = 1; n <= count; n += 1) slack.say(n % 3 === 0 ? 'U0BEN' : 'U0CARLA', room, `Line ${n} of ${count}.`);
  const { context, tab } = await rooms.open({ people: ['U0BEN'], viewport: { width: 1100, height: 800 } });
  await tab.locator('.message').getByText(`Line ${count} of ${count}.`, { exact: true }).waitFor();
  if ((await tab.getByRole('button', { name: 'Show older messages' }).count()) > 0) await showAll(tab);
  const measured = {
    messages: await tab.locator('.message').count(),
    letter: await letters(tab, samples),
    arrival: await arrivals(rooms, tab, samples),
    frame: await frames(tab, samples * 2),
  };
  await context.close();
  return measured;
}

async function letters(tab: Tab, samples: number): Promise<Times> {
  await tab.locator('.composer textarea').focus();
  // Not what it will resolve with: that is asked for afterwards.
  await tab.evaluate(`void (window.letters = new Promise((resolve) => {
    const took = [];
    const drawn = (began) => {
      took.push(performance.now() - began);
      if (took.length === ${samples}) resolve(took);
    };
    document.addEventListener('keydown', () => {
      const began = performance.now();
      requestAnimationFrame(() => setTimeout(() => drawn(began)));
    }, true);
  }))`);
  for (let n = 0; n < samples; n += 1) await tab.keyboard.press('e');
  return times(await tab.evaluate<number[]>('window.letters'));
}

async function arrivals({ slack, room }: Rooms, tab: Tab, samples: number): Promise<Times> {
  const took: number[] = [];
  for (let n = 0; n < samples; n += 1) {
    const before = await tab.locator('.message').count();
    const shown = await drawn(tab, `document.querySelectorAll('.message').length > ${before}`);
    const began = now();
    slack.say('U0CARLA', room, `Said in between, ${n}.`);
    took.push((await shown()) - began);
  }
  return times(took);
}

/** As many frames as it takes to go up through a room in steps, or there and back again. */
async function frames(tab: Tab, samples: number): Promise<Times> {
  const took = await tab.evaluate<number[]>(`new Promise((resolve) => {
    const list = document.querySelector('.messages');
    const took = [];
    let before = null, step = -600;
    const frame = (at) => {
      if (before !== null) took.push(at - before);
      before = at;
      if (took.length === ${samples}) return resolve(took);
      if (list.scrollTop === 0) step = 600;
      list.scrollTop += step;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  })`);
  return times(took);
}

function times(values: readonly number[]): Times {
  return { p50: short(median(values)), p95: short(percentile(values, 0.95)) };
}
