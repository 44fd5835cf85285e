import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../src/domain/decide.js';
import { by, convening, direct, draft, given, person, room, roomsTold, when, withRooms } from './given.js';

const agrees = (name: string): Command => ({ type: 'AnswerInvitation', ...by(person(name)), answer: 'agreed' });
const sides = {
  birch: { members: ['ann', 'abe', 'ada'], rule: { type: 'k of n' as const, k: 2 } },
  cedar: { members: ['ben'] },
};

describe('a message that something waits', () => {
  it('goes to those only who are in the room where it waits', () => {
    const state = withRooms(given(convening(sides), agrees('ann'), agrees('abe'), agrees('ben')));
    const { asks } = when(state, draft('one', person('ann'), 'birch', room('cedar'), { approve: true }));
    expect(roomsTold(asks, 'ring')).toEqual([direct(person('abe'))]);
  });
});
