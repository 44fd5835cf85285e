import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import type { PersonId } from '../../src/domain/ids.js';
import type { ApprovalRule, SayingYes } from '../../src/domain/party.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  convening,
  direct,
  draft,
  envelope,
  given,
  happens,
  mara,
  partyNamed,
  person,
  postsTo,
  room,
  roomsTold,
  type Side,
  underway,
  when,
} from './given.js';

const [cem, dot] = [person('cem'), person('dot')];
const cedar = (more: Partial<Side> = {}) => {
  return underway({ birch: { members: ['ann'] }, cedar: { members: ['ben', 'cem', 'dot'], ...more } });
};
const speaks = (spokesperson: PersonId, standIn: PersonId | null = null): SayingYes => {
  return { spokesperson, standIn, rule: { type: 'spokesperson' } };
};
const anyone: SayingYes = { spokesperson: ben, standIn: null, rule: { type: 'anyone' } };
const says = (who: PersonId, next: SayingYes): Command => ({ type: 'ChangeRule', ...by(who), next });
const gone = (who: PersonId): Command => ({ type: 'RecordAccount', ...happens(), person: who, account: 'deactivated' });
const ruleOf = (state: Case) => {
  const { spokesperson, standIn, rule } = partyNamed(state, 'cedar');
  return { spokesperson, standIn, rule };
};
const two: ApprovalRule = { type: 'k of n', k: 2 };

describe('how a side says yes', () => {
  it('is changed by the one who speaks for it, and its own room alone is told', () => {
    const { outcome, after, asks } = when(cedar({ rule: { type: 'spokesperson' } }), says(ben, speaks(cem, dot)));
    expect(outcome).toBe('rule changed');
    expect(ruleOf(after)).toEqual(speaks(cem, dot));
    expect(roomsTold(asks, 'rule changed')).toEqual([room('cedar')]);
    expect(asks).toHaveLength(1);
  });

  it('is changed by whoever stands in, too', () => {
    const state = cedar({ rule: { type: 'spokesperson' }, standIn: 'cem' });
    expect(ruleOf(given(state, says(cem, speaks(cem))))).toEqual(speaks(cem));
  });

  it('is not changed by someone whose yes does not count', () => {
    expect(when(cedar({ rule: { type: 'spokesperson' } }), says(cem, speaks(cem))).refused).toBe('NotYourVoice');
  });

  it('takes as many as a yes takes, who have said the same', () => {
    const first = when(cedar({ rule: two }), says(ben, anyone));
    expect(first.outcome).toBe('rule voice counted');
    expect(ruleOf(first.after).rule).toEqual(two);
    const other = when(first.after, says(cem, speaks(cem)));
    expect(other.outcome).toBe('rule voice counted');
    expect(ruleOf(given(other.after, says(dot, anyone)))).toEqual(anyone);
  });

  it('is said once by each, and may be taken back', () => {
    const state = given(cedar({ rule: two }), says(ben, anyone));
    expect(when(state, says(ben, anyone)).refused).toBe('AlreadySaid');
    const back = when(state, says(ben, ruleOf(state)));
    expect(back.outcome).toBe('rule voice taken back');
    expect(back.after.ruleVoices).toEqual([]);
    expect(back.asks).toEqual([]);
    expect(when(back.after, says(cem, anyone)).outcome).toBe('rule voice counted');
    expect(when(back.after, says(ben, ruleOf(state))).refused).toBe('RuleIsSo');
  });

  it('rings those who are asked, who read of it in their own room', () => {
    const { asks } = when(cedar({ rule: two }), says(ben, anyone));
    expect(asks.map((ask) => ask.room)).toEqual([direct(cem), direct(dot)]);
    expect(roomsTold(asks, 'ring')).toEqual([direct(cem), direct(dot)]);
  });

  it.each([
    ['somebody of another side speaks', speaks(ann), 'SpokespersonNotMember'],
    ['somebody of another side stands in', speaks(ben, ann), 'SpokespersonNotMember'],
    ['the same one stands in', speaks(ben, ben), 'SpokespersonNotMember'],
    ['more are needed than there are', { ...anyone, rule: { type: 'k of n' as const, k: 4 } }, 'RuleOutOfReach'],
    ['nobody is needed', { ...anyone, rule: { type: 'k of n' as const, k: 0 } }, 'RuleOutOfReach'],
    ['half a person is needed', { ...anyone, rule: { type: 'k of n' as const, k: 1.5 } }, 'RuleOutOfReach'],
  ])('stays as it is where %s', (_what, next, refused) => {
    expect(when(cedar(), says(ben, next)).refused).toBe(refused);
  });

  it('is a matter for members of a side under way only', () => {
    expect(when(cedar(), says(mara, anyone)).refused).toBe('MembersOnly');
    expect(when(convening(annAndBen), says(ben, anyone)).refused).toBe('NotBegun');
    expect(when(underway(annAndBen), says(ben, anyone)).refused).toBe('RuleIsSo');
  });

  it('can be changed while an ending is not yet announced, of which that side must not learn', () => {
    const ending = given(cedar(), { type: 'Withdraw', ...by(ann) });
    expect(when(ending, says(ben, speaks(cem))).outcome).toBe('rule changed');
  });
});

describe('a change of how a side says yes', () => {
  it('clears what is approved and not yet passed, and says so in its own room', () => {
    const state = given(cedar(), draft('one', ben, 'cedar', room('birch'), { approve: true }));
    const { after, asks } = when(state, says(ben, speaks(cem)));
    expect(after.envelopes[0]?.status).toEqual({ type: 'draft', approvals: [], shared: true });
    expect(postsTo(asks, room('cedar')).map((post) => post.type)).toEqual(['rule changed', 'approvals cleared']);
    expect(postsTo(asks, room('birch'))).toEqual([]);
    expect(postsTo(asks, direct(mara))).toEqual([]);
  });

  it('completes nothing for which enough would have spoken under the new rule', () => {
    const offered = given(
      cedar({ rule: two }),
      draft('offer', ann, 'birch', room('cedar'), { approve: true }),
      { type: 'Pass', ...by(mara), envelope: envelope('offer') },
      { type: 'BeginFilling', ...happens(), envelope: envelope('offer'), room: room('cedar'), present: [] },
      { type: 'RecordArrived', ...happens(), envelope: envelope('offer'), room: room('cedar') },
      { type: 'AnswerOffer', ...by(ben), envelope: envelope('offer'), value: 'agree', told: true },
      draft('one', ben, 'cedar', room('birch'), { approve: true }),
      { type: 'Withdraw', ...by(ben) },
      says(ben, anyone),
    );
    const { after } = when(offered, says(cem, anyone));
    expect(after.stage).toBe('underway');
    expect(after).toMatchObject({ withdrawing: [], ruleVoices: [] });
    const [offer, own] = after.envelopes;
    expect(offer?.status).toMatchObject({ answers: [{ voices: [], given: null }] });
    expect(own?.status).toMatchObject({ type: 'draft', approvals: [] });
  });

  it('leaves what is passed already on its way', () => {
    const state = given(cedar(), draft('one', ben, 'cedar', room('birch'), { approve: true }), {
      ...{ type: 'Pass', ...by(mara) },
      envelope: envelope('one'),
    });
    const { after, asks } = when(state, says(ben, speaks(cem)));
    expect(after.envelopes[0]?.status).toMatchObject({ type: 'passed', copies: [{ state: 'waiting' }] });
    expect(roomsTold(asks, 'approvals cleared')).toEqual([]);
  });

  it('is gone with whoever left in between, for who decides has changed', () => {
    const state = given(cedar({ rule: two }), says(ben, anyone), { type: 'Leave', ...by(dot) });
    expect(state.ruleVoices).toEqual([]);
  });
});

it.each([
  ['a backup was restored, for it may have been taken back since', { number: 1, upTo: 0, since: null }],
  ['everything has ended', { number: 1, upTo: 0, since: { stage: 'ended' as const, at: 1, ending: 'ended' as const } }],
])('what was said of it is gone once %s', (_when, restore) => {
  const said = given(cedar({ rule: two }), says(ben, anyone));
  expect(given(said, { type: 'RecordRestored', ...happens(), ...restore }).ruleVoices).toEqual([]);
  expect(given(said, { type: 'Close', ...by(mara) }).ruleVoices).toEqual([]);
});

describe('a side that has lost the only one who could say yes', () => {
  const lost = given(cedar({ rule: { type: 'spokesperson' } }), gone(ben));

  it('is told so in its own room, once', () => {
    const { asks } = when(cedar({ rule: { type: 'spokesperson' } }), gone(ben));
    expect(roomsTold(asks, 'rule out of reach')).toEqual([room('cedar')]);
    expect(roomsTold(when(lost, gone(cem)).asks, 'rule out of reach')).toEqual([]);
    expect(roomsTold(when(cedar(), gone(ben)).asks, 'rule out of reach')).toEqual([]);
    const all = given(lost, gone(cem));
    expect(roomsTold(when(all, gone(dot)).asks, 'rule out of reach')).toEqual([]);
  });

  it('changes that by all of those together who are left', () => {
    const first = when(lost, says(cem, speaks(cem)));
    expect(first.outcome).toBe('rule voice counted');
    expect(roomsTold(first.asks, 'ring')).toEqual([direct(dot)]);
    expect(ruleOf(given(first.after, says(dot, speaks(cem))))).toEqual(speaks(cem));
  });

  it('does not put somebody in their place who cannot speak either', () => {
    expect(when(lost, says(cem, { ...speaks(ben), standIn: null })).refused).toBe('RuleIsSo');
    expect(when(lost, says(cem, { spokesperson: ben, standIn: null, rule: { type: 'everyone' } })).refused).toBe(
      'RuleOutOfReach',
    );
  });

  it('goes on by its own rule while someone stands in', () => {
    const state = given(cedar({ rule: { type: 'spokesperson' }, standIn: 'cem' }), gone(ben));
    expect(when(state, says(dot, speaks(dot))).refused).toBe('NotYourVoice');
    expect(ruleOf(given(state, says(cem, speaks(cem))))).toEqual(speaks(cem));
  });

  it('goes on by its own rule once that account works again', () => {
    const back = given(lost, { type: 'RecordAccount', ...happens(), person: ben, account: 'member' });
    expect(when(back, says(cem, speaks(cem))).refused).toBe('NotYourVoice');
  });

  it('has a way on where too few are left for a number, or one of all is missing', () => {
    for (const rule of [{ type: 'k of n', k: 3 }, { type: 'everyone' }] as const) {
      const state = given(cedar({ rule }), gone(ben), says(cem, anyone));
      expect(ruleOf(state).rule).toEqual(rule);
      expect(ruleOf(given(state, says(dot, anyone)))).toEqual(anyone);
    }
  });

  it('has said yes to nothing by that', () => {
    const state = given(cedar({ rule: { type: 'k of n', k: 3 } }), draft('one', cem, 'cedar', room('birch')), {
      ...{ type: 'Approve', ...by(cem) },
      envelope: envelope('one'),
    });
    const { after } = when(given(state, gone(ben), says(cem, anyone)), says(dot, anyone));
    expect(after.envelopes[0]?.status).toMatchObject({ type: 'draft', approvals: [] });
  });
});
