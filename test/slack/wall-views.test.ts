import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Case } from '../../src/domain/case.js';
import type { PersonId } from '../../src/domain/ids.js';
import { renderCard } from '../../src/slack/views/card.js';
import { statusBlocks } from '../../src/slack/views/status.js';
import { betweenTwo, ofBirch, open, unshown } from '../domain/courses.js';
import { direct, joint, mara, room, underway } from '../domain/given.js';
import { type Acts, bothWorlds, type Eyes, eyesOf, labels, sides, steps } from '../domain/two-worlds.js';

/** All that this person can ask for in the rooms of a side, without the words themselves. */
const shownIn = (names: readonly string[]) => (state: Case, who: PersonId) =>
  state.rooms
    .filter((each) => [...names.map(room), joint].includes(each.id) || each.id === direct(who))
    .map((each) => [renderCard(state, each), statusBlocks(state, who, each, new Map())]);

const mediators: Eyes = {
  people: () => [mara],
  rooms: () => [direct(mara), ...labels.map(room), joint],
  shown: shownIn(labels),
};

it.each<[string, Acts, Eyes]>([
  ['the other sides what one side does by itself', ofBirch, { ...eyesOf('cedar', 'elm'), shown: shownIn(labels) }],
  ['a third side what crosses between two others', betweenTwo, { ...eyesOf('elm'), shown: shownIn(labels) }],
  ['the mediator what a side has not shown', unshown, mediators],
])('no status and no card shows %s', (_, secret, eyes) => {
  fc.assert(
    fc.property(sides, steps({ ...open, ...secret }), (shape, course) => {
      const [without, withSecrets] = bothWorlds(underway(shape), course, { open, secret, eyes });
      expect(withSecrets.at(-1)?.shown).toEqual(without.at(-1)?.shown);
    }),
    { numRuns: 150 },
  );
});
