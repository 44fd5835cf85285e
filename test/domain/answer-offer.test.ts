import { describe, expect, it } from '@jest/globals';
import type { AnswerValue } from '../../src/domain/envelope.js';
import {
  ann,
  annAndBen,
  appearing,
  ben,
  by,
  day,
  direct,
  draft,
  envelope,
  given,
  happens,
  mara,
  now,
  person,
  postsTo,
  room,
  roomsTold,
  type Side,
  underway,
  when,
} from './given.js';

const cedar = room('cedar');
const answer = (value: AnswerValue, told: boolean, who = ben, at = now) =>
  ({ type: 'AnswerOffer', ...by(who, at), envelope: envelope('one'), value, told }) as const;
const offTable = (who = ann) => ({ type: 'TakeOffTable', ...by(who), envelope: envelope('one') }) as const;

/** Ann's offer stands in the room of the other side. */
function offered(sides: Record<string, Side> = annAndBen) {
  const state = appearing(underway(sides), 'one', ann, 'birch', cedar);
  return given(state, { type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: cedar });
}

describe('an answer to an offer', () => {
  it('told now goes to the side that made the offer, with a receipt', () => {
    const { asks, outcome } = when(offered(), answer('agree', true));
    expect(outcome).toBe('answer told');
    expect(roomsTold(asks, 'answer told')).toEqual([room('birch')]);
    expect(roomsTold(asks, 'answer receipt')).toEqual([cedar]);
    expect(roomsTold(asks, 'offer answered')).toEqual([]);
  });

  it('for the mediator only goes to nobody else, and can be changed', () => {
    const { asks, after } = when(offered(), answer('agree', false));
    expect(asks.map((ask) => ask.room)).toEqual([cedar, direct(mara)]);
    const changed = when(after, answer('not this', true));
    expect(changed.outcome).toBe('answer told');
    expect(roomsTold(changed.asks, 'answer told')).toEqual([room('birch')]);
  });

  it('once told stands, but for "not now"', () => {
    expect(when(given(offered(), answer('agree', true)), answer('not this', true)).refused).toBe('AlreadyTold');
    expect(when(given(offered(), answer('not now', true)), answer('agree', true)).refused).toBeNull();
  });

  it('follows the rule of the side that answers: the same answer, for the same eyes', () => {
    const pair = {
      birch: { members: ['ann'] },
      cedar: { members: ['ben', 'bea', 'bob'], rule: { type: 'k of n', k: 2 } as const },
    };
    const state = given(offered(pair), answer('agree', true));
    expect(state.envelopes[0]?.status).toMatchObject({ answers: [{ given: null }] });
    expect(when(state, answer('agree', false, person('bea'))).outcome).toBe('answer counted');
    expect(when(state, answer('not this', true, person('bea'))).outcome).toBe('answer counted');
    const { asks, outcome } = when(state, answer('agree', true, person('bea')));
    expect(outcome).toBe('answer told');
    expect(roomsTold(asks, 'answer told')).toEqual([room('birch')]);
  });

  it('that does not yet count is known to its own side only', () => {
    const pair = {
      birch: { members: ['ann'] },
      cedar: { members: ['ben', 'bea'], rule: { type: 'everyone' } as const },
    };
    const { asks } = when(offered(pair), answer('agree', true));
    expect(asks.map((ask) => ask.room)).toEqual([direct(person('bea'))]);
  });

  it('is told to everyone else who has the offer, and to no side that has not', () => {
    const sides = { ...annAndBen, dogwood: { members: ['dee'] }, elm: { members: ['eli'] } };
    const both = draft('one', ann, 'birch', cedar, { recipients: [cedar, room('dogwood')], approve: true });
    const passedOn = given(underway(sides), both, { type: 'Pass', ...by(mara), envelope: envelope('one') });
    const stands = [cedar, room('dogwood')].reduce(
      (state, to) =>
        given(
          state,
          { type: 'BeginFilling', ...happens(), envelope: envelope('one'), room: to, present: [mara] },
          { type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: to },
        ),
      passedOn,
    );
    const { asks } = when(stands, answer('not now', true));
    expect(roomsTold(asks, 'answer told')).toEqual([room('birch'), room('dogwood')]);
  });

  it('is kept while passing is paused and told once it goes on', () => {
    const ending = given(offered(), { type: 'Withdraw', ...by(ben) });
    const { after, asks } = when(ending, answer('agree', true));
    expect(roomsTold(asks, 'answer told')).toEqual([]);
    const undone = when(after, { type: 'UndoWithdrawal', ...by(ben) });
    expect(roomsTold(undone.asks, 'answer told')).toEqual([room('birch')]);
  });

  it('that waits for passing to go on can still be changed, and the last one is told', () => {
    const paused = given(offered(), { type: 'Withdraw', ...by(ben) }, answer('agree', true), answer('not this', true));
    const { asks } = when(paused, { type: 'UndoWithdrawal', ...by(ben) });
    expect(postsTo(asks, room('birch')).filter((post) => post.type === 'answer told')).toMatchObject([
      { value: 'not this' },
    ]);
  });

  it('cannot agree after the last day to accept', () => {
    const state = underway(annAndBen);
    const dated = given(
      state,
      draft('one', ann, 'birch', cedar, { approve: true, acceptBy: '2026-11-23' }),
      { type: 'Pass', ...by(mara), envelope: envelope('one') },
      { type: 'BeginFilling', ...happens(), envelope: envelope('one'), room: cedar, present: [mara, ben] },
      { type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: cedar },
    );
    expect(when(dated, answer('agree', true, ben, now + day)).refused).toBe('AcceptDayOver');
    expect(when(dated, answer('not this', true, ben, now + day)).refused).toBeNull();
  });

  it("is no one's but the side's that has the offer", () => {
    expect(when(offered(), answer('agree', true, ann)).refused).toBe('OlderVersion');
    expect(when(offered(), answer('agree', true, mara)).refused).toBe('MembersOnly');
    const waiting = underway(annAndBen);
    expect(when(waiting, answer('agree', true)).refused).toBe('OlderVersion');
  });
});

describe('taking an offer off the table', () => {
  it('is told to those who have it, and ends it', () => {
    const { after, asks } = when(offered(), offTable());
    expect(roomsTold(asks, 'offer off the table')).toEqual([room('birch'), cedar]);
    expect(after.envelopes).toEqual([]);
    expect(when(after, answer('agree', true)).refused).toBe('OlderVersion');
  });

  it('is possible after a yes for the mediator only, and not after a yes that was told', () => {
    expect(when(given(offered(), answer('agree', false)), offTable()).refused).toBeNull();
    expect(when(given(offered(), answer('agree', true)), offTable()).refused).toBe('YesWasTold');
  });

  it('waits until passing goes on, and gives away no answer that waits with it', () => {
    const paused = { ...offered(), paused: now };
    expect(when(paused, offTable()).refused).toBe('PassingIsPaused');
    expect(when(given(paused, answer('agree', true)), offTable()).refused).toBe('PassingIsPaused');
  });

  it('reads the same to the one who asks whether or not the mediator has been given an answer', () => {
    const plain = when(offered(), offTable());
    const answered = when(given(offered(), answer('not this', false)), offTable());
    expect(answered.asks).toEqual(plain.asks);
  });
});
