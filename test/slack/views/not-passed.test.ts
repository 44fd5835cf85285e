import { expect, it } from '@jest/globals';
import { roomWith } from '../../../src/domain/case.js';
import { id, type TextId } from '../../../src/domain/ids.js';
import type { Post } from '../../../src/domain/posts.js';
import { Words } from '../../../src/domain/words.js';
import { render } from '../../../src/slack/views/message.js';
import { annAndBen, direct, envelope, mara, party, room, underway } from '../../domain/given.js';

const text = id<TextId>('text');
const state = underway(annAndBen);
const stopped = (to: ReturnType<typeof room>, reason: 'newcomer' | 'paused') => {
  const words = {
    envelope: envelope('one'),
    party: party('birch'),
    kind: 'message',
    text,
    condition: null,
    acceptBy: null,
  } as const;
  const post: Post = {
    ...{ type: 'not passed', to: [room('cedar')], reason },
    words: { ...words, mediatorsWording: false, inPackage: false, subjectToRatification: false },
  };
  return render(state, roomWith(state, to), post, new Map([[text, new Words('Hello.')]]));
};

it('who else was in another room is nothing but a check to the side whose words were stopped', () => {
  expect(stopped(room('birch'), 'newcomer')).toEqual(stopped(room('birch'), 'paused'));
});

it('the mediator reads that somebody was there who was not named when they were approved', () => {
  expect(stopped(direct(mara), 'newcomer').text).toMatch(/Someone was in that room/);
});
