import { describe, expect, it } from '@jest/globals';
import { card } from '../../src/domain/card.js';
import type { Case } from '../../src/domain/case.js';
import type { PersonId } from '../../src/domain/ids.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  day,
  given,
  happens,
  inSession,
  joint,
  mara,
  now,
  person,
  room,
  underway,
  when,
} from './given.js';

const close = { type: 'Close', ...by(mara) } as const;
const ended = (state = underway(annAndBen)) => given(state, close);
const met = () => ended(inSession(underway(annAndBen), 'together'));
const blank = (who: PersonId, where: 'own room' | 'joint room' = 'own room') =>
  ({ type: 'Blank', ...by(who), where }) as const;

describe('blanking what Caucus posted', () => {
  it('is asked of Slack for the own room at once, and for no other', () => {
    const { asks, outcome } = when(met(), blank(ann));
    expect(asks).toEqual([{ room: room('birch'), do: 'blank' }]);
    expect(outcome).toBe('room being blanked');
  });

  it('needs one person whose yes counts, however many the side’s rule asks for', () => {
    const amy = person('amy');
    const several = (rule: 'everyone' | 'spokesperson') =>
      ended(underway({ ...annAndBen, birch: { members: ['ann', 'amy'], rule: { type: rule } } }));
    expect(when(several('everyone'), blank(amy)).refused).toBeNull();
    expect(when(several('spokesperson'), blank(amy)).refused).toBe('NotYourVoice');
    expect(when(several('spokesperson'), blank(ann)).refused).toBeNull();
  });

  it('is for the sides alone, once the mediation has ended and until the rooms are archived', () => {
    expect(when(met(), blank(mara)).refused).toBe('MembersOnly');
    expect(when(met(), blank(person('eve'))).refused).toBe('NothingHere');
    expect(when(underway(annAndBen), blank(ann)).refused).toBe('NotEnded');
    expect(when(given(underway(annAndBen), { type: 'Withdraw', ...by(ben) }), blank(ann)).refused).toBe('NotEnded');
    const later = given(met(), { type: 'TimePassed', ...happens(now + 3 * day) });
    expect(when(later, blank(ann)).refused).toBe('BeingArchived');
  });

  it('can be asked for again, for a message may have come after the first time', () => {
    expect(when(given(met(), blank(ann)), blank(ann)).asks).toEqual([{ room: room('birch'), do: 'blank' }]);
  });
});

describe('blanking the joint room', () => {
  const three = () => ended(inSession(underway({ ...annAndBen, elm: { members: ['eva'] } }), 'together'));
  const cards = (state: Case) => state.rooms.map((each) => card(state, each));

  it('waits for every side, and tells nobody before', () => {
    const one = when(three(), blank(ann, 'joint room'));
    expect(one.asks).toEqual([]);
    expect(cards(one.after)).toEqual(cards(three()));
    const two = when(one.after, blank(person('eva'), 'joint room'));
    expect(two.asks).toEqual([]);
    const all = when(two.after, blank(ben, 'joint room'));
    expect(all.asks).toEqual([{ room: joint, do: 'blank' }]);
    expect([one.outcome, two.outcome, all.outcome]).toEqual(Array(3).fill('joint blanking wanted'));
  });

  it('counts a side once', () => {
    const state = given(met(), blank(ann, 'joint room'));
    expect(when(state, blank(ann, 'joint room')).refused).toBe('AlreadySaid');
  });

  it('does not follow from blanking each side’s own room', () => {
    const state = given(met(), blank(ann), blank(ben));
    expect(when(state, blank(ann, 'joint room')).asks).toEqual([]);
  });

  it('is refused where nobody ever met', () => {
    expect(when(ended(), blank(ann, 'joint room')).refused).toBe('NothingHere');
  });

  it('needs every side again the next time', () => {
    const state = given(met(), blank(ann, 'joint room'), blank(ben, 'joint room'));
    expect(when(state, blank(ann, 'joint room')).asks).toEqual([]);
  });
});
