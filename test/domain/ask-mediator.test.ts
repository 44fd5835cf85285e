import { expect, it } from '@jest/globals';
import { decide } from '../../src/domain/decide.js';
import { ann, annAndBen, by, convening, direct, given, mara, party, person, underway, when } from './given.js';

const ask = (who = ann, what: 'talk' | 'bring someone' | 'not safe' = 'not safe') =>
  ({ type: 'AskMediator', ...by(who), what }) as const;

it('tells the mediators who asks and for what, and nobody else', () => {
  const decided = decide(ask(), underway(annAndBen));
  expect(decided).toMatchObject({
    type: 'accepted',
    told: [
      { room: direct(mara), post: { type: 'mediator asked', person: ann, party: party('birch'), what: 'not safe' } },
    ],
  });
  expect(when(underway(annAndBen), ask()).asks).toEqual([]);
});

it('leaves the same trace in the log whoever asks, and for whatever', () => {
  const state = underway(annAndBen);
  const traces = [ask(), ask(person('ben')), ask(ann, 'talk')].map((each) => when(state, each).events);
  expect(new Set(traces.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(JSON.stringify(traces)).not.toMatch(/ANN|safe/i);
});

it('changes nothing of the case', () => {
  const state = underway(annAndBen);
  expect(given(state, ask())).toEqual(state);
});

it('is for everyone who takes part on a side, at any time, and not for mediators', () => {
  expect(when(underway(annAndBen), ask(mara)).refused).toBe('MembersOnly');
  const talking = given(convening(annAndBen), { type: 'AnswerInvitation', ...by(ann), answer: 'talk' });
  expect(when(talking, ask()).refused).toBe(null);
  const closed = given(underway(annAndBen), { type: 'Close', ...by(mara) });
  expect(when(closed, ask()).refused).toBe(null);
});
