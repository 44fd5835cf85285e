import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betweenTwo, ofBirch, open, unshown } from './courses.js';
import { direct, joint, mara, room, underway } from './given.js';
import { type Acts, bothWorlds, type Eyes, eyesOf, labels, sides, steps } from './two-worlds.js';

const everyoneButBirch = eyesOf('cedar', 'elm');

/** The mediators, and birch's private room as they read it. */
const mediators: Eyes = {
  people: () => [mara],
  rooms: () => [direct(mara), ...labels.map(room), joint],
};

function sameIn(secret: Acts, eyes: Eyes, numRuns = 200): void {
  const course = steps({ ...open, ...secret });
  fc.assert(
    fc.property(sides, course, (shape, picked) => {
      const [without, withSecrets] = bothWorlds(underway(shape), picked, { open, secret, eyes });
      // Step by step, for the difference between two whole courses takes long to print.
      for (const [index, seen] of withSecrets.entries()) {
        if (JSON.stringify(seen) !== JSON.stringify(without[index])) expect(seen).toEqual(without[index]);
      }
    }),
    { numRuns },
  );
}

describe('two mediations that differ only in what happens out of sight read the same', () => {
  it('to the other sides: in what one side does in its own room and says to the mediator alone', () => {
    sameIn(ofBirch, everyoneButBirch);
  });

  it('to a third side: in what crosses between two others', () => {
    sameIn(betweenTwo, eyesOf('elm'));
  });

  it('to the mediator: in what a side has not shown', () => {
    sameIn(unshown, mediators);
  });
});
