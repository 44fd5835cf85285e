import { unreachable } from '../../src/domain/unreachable.js';
import { adviser, hrViewer, mediator, peopleOf, sidesOf } from './cast.js';
import { type Difference, firstDifference } from './compare.js';
import type { Act } from './doing.js';
import type { Course, Family, Step } from './families.js';
import { hrRows } from './hr-rows.js';
import { pagesOf } from './log-page.js';
import { openActs } from './open-acts.js';
import { rowsOf } from './operators-rows.js';
import { probes } from './probing.js';
import { type Observer, secrets } from './secrets.js';
import { type Observed, seenBy } from './seen.js';
import { clears, type World } from './world.js';

export type Hand = 'left' | 'right';

/** What became of a pair: the first difference that each who looked on could see, and the ways by which a secret reached a send. */
export type Verdict = {
  course: Course;
  differences: { observer: Observer; difference: Difference }[];
  observers: Observer[];
  reached: Set<string>;
  told: Record<Hand, string[]>;
  /** How often HR was shown something on the log page. */
  pages: number;
  /** The app gave up on something because the database or Slack did not answer in time. */
  busy: boolean;
};

/** Does one step of the course in one world; `also` runs at the same time. */
export async function does(world: World, hand: Hand, steps: readonly Step[], index: number): Promise<string[]> {
  world.side.ids.during(world.team, `step ${index}`);
  const reached = await Promise.all(steps.map((step) => doesOne(world, hand, step, `${index}`)));
  for (const { id } of world.side.slack.people(world.team)) await clears(world.who(id));
  await world.settled();
  return reached.flat();
}

async function doesOne(world: World, hand: Hand, step: Step, name: string): Promise<string[]> {
  if ('open' in step) {
    await tries(world, openActs[step.open], step.picks, name);
    return [];
  }
  const found = secrets[step.secret];
  const picks = step[hand];
  if (!found || picks === null) return [];
  const before = sentSoFar(world);
  const done = await tries(world, found.act, picks, name);
  await world.settled();
  return done && sentSoFar(world) > before ? [found.path] : [];
}

async function tries(world: World, act: Act, picks: Parameters<Act>[1], name: string): Promise<boolean> {
  try {
    world.told.push(`${name}. ${await act(world, picks, name)}`);
    return true;
  } catch (error) {
    world.told.push(`${name}. (could not: ${(error as Error).message.slice(0, 160)})`);
    return false;
  }
}

/** Calls and answers of the app in this world. */
function sentSoFar({ side, team }: World): number {
  const calls = side.slack.calls.filter((each) => each.workspace === team && each.method !== 'users.info').length;
  return calls + side.slack.submissions.filter((each) => each.workspace === team && each.ack?.body).length;
}

/** All those who look on in this course: whoever every secret act of it is hidden from. */
export function observersOf(family: Family, { steps }: Course): Observer[] {
  if (family.kind === 'alike') return [family.observer];
  const hidden = steps.flatMap((step) => ('secret' in step ? [secrets[step.secret]?.hidden ?? []] : []));
  const more = (['HR'] as const).filter(
    (each) => each !== family.observer && hidden.every((all) => all.includes(each)),
  );
  return [family.observer, ...more];
}

function peopleFor(world: World, observer: Observer): string[] {
  const { shape } = world;
  switch (observer) {
    case 'another side':
      return sidesOf(shape)
        .slice(1)
        .flatMap((side) => peopleOf(shape, side));
    case 'a third side':
      return peopleOf(shape, 'elm');
    case 'the mediator':
      return [mediator];
    case 'HR':
      return [hrViewer];
    case 'who runs Caucus':
    case 'another workspace':
      return [];
    default:
      return unreachable(observer);
  }
}

/** In the end those who look on try everything; `guesses` are ids that nobody told them. */
export async function tryEverything(world: World, family: Family, course: Course, guesses: string[]): Promise<void> {
  world.side.ids.during(world.team, 'the end');
  for (const observer of observersOf(family, course)) {
    const people = peopleFor(world, observer);
    const one = people[course.prober % people.length];
    if (one !== undefined) await probes(world, one, guesses);
  }
}

/** Ids of words that birch's people, and perhaps nobody else, have come across. */
export function idsIn(world: World): string[] {
  const own = [...peopleOf(world.shape, 'birch'), adviser].flatMap((id) => world.who(id).chair.seen());
  return [...JSON.stringify(own).matchAll(/[;"](?:e=)([0-9a-f-]{36})/g)].map(([, id]) => id ?? '');
}

export async function compared(
  left: World,
  right: World,
  family: Family,
  course: Course,
): Promise<Verdict['differences']> {
  const found: Verdict['differences'] = [];
  for (const observer of observersOf(family, course)) {
    const views: Observed[] = [];
    for (const world of [left, right]) {
      const seen = seenBy(world, peopleFor(world, observer));
      const rows = observer === 'HR' ? await hrRows(world) : observer === 'who runs Caucus' ? await rowsOf(world) : [];
      const pages = observer === 'HR' ? pagesOf(world) : [];
      views.push(new Map([...seen, ...pages, ...rows]));
    }
    const difference = firstDifference(views[0] ?? new Map(), views[1] ?? new Map());
    if (difference) found.push({ observer, difference });
  }
  return found;
}
