import { hrViewer, mediator, type Shape } from './cast.js';
import { type Difference, firstDifference } from './compare.js';
import { hrRows } from './hr-rows.js';
import { pagesOf } from './log-page.js';
import { rowsOf } from './operators-rows.js';
import { probes } from './probing.js';
import { type Observed, seenBy } from './seen.js';
import { type World, worldIn } from './world.js';

/**
 * A workspace that has installed Caucus by itself, beside those in which the courses run: with the same people in it, by the same
 * ids, whose conversations with Caucus have the same ids too, and a mediation of its own in which nothing happens.
 */
export const neighbour = 'T0NEIGHBOUR';

export const quiet: Shape = {
  birch: { people: 1, rule: 'anyone', adviser: false },
  cedar: { people: 1, rule: 'anyone' },
  elm: false,
  attendance: 'names',
};

export function neighbourOf(side: World['side']): World {
  return worldIn(side, neighbour, quiet);
}

/** All that can be seen from there once people there have tried everything, also with ids that belong elsewhere. */
async function seenFromOutside(world: World, guesses: readonly string[]): Promise<Observed> {
  world.side.ids.during(world.team, 'the end');
  // Sessions of the log page are written down by the database's own clock.
  const rows = await rowsOf(world);
  rows.delete('the log');
  for (const one of [mediator, hrViewer]) await probes(world, one, guesses);
  // HR is told of its session on the page when Caucus next looks.
  await world.side.settle();
  const everyone = world.side.slack.people(world.team).map(({ id }) => id);
  return new Map([...seenBy(world, everyone), ...pagesOf(world), ...(await hrRows(world)), ...rows]);
}

/** What is not the same there, whatever differs elsewhere; null where nothing is. */
export async function differsOutside(
  left: World,
  right: World,
  guesses: readonly string[],
): Promise<Difference | null> {
  const [one, other] = await Promise.all([left, right].map((world) => seenFromOutside(world, guesses)));
  return firstDifference(one ?? new Map(), other ?? new Map());
}
