import { expect, it } from '@jest/globals';
import { differences, type Picture, timeless } from '../../faults/crash/picture.js';

const picture = (lines: string[], more: Partial<Picture> = {}): Picture => ({
  ...{ places: new Map([['Ben in private', lines]]), cards: new Map(), cases: ['{}'], amiss: [] },
  ...more,
});
const kinds = (one: Picture, other: Picture) => differences(one, other, 2).map(({ kind }) => kind);
const both = picture(['Message 1: At nine.', 'Passed.']);

it.each<[string, Picture, string[]]>([
  ['is the same', both, []],
  ['lacks a line', picture(['Passed.']), ['lost']],
  ['has a line twice', picture(['Message 1: At nine.', 'Message 1: At nine.', 'Passed.']), ['doubled']],
  ['has another line', picture(['Message 1: At ten.', 'Passed.']), ['lost', 'altered']],
  ['has its lines in another order', picture(['Passed.', 'Message 1: At nine.']), ['stuck']],
  ['has a case that is kept otherwise', { ...both, cases: ['{"stage":"x"}'] }, ['stuck']],
  ['has a log that does not verify', { ...both, amiss: ['the log: it is broken'] }, ['stuck']],
  ['has two empty cards more', { ...both, cards: new Map([['Ben: Something', 2]]) }, []],
  ['has three empty cards more', { ...both, cards: new Map([['Ben: Something', 3]]) }, ['doubled']],
])('a picture that %s is told apart as such', (_, other, expected) => {
  expect(kinds(both, other)).toEqual(expected);
});

it('what differs between two runs of the same is left out, and nothing else', () => {
  const id = (first: string) => `${first}0000000-0000-4000-8000-000000000000`;
  const text = (one: string, other: string, time: string) => `${id(one)} ${id(other)} ${id(one)} at ${time}`;
  expect(timeless(text('1', '2', '09:00'))).toBe(timeless(text('3', '4', '10:30')));
  expect(timeless(text('1', '1', '09:00'))).not.toBe(timeless(text('3', '4', '09:00')));
});
