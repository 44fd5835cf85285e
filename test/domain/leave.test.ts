import { describe, expect, it } from '@jest/globals';
import { card } from '../../src/domain/card.js';
import type { Case } from '../../src/domain/case.js';
import { evolve } from '../../src/domain/evolve.js';
import {
  ann,
  annAndBen,
  appearing,
  ben,
  by,
  convening,
  day,
  direct,
  draft,
  envelope,
  given,
  inSession,
  mara,
  minute,
  now,
  party,
  partyNamed,
  passed,
  person,
  postsTo,
  room,
  roomsTold,
  type Side,
  underway,
  when,
} from './given.js';

const cem = person('cem');
const dot = person('dot');
const three = (more: Partial<Side> = {}): Record<string, Side> => ({
  birch: { members: ['ann'] },
  cedar: { members: ['ben', 'cem', 'dot'], ...more },
});
const leave = (who: typeof ann) => ({ type: 'Leave', ...by(who) }) as const;
const withdraw = (who: typeof ann, at = now) => ({ type: 'Withdraw', ...by(who, at) }) as const;
const undo = (who: typeof ann, at = now) => ({ type: 'UndoWithdrawal', ...by(who, at) }) as const;
const agree = (who: typeof ann) => ({ type: 'AnswerInvitation', ...by(who), answer: 'agreed' }) as const;
const decline = (who: typeof ann) => ({ type: 'AnswerInvitation', ...by(who), answer: 'no' }) as const;

describe('leaving for oneself', () => {
  it('takes the person out of every room they were in, and tells the mediators alone', () => {
    const { asks } = when(inSession(underway(three()), 'together'), leave(cem));
    expect(asks.filter((ask) => ask.do === 'remove').map((ask) => ask.room)).toEqual([room('cedar'), 'room-joint']);
    expect(roomsTold(asks, 'person left')).toEqual([direct(mara)]);
    expect(postsTo(asks, room('birch'))).toEqual([]);
  });

  it('clears what the side has approved and not yet passed, and says so in its own room', () => {
    const state = given(underway(three()), draft('one', ben, 'cedar', room('birch'), { approve: true }));
    const { after, asks } = when(state, leave(cem));
    expect(after.envelopes[0]?.status).toEqual({ type: 'draft', approvals: [], shared: true });
    expect(postsTo(asks, room('cedar'))).toContainEqual({ type: 'approvals cleared' });
  });

  it('says nothing of approvals where nobody had said yes to anything', () => {
    const state = given(underway(three()), draft('one', ben, 'cedar', room('birch')));
    expect(postsTo(when(state, leave(cem)).asks, room('cedar'))).toEqual([]);
  });

  it('never completes an approval that waited for the one who left', () => {
    const state = given(
      underway(three({ rule: { type: 'k of n', k: 2 } })),
      draft('one', ben, 'cedar', room('birch')),
      {
        ...{ type: 'Approve', ...by(ben) },
        envelope: envelope('one'),
      },
    );
    const { after } = when(state, leave(cem));
    expect(after.envelopes[0]?.status).toEqual({ type: 'draft', approvals: [], shared: false });
  });

  it('lets the stand-in speak, once who spoke for the side has left', () => {
    const { after } = when(underway(three({ rule: { type: 'spokesperson' }, standIn: 'dot' })), leave(ben));
    expect(partyNamed(after, 'cedar')).toMatchObject({ spokesperson: dot, rule: { type: 'spokesperson' } });
  });

  it('makes everyone say yes where nobody speaks for the side any more, or too few are left', () => {
    expect(
      partyNamed(when(underway(three({ rule: { type: 'spokesperson' } })), leave(ben)).after, 'cedar').rule,
    ).toEqual({
      type: 'everyone',
    });
    expect(
      partyNamed(when(underway(three({ rule: { type: 'k of n', k: 3 } })), leave(cem)).after, 'cedar').rule,
    ).toEqual({
      type: 'everyone',
    });
  });

  it('of the last member withdraws the side', () => {
    const { outcome, after } = when(underway(annAndBen), leave(ann));
    expect(outcome).toBe('withdrawn');
    expect(after.stage).toBe('ending');
  });

  it('of the only person asked on a side says no, while they have not answered', () => {
    const { outcome, after } = when(convening(annAndBen), leave(ann));
    expect(outcome).toBe('declined');
    expect(after).toMatchObject({ stage: 'ending', from: 'convening', hopeless: true, undo: [] });
    expect(when(after, leave(ann)).refused).toBe('AlreadyAnswered');
  });

  it('of an adviser clears nothing', () => {
    const lee = person('lee');
    const sides = { ...annAndBen, birch: { members: ['ann'], advisers: [{ person: lee, as: 'adviser' as const }] } };
    const state = given(underway(sides), draft('one', ann, 'birch', room('cedar'), { approve: true }));
    const { after, asks } = when(state, leave(lee));
    expect(after.envelopes[0]?.status.type).toBe('approved');
    expect(postsTo(asks, room('birch'))).toEqual([{ type: 'part ended', person: lee, party: party('birch') }]);
  });

  it('before everyone has agreed lets the mediation begin with those who have', () => {
    const state = given(convening(three({ rule: { type: 'everyone' } })), ...[ann, ben, cem].map(agree));
    expect(when(state, leave(dot)).after.stage).toBe('underway');
  });

  it('before everyone has agreed ends a mediation that nobody can agree to any more', () => {
    const state = given(convening(three({ rule: { type: 'spokesperson' } })), agree(ben), decline(cem));
    expect(when(state, leave(ben)).after).toMatchObject({ stage: 'ending', from: 'convening' });
  });

  it('is always possible, also while a mediation is about to end', () => {
    const state = given(underway(three()), withdraw(ann));
    expect(when(state, leave(cem)).outcome).toBe('left');
  });
});

describe('withdrawing a side', () => {
  it('follows the rule of that side', () => {
    const state = underway(three({ rule: { type: 'k of n', k: 2 } }));
    const first = when(state, withdraw(ben));
    expect(first.outcome).toBe('withdrawal counted');
    expect(first.after.stage).toBe('underway');
    expect(when(first.after, withdraw(ben)).refused).toBe('AlreadySaid');
    expect(when(first.after, withdraw(cem)).after.stage).toBe('ending');
  });

  it('is not for someone whose yes does not count', () => {
    expect(when(underway(three({ rule: { type: 'spokesperson' } })), withdraw(cem)).refused).toBe('NotYourVoice');
  });

  it('is never completed by someone leaving: who is left says it again', () => {
    const state = given(underway(three({ rule: { type: 'everyone' } })), withdraw(ben), withdraw(cem));
    const left = when(state, leave(dot));
    expect(left.after.stage).toBe('underway');
    expect(when(left.after, withdraw(ben)).outcome).toBe('withdrawal counted');
    expect(given(left.after, withdraw(ben), withdraw(cem)).stage).toBe('ending');
  });

  it('reads in every room as a check does, and names nobody', () => {
    const { asks } = when(underway(annAndBen), withdraw(ann));
    expect(postsTo(asks, room('birch'))).toEqual([{ type: 'passing paused' }]);
    expect(postsTo(asks, room('cedar'))).toEqual([{ type: 'passing paused' }]);
    expect(JSON.stringify(asks)).not.toContain(ann);
  });

  it('stops words on their way, and tells whose they are as for a check', () => {
    const { asks } = when(passed(underway(annAndBen), 'one', ben, 'cedar', room('birch')), withdraw(ann));
    expect(postsTo(asks, room('cedar'))[0]).toMatchObject({ type: 'not passed', reason: 'paused' });
  });

  it('leaves words alone that have begun to appear', () => {
    const { asks } = when(appearing(underway(annAndBen), 'one', ben, 'cedar', room('birch')), withdraw(ann));
    expect(roomsTold(asks, 'not passed')).toEqual([]);
  });

  it('is announced at the latest at 18:00 on the next working day', () => {
    const friday = now + 4 * day;
    expect(when(underway(annAndBen), withdraw(ann, friday)).after).toMatchObject({
      announceBy: Date.UTC(2026, 10, 30, 17),
    });
  });
});

describe('undoing a withdrawal', () => {
  const withdrawn = given(underway(annAndBen), withdraw(ann));

  it('is possible for thirty minutes, to the side that withdrew', () => {
    expect(when(withdrawn, undo(ann, now + 30 * minute)).after.stage).toBe('underway');
    expect(when(withdrawn, undo(ann, now + 30 * minute + 1)).refused).toBe('UndoOver');
    expect(when(withdrawn, undo(ben)).refused).toBe('NothingToUndo');
    expect(when(underway(annAndBen), undo(ann)).refused).toBe('NothingToUndo');
  });

  it('is not for someone whose yes does not count', () => {
    const state = given(underway(three({ rule: { type: 'spokesperson' } })), withdraw(ben));
    expect(when(state, undo(cem)).refused).toBe('NotYourVoice');
    expect(when(state, undo(ben)).after.stage).toBe('underway');
  });

  it('tells every room that passing goes on, and keeps the session', () => {
    const state = given(inSession(underway(annAndBen), 'separately'), withdraw(ann));
    const { asks, after } = when(state, undo(ann));
    expect(roomsTold(asks, 'passing resumed')).toEqual([room('birch'), room('cedar')]);
    expect(after).toMatchObject({ stage: 'underway', session: { number: 1 } });
  });

  it('tells nobody that passing goes on while a check still runs', () => {
    const checked = evolve(underway(annAndBen), { type: 'PassingPaused', at: now });
    const { asks, after } = when(given(checked, withdraw(ann)), undo(ann));
    expect(roomsTold(asks, 'passing resumed')).toEqual([]);
    expect(after.paused).toBe(now);
  });

  it('of one side leaves the withdrawal of another one standing', () => {
    const both = given(withdrawn, withdraw(ben, now + minute));
    expect(roomsTold(when(withdrawn, withdraw(ben)).asks, 'passing paused')).toEqual([]);
    const one = when(both, undo(ann, now + 2 * minute));
    expect(one.outcome).toBe('withdrawal undone');
    expect(one.after.stage).toBe('ending');
    expect(roomsTold(one.asks, 'passing resumed')).toEqual([]);
    expect(when(one.after, undo(ben, now + 3 * minute)).after.stage).toBe('underway');
  });

  it('before everyone has agreed begins a mediation to which everyone has agreed meanwhile', () => {
    const state = given(convening(annAndBen), agree(ann), withdraw(ann), agree(ben));
    expect(state.stage).toBe('ending');
    expect(when(state, undo(ann)).after.stage).toBe('underway');
  });

  it('cannot be done by the mediator changing the people', () => {
    const state = given(convening(three()), agree(ann), withdraw(ann));
    expect(when(state, { type: 'RemovePerson', ...by(mara), person: cem }).refused).toBe('IsEnding');
  });
});

it('a mediator who finds other people saves a mediation that nobody could agree to, and it begins', () => {
  const sides = three({ rule: { type: 'everyone' } });
  const state = given(convening(sides), agree(ann), agree(ben), agree(dot), decline(cem));
  expect(state.stage).toBe('ending');
  expect(when(state, { type: 'RemovePerson', ...by(mara), person: cem }).after.stage).toBe('underway');
});

describe('until it is announced, nobody but the mediators can tell an ending from a check', () => {
  const calm = inSession(underway(three()), 'separately');
  const check = evolve(calm, { type: 'PassingPaused', at: now });
  const ending = given(calm, withdraw(ann));

  it('by a card', () => {
    const cards = (state: Case) => state.rooms.map((each) => card(state, each));
    expect(cards(ending)).toEqual(cards(check));
  });

  it('by what they can do', () => {
    const deeds = [
      leave(cem),
      withdraw(dot),
      undo(dot),
      { type: 'AskPause', ...by(cem) } as const,
      draft('one', cem, 'cedar', room('birch')),
      draft('two', cem, 'cedar', room('birch'), { approve: true }),
    ];
    for (const deed of deeds) {
      const { refused, outcome, asks } = when(ending, deed);
      const inCheck = when(check, deed);
      expect({ refused, outcome }).toEqual({ refused: inCheck.refused, outcome: inCheck.outcome });
      for (const where of [room('cedar'), direct(cem), direct(dot)]) {
        expect(postsTo(asks, where)).toEqual(
          postsTo(inCheck.asks, where).filter((post) => deed.type !== 'Withdraw' || post.type !== 'passing paused'),
        );
      }
    }
  });

  it('before everyone has agreed: to the rest the mediation has simply not begun', () => {
    const open = given(convening(three()), agree(ben));
    const declined = given(open, decline(ann));
    expect(declined.stage).toBe('ending');
    const deed = draft('one', ben, 'cedar', room('birch'));
    expect(when(declined, deed).refused).toBe(when(open, deed).refused);
    expect(declined.rooms.map((each) => card(declined, each))).toEqual(open.rooms.map((each) => card(open, each)));
  });
});
