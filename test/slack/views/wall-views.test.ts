import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Case } from '../../../src/domain/case.js';
import type { Instant, PersonId } from '../../../src/domain/ids.js';
import * as en from '../../../src/words/en.js';
import { betweenTwo, ofBirch, open, openBesideTwo, openToMediators, unshown } from '../../domain/courses.js';
import { checked, declining, friday, inviting, withdrawn } from '../../domain/courses-of-ending.js';
import { convening, direct, joint, mara, room, underway } from '../../domain/given.js';
import {
  bothWorlds,
  type Eyes,
  eyesOf,
  type Label,
  labels,
  sides,
  steps,
  type Worlds,
} from '../../domain/two-worlds.js';
import { asItReads, shownTo } from './reading.js';

/** What they read in their own rooms, and whatever they can have shown to them there. */
function reading(eyes: Eyes): Eyes {
  const shown = (state: Case, who: PersonId, at: Instant) =>
    state.rooms
      .filter((each) => each.kind !== 'alone' && each.state === 'open' && eyes.rooms(state).includes(each.id))
      .filter((each) => each.kind !== 'direct' || each.id === direct(who))
      .map((each) => shownTo(en, state, who, each, at));
  return { ...eyes, read: asItReads, shown };
}

const those = (...some: Label[]) => reading(eyesOf(...some));
const mediators = reading({ people: () => [mara], rooms: () => [direct(mara), ...labels.map(room), joint] });
const inSecret: Worlds = { open, secret: ofBirch, eyes: those('cedar', 'elm') };
const apart: Worlds = { open: openBesideTwo, secret: betweenTwo, eyes: those('elm') };
const before: Worlds = { open: inviting, secret: declining, eyes: those('cedar', 'elm'), from: friday, later: false };
const paused: Worlds = { open: checked, secret: withdrawn, eyes: those('cedar', 'elm'), later: false };

describe('every post, card and form reads the same', () => {
  it.each<[string, Worlds, typeof underway]>([
    ['to the other sides, whatever one side does by itself', inSecret, underway],
    ['to a third side, whatever crosses between two others', apart, underway],
    [
      'to the mediator, whatever a side has not shown',
      { open: openToMediators, secret: unshown, eyes: mediators },
      underway,
    ],
    ['to the other sides, whatever one side answers to the invitation', before, convening],
    ['to the other sides, whether a check or a withdrawal pauses passing', paused, underway],
  ])('%s', (_, worlds, opened) => {
    fc.assert(
      fc.property(sides, steps({ ...worlds.open, ...worlds.secret }), (shape, course) => {
        const [without, withSecrets] = bothWorlds(opened(shape), course, worlds);
        for (const [index, { read, shown }] of withSecrets.entries()) {
          const other = without[index];
          if (JSON.stringify(read) !== JSON.stringify(other?.read)) expect(read).toEqual(other?.read);
          if (JSON.stringify(shown) !== JSON.stringify(other?.shown)) expect(shown).toEqual(other?.shown);
        }
      }),
      { numRuns: 150 },
    );
  });
});
