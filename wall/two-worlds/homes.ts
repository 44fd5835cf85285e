import { inHome } from '../../src/playground/people/candidates.js';
import type { Person } from '../../src/playground/people/index.js';
import { clears, type World } from './world.js';

/** Somebody opens their Home and sees it made anew. */
export async function looksHome(who: Person): Promise<void> {
  await shownAnew(who, async () => who.chair.openHome());
}

/** Somebody opens their Home and presses every button that stands on it. */
export async function triesHome(world: World, who: Person): Promise<void> {
  await looksHome(who);
  const buttons = () => inHome(who.chair).filter(({ kind }) => kind === 'button');
  // Each press shows it anew, with other names for its blocks.
  for (const index of buttons().keys()) {
    const one = buttons()[index];
    if (one) await shownAnew(who, () => who.chair.click('home', one.blockId, one.actionId));
    await clears(who);
    await world.settled();
  }
}

/** Slack's and the database's time may run out on a busy machine; then the Home stays as it was. */
async function shownAnew(who: Person, acts: () => Promise<unknown>): Promise<void> {
  const after = who.mark();
  await acts();
  await who.sees('home', /./, { after }).catch(() => undefined);
}
