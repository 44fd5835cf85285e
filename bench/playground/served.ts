import { rm } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { type Playground, startPlayground } from '../../src/playground/index.js';
import { builtPage } from '../../src/playground/page/build.js';
import { startPage } from '../../src/playground/page/index.js';
import { person } from '../../src/playground/people/index.js';
import { realClock, realIds } from '../../src/real-chance.js';
import { jsonLog } from '../../src/slack/logger.js';
import { playgroundFolder } from '../../test/playground/browser/process.js';
import { now } from './in-page.js';

/** What the served playground is asked for: acts by the emulated Slack alone, or that all that follows is done. */
export type Asked = { type: 'press'; acts: Pressed[] } | { type: 'settle' } | { type: 'stop' };

/** What the mediator writes, and what then stands in the rooms. */
export type Pressed = { line: string; words: string };

/** The mediator, and somebody of a side, in whose private room it is seen what the mediator does. */
export const [mediator, other] = ['U0MIRA', 'U0BEN'];

/** Chromium raises parts of its own, which it may only as root. What it measures is then raised alike, with all that it starts. */
function asUrgentAsBrowsers(): void {
  if (process.getuid?.() === 0) setPriority(-8);
}

/** A playground with its page in a process of its own, as people have it: whoever drives a browser takes nothing from it. */
async function serve(tell: (answer: object) => void): Promise<void> {
  const folder = await playgroundFolder();
  const built = await builtPage(folder, () => undefined);
  const playground = await startPlayground({
    ...{ port: 0, poolSize: 16, leaseSeconds: 15, folder, clock: realClock, ids: realIds },
    log: jsonLog(realClock, () => undefined),
  });
  await playground.playScene();
  const { slack, team } = playground;
  const page = await startPage({ slack, team, built, port: 0 });
  const room = privateRoomOf(playground);
  process.on('message', async (asked: Asked) => {
    if (asked.type === 'press') return tell({ took: await pressAll(playground, room, asked.acts) });
    if (asked.type === 'settle') {
      await settle(playground);
      return tell({ settled: true });
    }
    await page.stop();
    await playground.stop();
    await rm(folder, { recursive: true, force: true });
    process.disconnect();
  });
  tell({ url: page.url, room });
}

/** Until all that follows from what was done is done. */
async function settle({ slack, settle: app }: Playground): Promise<void> {
  await slack.settled();
  await app();
}

/** Milliseconds from each command until the emulated Slack shows the other the words that came of it. */
async function pressAll(playground: Playground, room: string, acts: readonly Pressed[]): Promise<number[]> {
  const { slack, team } = playground;
  const lead = person(slack, mediator);
  const took: number[] = [];
  for (const { line, words } of acts) {
    let stop = () => {};
    const seen = new Promise<number>((resolve) => {
      stop = slack.onSeen((who, of, entry) => {
        if (who === other && of === team && entry.channel === room && entry.text.includes(words)) resolve(now());
      });
    });
    const began = now();
    await lead.command(line, { in: 'dm' });
    took.push((await seen) - began);
    stop();
    await settle(playground);
  }
  return took;
}

function privateRoomOf({ slack, team }: Playground): string {
  const rooms = slack.chair(other, team).rooms();
  const room = rooms.find(({ name, archived }) => name.startsWith('private-') && !archived);
  if (!room) throw new Error('The scene has left no private room.');
  return room.id;
}

if (process.send) {
  asUrgentAsBrowsers();
  await serve((answer) => process.send?.(answer));
}
