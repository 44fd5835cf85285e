import type { Budget, Part, Result } from '../part.js';
import { runBatch } from './batch.js';
import { draw } from './drawing.js';
import { type Course, canHappen, coursesWith, type Family, families, type Kind, shapes } from './families.js';
import type { Verdict } from './pair.js';
import { patiently } from './patiently.js';
import { shrunk } from './shrinking.js';
import { type Stage, setStage } from './stage.js';
import { asStory, told } from './story.js';
import { type Tally, tally } from './tally.js';

/** After so many batches the mediations are set up anew, between other people. */
const batchesOfAStage = 24;
const shrinkMs = 90_000;
const kinds: readonly Kind[] = ['begun', 'invited', 'begun', 'paused', 'begun', 'alike', 'over', 'begun'];

/** The same mediation twice, differing only in what an observer may not learn, on the real app: all that the observer sees is the same. */
export const twoWorlds: Part = { name: 'two worlds', run: runTwoWorlds };

/** Runs pairs until the time is used up; each batch aims at the secret acts that have come up least. With `first` no shorter story is looked for. */
async function runTwoWorlds({ seed, seconds, say, first }: Budget): Promise<Result> {
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const counts = tally();
  const findings: string[] = [];
  let found = false;
  const goesOn = () => performance.now() < until && !(first && found);
  for (let round = 0; goesOn(); round += 1) {
    const stages = stagesOf(`${seed} ${round}`, seed + round * 7919);
    try {
      for (let batch = 0; batch < batchesOfAStage && goesOn(); batch += 1) {
        const some = families.filter(({ kind }) => kind === kinds[batch % kinds.length]);
        const stage = await stages.of(some[0] as Family);
        const name = `${seed} ${round} ${batch}`;
        const number = seed * 1_000_003 + round * 10_007 + batch * 101;
        const slots = slotsFor(stage, some, counts, number);
        const verdicts = await runBatch(stage, slots, name);
        for (const [at, verdict] of verdicts.entries()) {
          counts.add(verdict);
          const slot = slots[at];
          if (!slot || verdict.differences.length === 0 || (first && found)) continue;
          const run = async (course: Course) => (await runBatch(stage, [{ ...slot, course }], name))[0] as Verdict;
          const alone = await run(slot.course);
          if (alone.differences.length === 0 && verdict.busy) {
            if (alone.busy) counts.discard();
            say(`  ${alone.busy ? 'discarded' : 'run again'}, for the app gave up waiting: ${told(verdict)}`);
            continue;
          }
          found = true;
          const deadline = first ? 0 : Math.max(until, performance.now()) + shrinkMs;
          const seenAgain = alone.differences.length > 0;
          findings.push(asStory(seenAgain ? await shrunk(slot.drawn, alone, run, deadline) : verdict));
        }
      }
    } finally {
      await stages.forget();
    }
  }
  counts.say(say, seed, (performance.now() - begun) / 60_000);
  const differences = findings.length;
  if (!first) findings.push(...counts.faults());
  return { figures: { pairs: counts.pairs(), differences }, findings };
}

/** A course for each mediation of the stage, of the families in turn, aimed at what has come up least. */
function slotsFor(stage: Stage, some: readonly Family[], counts: Tally, number: number) {
  return stage.shapes.flatMap((shape, index) => {
    const fitting = some.filter((family) => family.fits(shape));
    const family = counts.turn(fitting);
    const target = counts.aim(family?.hidden.filter((each) => canHappen(each, shape)) ?? []);
    if (!family || target === undefined) return [];
    const drawn = draw(coursesWith(family, shape, target), number + index);
    return [{ index, family, drawn, course: drawn.value }];
  });
}

/** A stage for those that have begun and one for those that have not, set when first needed. */
function stagesOf(name: string, seed: number) {
  const set = new Map<boolean, Promise<Stage>>();
  const people = shapes.map((shape, index) => draw(shape, seed + index).value);
  return {
    of(family: Family): Promise<Stage> {
      // A request that a busy machine did not answer in time leaves a mediation half opened.
      const stage = set.get(family.begun) ?? patiently(() => setStage(name, people, family), 3);
      set.set(family.begun, stage);
      return stage;
    },
    async forget() {
      for (const stage of set.values()) await (await stage).forget();
    },
  };
}
