import { inMessage } from '../../src/playground/people/candidates.js';
import type { Person } from '../../src/playground/people/index.js';
import type { SeenMessage } from '../../src/playground/slack/index.js';
import { hrViewer } from './cast.js';
import { forges } from './forging.js';
import { triesHome } from './homes.js';
import { readsWholePage } from './log-page.js';
import { clears, type World } from './world.js';

const everywhere = ['/caucus', '/caucus status', '/caucus who', '/caucus record'];
const mostStale = 3;

/** Somebody tries whatever they can, so that refusals and forms are compared too: commands, every button they see, stale ones, ids they guess. */
export async function probes(world: World, id: string, guesses: readonly string[]): Promise<void> {
  const who = world.who(id);
  await clears(who);
  if (id === hrViewer) return probesLog(world, who);
  for (const room of who.rooms().sort()) {
    const lines = room.startsWith('private-') ? [...everywhere, '/caucus propose', '/caucus pause'] : everywhere;
    for (const line of lines) await types(who, line, room);
  }
  for (const line of ['/caucus log', '/caucus help', '/caucus close', '/caucus settings']) await types(who, line, 'dm');
  for (const button of buttonsOf(who)) await presses(world, who, button);
  await triesHome(world, who);
  await forges(world, who, guesses);
  await world.settled();
}

/** HR reads its list, narrowed too, then each mediation in it, and then all of the log page. */
async function probesLog(world: World, who: Person): Promise<void> {
  await triesHome(world, who);
  const { answer = '' } = await who.command('/caucus log', { in: 'dm' });
  const references = [...answer.matchAll(/^\| ([0-9a-f-]{36}) \|/gm)].map(([, reference]) => reference);
  for (const reference of references) await types(who, `/caucus log ${reference}`, 'dm');
  for (const which of ['Running', 'Ended']) await who.fill('Which', which, { in: 'dm' });
  for (const line of ['/caucus', '/caucus status', '/caucus who', '/caucus log zzzzz']) await types(who, line, 'dm');
  await world.settled();
  await readsWholePage(world);
}

async function types(who: Person, line: string, room: string): Promise<void> {
  await who.command(line, { in: room });
  await clears(who);
}

type Button = { message: SeenMessage; blockId: string; actionId: string };

/** Each kind of button where it stands newest, and some that are older, and perhaps stale. */
function buttonsOf(who: Person): Button[] {
  const messages = who.rooms().flatMap((room) => who.messages(room));
  const all = messages.flatMap((message) =>
    inMessage(who.chair, message)
      .filter(({ kind }) => kind === 'button')
      .map(({ blockId, actionId }) => ({ message, blockId, actionId })),
  );
  const newest = all.filter((one, index) => !all.slice(index + 1).some((other) => other.actionId === one.actionId));
  return [...newest, ...all.filter((one) => !newest.includes(one)).slice(-mostStale)];
}

async function presses(world: World, who: Person, { message, blockId, actionId }: Button): Promise<void> {
  try {
    await who.chair.click({ channel: message.channel, ts: message.ts }, blockId, actionId);
  } catch {
    // An earlier press has changed the message, and the button is gone.
  }
  await clears(who);
  await world.settled();
}
