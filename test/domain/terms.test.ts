import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../src/domain/decide.js';
import { id, type TermsId } from '../../src/domain/ids.js';
import { recordEntries } from '../../src/domain/record.js';
import {
  ann,
  annAndBen,
  ben,
  convening,
  day,
  direct,
  given,
  mara,
  minute,
  now,
  person,
  postsTo,
  roomsTold,
  underway,
  when,
} from './given.js';
import { birch, cedar, due, each, everywhere, paused, put, says, told, two } from './given-terms.js';

describe('terms that the mediator puts', () => {
  it('are told to every side in its own room at the same moment, and to the mediators', () => {
    const { asks, outcome } = when(underway(annAndBen), put());
    expect(outcome).toBe('terms put');
    expect(roomsTold(asks, 'terms put')).toEqual(everywhere);
    expect(postsTo(asks, birch)).toEqual(postsTo(asks, cedar));
    expect(roomsTold(asks, 'ring')).toEqual([direct(ann), direct(ben)]);
  });

  it('enter the record of each side', () => {
    const before = underway(annAndBen);
    const { events, after } = when(before, put());
    const entered = { way: 'entered', kind: 'terms', text: 'text-terms', condition: null, other: null, at: now };
    expect(recordEntries(before, events, after)).toEqual([birch, cedar].map((where) => ({ ...entered, room: where })));
  });

  it.each<[string, Command | null, Command, string]>([
    ['while others stand', put(), put(due, now, id<TermsId>('more')), 'TermsStand'],
    ['by a member', null, { ...put(), by: ann } as Command, 'MediatorsOnly'],
    ['by a stranger', null, { ...put(), by: person('zoe') } as Command, 'NothingHere'],
    ['with a time that has passed', null, put(now - day), 'TooLittleTime'],
    ['with hardly any time', null, put(now + 4 * minute), 'TooLittleTime'],
    ['with a time that is absurdly far away', null, put(now + 400 * day), 'TooMuchTime'],
  ])('are refused %s', (_, before, command, why) => {
    expect(when(given(underway(annAndBen), ...(before ? [before] : [])), command).refused).toBe(why);
  });

  it('are refused before the mediation has begun, and while passing is paused', () => {
    expect(when(convening(annAndBen), put()).refused).toBe('NotBegun');
    expect(when(given(underway(annAndBen), paused()), put()).refused).toBe('PassingIsPaused');
  });

  it('are refused while the room of some side is not open', () => {
    const state = underway(annAndBen);
    const rooms = state.rooms.map((each) => (each.id === cedar ? { ...each, state: 'asked' as const } : each));
    expect(when({ ...state, rooms }, put()).refused).toBe('RoomNotOpen');
  });
});

describe('an answer', () => {
  it('tells nobody anything, and reads the same whatever it is', () => {
    for (const yes of [true, false]) {
      const became = when(two(), says(ann, yes));
      expect([became.refused, became.outcome, became.asks]).toEqual([null, 'answer sealed', []]);
    }
  });

  it('rings nobody on its own side either', () => {
    const sides = {
      birch: { members: ['ann', 'amy'], rule: { type: 'everyone' } as const },
      cedar: { members: ['ben'] },
    };
    expect(when(two(sides), says(ann, true)).asks).toEqual([]);
  });

  it('can be changed until answers come due, and not then', () => {
    const changed = given(two(), says(ann, true), says(ben, false), says(ben, true, due - 1));
    expect(told(changed)).toEqual(each('terms agreed'));
    expect(when(changed, says(ben, false, due)).refused).toBe('TermsOver');
  });

  it.each<[string, Command, string]>([
    ['to terms that are not there', { ...says(ann, true), terms: id<TermsId>('other') } as Command, 'TermsOver'],
    ['by the mediator', says(mara, true), 'MembersOnly'],
    ['by a stranger', says(person('zoe'), true), 'NothingHere'],
  ])('is refused %s', (_, command, why) => {
    expect(when(two(), command).refused).toBe(why);
  });

  it('is refused to whoever does not speak for their side', () => {
    const sides = {
      birch: { members: ['ann', 'amy'], rule: { type: 'spokesperson' } as const },
      cedar: { members: ['ben'] },
    };
    expect(when(two(sides), says(person('amy'), true)).refused).toBe('NotYourVoice');
  });

  it('follows the rule of its side: one of two voices is no yes', () => {
    const sides = {
      birch: { members: ['ann', 'amy', 'abe'], rule: { type: 'k of n', k: 2 } as const },
      cedar: { members: ['ben'] },
    };
    const one = given(two(sides), says(ben, true), says(ann, true));
    expect(told(one)).toEqual(each('terms not agreed'));
    expect(told(given(one, says(person('amy'), true), says(person('abe'), false)))).toEqual(each('terms agreed'));
    expect(told(given(one, says(person('amy'), true), says(ann, false)))).toEqual(each('terms not agreed'));
  });

  it('of somebody who alone can say yes stands in the place of what others of their side said before', () => {
    const sides = { birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } };
    const both = given(two(sides), says(ben, true), says(ann, true), says(person('amy'), false));
    expect(told(both)).toEqual(each('terms not agreed'));
    expect(told(given(both, says(ann, true)))).toEqual(each('terms agreed'));
  });
});
