import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Command } from '../../src/domain/decide.js';
import { satisfies } from '../../src/domain/party.js';
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
  mara,
  now,
  partyNamed,
  passed,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

const people = ['ann', 'abe', 'ada', 'ali'];
const committee = (rule: Parameters<typeof satisfies>[0]['rule'], standIn?: string) =>
  underway({ birch: { members: people, rule, ...(standIn ? { standIn } : {}) }, cedar: { members: ['ben'] } });
const drafted = (state: ReturnType<typeof underway>) => given(state, draft('one', ann, 'birch', room('cedar')));
const approve = (who: typeof ann, at = now): Command => ({
  type: 'Approve',
  ...by(who, at),
  envelope: envelope('one'),
});
const takeBack = (who: typeof ann): Command => ({ type: 'TakeBackApproval', ...by(who), envelope: envelope('one') });

describe('a side says yes to exact words', () => {
  it('through who speaks for it, or their stand-in, and nobody else', () => {
    const state = drafted(committee({ type: 'spokesperson' }, 'abe'));
    expect(when(state, approve(ann)).outcome).toBe('approved');
    expect(when(state, approve(person('abe'))).outcome).toBe('approved');
    expect(when(state, approve(person('ada'))).refused).toBe('NotYourVoice');
  });

  it('through any one of its members, all of them, or as many as its rule says', () => {
    expect(when(drafted(committee({ type: 'anyone' })), approve(person('ali'))).outcome).toBe('approved');
    const two = given(drafted(committee({ type: 'k of n', k: 2 })), approve(ann));
    expect(when(two, approve(person('ali'))).outcome).toBe('approved');
    const three = given(
      drafted(committee({ type: 'everyone' })),
      ...people.slice(0, 3).map((name) => approve(person(name))),
    );
    expect(three.envelopes[0]?.status.type).toBe('draft');
    expect(when(three, approve(person('ali'))).outcome).toBe('approved');
  });

  it('counts each person once', () => {
    const state = given(drafted(committee({ type: 'k of n', k: 2 })), approve(ann));
    expect(when(state, approve(ann)).refused).toBe('AlreadySaid');
  });

  it('never through an adviser, the mediator, the other side or an outsider', () => {
    const state = drafted(
      underway({
        birch: { members: ['ann'], advisers: [{ person: person('lea'), as: 'adviser' }] },
        cedar: { members: ['ben'] },
      }),
    );
    expect(when(state, approve(person('lea'))).refused).toBe('MembersOnly');
    expect(when(state, approve(mara)).refused).toBe('MembersOnly');
    expect(when(state, approve(ben)).refused).toBe('OlderVersion');
    expect(when(state, approve(person('eve'))).refused).toBe('NothingHere');
  });

  it('not with a button left over from an older version', () => {
    const edited = { ...draft('one', ann, 'birch', room('cedar')), edits: envelope('one'), envelope: envelope('two') };
    expect(when(given(drafted(underway(annAndBen)), edited), approve(ann)).refused).toBe('OlderVersion');
  });

  it('not after the last day to pass them', () => {
    const state = given(underway(annAndBen), draft('one', ann, 'birch', room('cedar'), { passBy: '2026-11-23' }));
    expect(when(state, approve(ann, now + day)).refused).toBe('PassDayOver');
    const unacceptable = draft('one', ann, 'birch', room('cedar'), { acceptBy: '2026-11-23' });
    expect(when(given(underway(annAndBen), unacceptable), approve(ann, now + day)).refused).toBe('PassDayOver');
  });

  it('tells its own room and the mediators, and no other room', () => {
    const { asks } = when(drafted(underway(annAndBen)), approve(ann));
    expect(asks.map((ask) => ask.room)).toEqual([room('birch'), direct(mara)]);
  });

  it('is an approval exactly when the members who said yes satisfy the rule', () => {
    const rules = fc.oneof(
      fc.constantFrom({ type: 'spokesperson' } as const, { type: 'anyone' } as const, { type: 'everyone' } as const),
      fc.integer({ min: 1, max: 4 }).map((k) => ({ type: 'k of n', k }) as const),
    );
    fc.assert(
      fc.property(rules, fc.array(fc.constantFrom(...people)), (rule, order) => {
        let state = drafted(committee(rule));
        const yes = new Set<string>();
        for (const name of order) {
          const { after, refused } = when(state, approve(person(name)));
          if (refused === null) yes.add(name);
          state = after;
        }
        const enough = satisfies(partyNamed(state, 'birch'), [...yes].map(person));
        expect(state.envelopes[0]?.status.type).toBe(enough ? 'approved' : 'draft');
      }),
    );
  });
});

describe('an approval is taken back', () => {
  it('until the words begin to appear; they are a draft again', () => {
    const approved = given(drafted(underway(annAndBen)), approve(ann));
    expect(when(approved, takeBack(ann)).after.envelopes[0]?.status).toMatchObject({ type: 'draft', approvals: [] });
    const waiting = passed(underway(annAndBen), 'one', ann, 'birch', room('cedar'));
    const { after, asks } = when(waiting, takeBack(ann));
    expect(after.envelopes[0]?.status).toMatchObject({ type: 'draft', approvals: [] });
    expect(roomsTold(asks, 'approval taken back')).toEqual([room('birch')]);
    expect(postsTo(asks, room('cedar'))).toEqual([]);
  });

  it('not once they have begun to appear', () => {
    const state = appearing(underway(annAndBen), 'one', ann, 'birch', room('cedar'));
    expect(when(state, takeBack(ann)).refused).toBe('WordsHaveAppeared');
  });

  it('takes one voice out of a count that goes on', () => {
    const state = given(drafted(committee({ type: 'k of n', k: 3 })), approve(ann), approve(person('abe')));
    expect(when(state, takeBack(ann)).after.envelopes[0]?.status).toMatchObject({ approvals: [person('abe')] });
    expect(when(state, takeBack(person('ada'))).refused).toBe('NotApproved');
  });
});
