import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { someone } from './acts.js';
import { betweenTwo, ofBirch, open, openBesideTwo, openToMediators, unshown } from './courses.js';
import { checked, declining, friday, inviting, withdrawn } from './courses-of-ending.js';
import { amongThem } from './courses-of-mediators.js';
import { by, convening, direct, joint, mara, room, underway } from './given.js';
import { bothWorlds, type Eyes, eyesOf, labels, sides, steps, type Worlds } from './two-worlds.js';

const leavesBirch = someone('birch', (who, { at }) => ({ type: 'Leave', ...by(who, at) }));
const everyoneButBirch = eyesOf('cedar', 'elm');

/** The mediators, and birch's private room as they read it. */
const mediators: Eyes = {
  people: () => [mara],
  rooms: () => [direct(mara), ...labels.map(room), joint],
};

type Told = Partial<Worlds> & Pick<Worlds, 'secret' | 'eyes'> & { opened?: typeof underway; runs?: number };

function same({ opened = underway, runs = 400, ...told }: Told): void {
  const worlds = { open, ...told };
  fc.assert(
    fc.property(sides, steps({ ...worlds.open, ...worlds.secret }), (shape, picked) => {
      const [without, withSecrets] = bothWorlds(opened(shape), picked, worlds);
      // Step by step, for the difference between two whole courses takes long to print.
      for (const [index, seen] of withSecrets.entries()) {
        if (JSON.stringify(seen) !== JSON.stringify(without[index])) expect(seen).toEqual(without[index]);
      }
    }),
    { numRuns: runs },
  );
}

describe('two mediations that differ only in what happens out of sight read the same', () => {
  it('to the other sides: in what one side does in its own room and says to the mediator alone', () => {
    same({ secret: ofBirch, eyes: everyoneButBirch });
  });

  it('to a third side: in what crosses between two others', () => {
    same({ open: openBesideTwo, secret: betweenTwo, eyes: eyesOf('elm') });
  });

  it('to the mediator: in what a side has not shown', () => {
    same({ open: { ...openToMediators, 'someone of birch leaves': leavesBirch }, secret: unshown, eyes: mediators });
  });

  it('to every side: in what happens in the mediators’ room', () => {
    const opened: typeof underway = (shape) => underway(shape, 'roles', ['noel']);
    same({ secret: amongThem, eyes: eyesOf(...labels), opened, runs: 100 });
  });

  it('to the other sides: in what one side answers to the invitation, until the end is announced', () => {
    same({ open: inviting, secret: declining, eyes: everyoneButBirch, opened: convening, from: friday, later: false });
  });

  it('to the other sides: in whether passing is paused for a check, or because one side has withdrawn', () => {
    same({ open: checked, secret: withdrawn, eyes: everyoneButBirch, later: false });
  });
});
