import { eachOf } from './at-once.js';
import type { Course, Family, Step } from './families.js';
import { differsOutside, neighbourOf } from './neighbour.js';
import { compared, does, type Hand, idsIn, observersOf, tryEverything, type Verdict } from './pair.js';
import { type Side, startSide } from './side.js';
import type { Stage } from './stage.js';
import { type World, worldIn } from './world.js';

const hands: readonly Hand[] = ['left', 'right'];
/** More at once would only make requests wait for each other, and Caucus gives up after two seconds. */
const atOnce = 3;
const mostGuesses = 2;

type Pair = { family: Family; course: Course; rounds: Step[][]; worlds: Record<Hand, World>; reached: Set<string> };

/** A course for one of the mediations of a stage; all in one batch are of one kind. */
export type Slot = { index: number; family: Family; course: Course };

/** Runs these courses side by side in both worlds, in lock-step under one clock, and compares what each observer could see. */
export async function runBatch(stage: Stage, slots: readonly Slot[], seed: string): Promise<Verdict[]> {
  const [left, right] = (await Promise.all(hands.map(() => startSide(seed, stage.teams, stage.kept)))) as [Side, Side];
  try {
    const pairs = slots.map(({ index, family, course }): Pair => {
      const team = stage.teams[index] ?? '';
      const worlds = { left: worldIn(left, team, course.shape), right: worldIn(right, team, course.shape) };
      return { family, course, rounds: roundsOf(course), worlds, reached: new Set() };
    });
    const inAll = async (work: (world: World, pair: Pair, hand: Hand) => Promise<void>) => {
      await eachOf(
        pairs.flatMap((pair) => hands.map((hand) => ({ pair, hand }))),
        atOnce,
        ({ pair, hand }) => work(pair.worlds[hand], pair, hand),
      );
      await left.settle();
      await right.settle();
    };
    const passes = async (some: number) => {
      for (const side of [left, right]) {
        side.clock.move(some * 60_000);
        await side.tick();
        await side.settle();
      }
    };

    const { minutes } = (slots[0] as Slot).family;
    for (let index = 0; index < Math.max(...pairs.map(({ rounds }) => rounds.length)); index += 1) {
      await passes(minutes[index % minutes.length] ?? 1);
      await inAll(async (world, { rounds, reached }, hand) => {
        const steps = rounds[index];
        for (const path of steps ? await does(world, hand, steps, index) : []) reached.add(path);
      });
    }
    await passes(3);
    await inAll((world, { family, course, worlds }) => {
      return tryEverything(world, family, course, guessesFor(worlds));
    });

    const outside = await differsOutside(
      neighbourOf(left),
      neighbourOf(right),
      pairs.flatMap(({ worlds }) => guessesFor(worlds)).slice(0, mostGuesses),
    );
    const busy = [left, right].some((side) => /"event":"(request|answer|delivery|tick)_failed"/.test(side.logged()));
    const verdicts: Verdict[] = [];
    for (const { family, course, worlds, reached } of pairs) {
      const differences = await compared(worlds.left, worlds.right, family, course);
      // Whichever of them it was: each is tried alone again.
      if (outside) differences.push({ observer: 'another workspace', difference: outside });
      const told = { left: worlds.left.told, right: worlds.right.told };
      const pages = hands.flatMap((hand) => worlds[hand].pages).filter(({ shown }) => shown).length;
      verdicts.push({ course, differences, observers: observersOf(family, course), reached, told, pages, busy });
    }
    return verdicts;
  } finally {
    await left.stop();
    await right.stop();
  }
}

/** Ids of words that are there in one of the worlds only, before those that are in both. */
function guessesFor({ left, right }: Pair['worlds']): string[] {
  const [one, other] = [idsIn(left), idsIn(right)].map((ids) => new Set(ids.sort())) as [Set<string>, Set<string>];
  const inOne = [...one, ...other].filter((id) => !(one.has(id) && other.has(id)));
  return [...new Set([...inOne.reverse(), ...one])].slice(0, mostGuesses);
}

/** One step in each round; in a course with acts at once, an open act together with the secret one after it. */
function roundsOf({ steps, atOnce: together }: Course): Step[][] {
  const rounds: Step[][] = [];
  for (const step of steps) {
    const last = rounds.at(-1);
    if (together && 'secret' in step && last?.length === 1 && last[0] && mayBeAtOnce(last[0], step)) last.push(step);
    else rounds.push([step]);
  }
  return rounds;
}

/** Nobody can do two things at once: the mediator and birch act in one of them only. */
function mayBeAtOnce(open: Step, hidden: Step): boolean {
  if (!('open' in open) || !('secret' in hidden)) return false;
  return !/birch|session|ends|looks|nothing/.test(open.open) && !/mediator|cedar|elm|however/.test(hidden.secret);
}
