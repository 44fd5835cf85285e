import { describe, expect, it } from '@jest/globals';
import { id, type TextId } from '../../src/domain/ids.js';
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
  happens,
  joint,
  mara,
  now,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

const words = draft('one', ann, 'birch', room('cedar'));
const edit = { ...words, envelope: envelope('two'), edits: envelope('one'), text: id<TextId>('text-two') };
const committee = {
  birch: { members: ['ann', 'abe', 'ada'], rule: { type: 'k of n', k: 2 } as const },
  cedar: { members: ['ben'] },
};

describe('putting words together', () => {
  it('begins only once everyone needed has agreed', () => {
    expect(when(convening(annAndBen), words).refused).toBe('NotBegun');
  });

  it('names everyone who may be in the room the words are for', () => {
    const { after } = when(underway(annAndBen), words);
    expect(after.envelopes[0]?.recipients).toEqual([{ room: room('cedar'), people: [mara, ben] }]);
  });

  it('tells nobody outside the side, the mediator included, unless the side shows it', () => {
    expect(when(underway(annAndBen), words).asks).toEqual([]);
    const { asks } = when(underway(committee), words);
    expect(asks.map((ask) => ask.room)).toEqual([direct(person('abe')), direct(person('ada'))]);
  });

  it("stands in the side's own room when it is shown to the mediator, and nowhere else", () => {
    const { asks } = when(underway(annAndBen), { ...words, share: true });
    expect(asks.map((ask) => ask.room)).toEqual([room('birch')]);
  });

  it("is the side's own again once it keeps a change to what it has shown", () => {
    const state = given(underway(annAndBen), { ...words, share: true });
    const { after, asks } = when(state, edit);
    expect(after.envelopes.at(-1)?.status).toEqual({ type: 'draft', approvals: [], shared: false });
    expect(asks).toEqual([]);
  });

  it('says who can see it', () => {
    const outcome = (more: Partial<typeof words>) => when(underway(annAndBen), { ...words, ...more }).outcome;
    expect(outcome({})).toBe('draft saved');
    expect(outcome({ share: true })).toBe('draft shared');
    expect(outcome(by(mara))).toBe('wording suggested');
  });

  it('says to whoever may approve it what it is, and for whom', () => {
    const { asks } = when(underway(annAndBen), { ...words, kind: 'message', passBy: '2026-12-01', share: true });
    expect(postsTo(asks, room('birch'))).toMatchObject([
      { type: 'draft shared', to: [room('cedar')], passBy: '2026-12-01', words: { kind: 'message' } },
    ]);
  });

  it('approves at once for someone whose yes alone is enough', () => {
    const { after, outcome } = when(underway(annAndBen), { ...words, approve: true });
    expect(outcome).toBe('approved');
    expect(after.envelopes[0]?.status.type).toBe('approved');
  });

  it('counts one yes where the side needs two', () => {
    const { after, outcome } = when(underway(committee), { ...words, approve: true });
    expect(outcome).toBe('approval counted');
    expect(after.envelopes[0]?.status).toEqual({ type: 'draft', approvals: [ann], shared: false });
  });

  it('makes a new version without approvals when anything is changed', () => {
    const state = given(underway(committee), { ...words, approve: true });
    const { after } = when(state, { ...edit, approve: false });
    expect(after.envelopes).toHaveLength(1);
    expect(after.envelopes[0]).toMatchObject({ version: 2, status: { type: 'draft', approvals: [] } });
  });

  it('keeps an approved version until a later one is approved, and revokes it then', () => {
    const state = given(underway(annAndBen), { ...words, approve: true }, edit);
    expect(state.envelopes.map((each) => each.status.type)).toEqual(['approved', 'draft']);
    const { after } = when(state, { type: 'Approve', ...by(ann), envelope: envelope('two') });
    expect(after.envelopes.map((each) => each.id)).toEqual([envelope('two')]);
  });

  it('refuses a change to a version that is no longer the newest', () => {
    const state = given(underway(annAndBen), words, edit);
    expect(when(state, { ...edit, envelope: envelope('three') }).refused).toBe('OlderVersion');
  });

  it.each([
    ['nobody', [], 'NoRecipient'],
    ['the room it comes from', [room('birch')], 'OwnRoomAsRecipient'],
    ['the joint room before it is open', [joint], 'RoomNotOpen'],
    ['a room of another case', [room('elsewhere')], 'NothingHere'],
  ])('refuses words for %s', (_whom, recipients, refusal) => {
    expect(when(underway(annAndBen), { ...words, recipients }).refused).toBe(refusal);
  });

  it('refuses days that are over, and a last day to accept what is no offer', () => {
    const state = underway(annAndBen);
    expect(when(state, { ...words, passBy: '2026-11-22' }).refused).toBe('DayPassed');
    expect(when(state, { ...words, kind: 'message', acceptBy: '2026-11-30' }).refused).toBe('AcceptDayOnlyForOffers');
    expect(when(state, { ...words, passBy: '2026-11-23', acceptBy: '2026-11-23' }).refused).toBeNull();
  });

  it('refuses a member of another side, and an outsider, alike', () => {
    const state = underway(annAndBen);
    expect(when(state, { ...words, ...by(ben) }).refused).toBe('NothingHere');
    expect(when(state, { ...words, ...by(person('eve')) }).refused).toBe('NothingHere');
  });
});

describe('a wording by the mediator', () => {
  const suggested = { ...words, ...by(mara), approve: true };

  it("stands in the room of the side it is for and waits for that side's yes", () => {
    const { after, asks } = when(underway(annAndBen), suggested);
    expect(after.envelopes[0]?.status).toEqual({ type: 'draft', approvals: [], shared: true });
    expect(roomsTold(asks, 'draft shared')).toEqual([room('birch')]);
  });

  it("stays the mediator's while the words are the same, and becomes the side's when it changes them", () => {
    const state = given(underway(annAndBen), { ...suggested, sayMediatorsWording: true });
    const same = { ...edit, text: words.text, sayMediatorsWording: true };
    expect(when(state, same).after.envelopes[0]?.wording).toEqual({ by: 'mediator', said: true });
    expect(when(state, edit).after.envelopes[0]?.wording).toEqual({ by: 'party' });
  });

  it('cannot be made over a draft the side has not shown', () => {
    const state = given(underway(annAndBen), words);
    expect(when(state, { ...edit, ...by(mara) }).refused).toBe('OlderVersion');
  });
});

describe('an answer in words, or a change that is suggested', () => {
  const asked = () => arrived('ask', ann, 'birch', 'cedar');
  const reply = { ...draft('reply', ben, 'cedar', room('birch')), answers: envelope('ask'), kind: 'message' as const };

  it("may answer what stands in the side's room", () => {
    expect(when(asked(), reply).refused).toBeNull();
  });

  it("is refused before the words have arrived, and for one's own words", () => {
    expect(when(underway(annAndBen), reply).refused).toBe('NothingToAnswer');
    const own = { ...draft('own', ann, 'birch', room('cedar')), answers: envelope('ask') };
    expect(when(asked(), own).refused).toBe('NothingToAnswer');
  });

  it('may go only to those who have what it answers', () => {
    const sides = { ...annAndBen, dogwood: { members: ['dee'] } };
    const state = arrived('ask', ann, 'birch', 'cedar', sides);
    expect(when(state, { ...reply, recipients: [room('birch'), room('dogwood')] }).refused).toBe('AnswersElsewhere');
  });
});

/** An offer that stands in the other room. */
function arrived(
  name: string,
  who: typeof ann,
  from: string,
  to: string,
  sides: Parameters<typeof underway>[0] = annAndBen,
) {
  const state = appearing(underway(sides), name, who, from, room(to));
  return given(state, { type: 'RecordArrived', ...happens(), envelope: envelope(name), room: room(to) });
}

describe('leaving a caucus', () => {
  it('shares, holds and discards as the side says; what is not named is held', () => {
    const state = given(
      underway(annAndBen),
      words,
      draft('held', ann, 'birch', room('cedar')),
      draft('gone', ann, 'birch', room('cedar')),
      draft('unnamed', ann, 'birch', room('cedar')),
    );
    const { after, asks } = when(state, {
      type: 'LeaveCaucus',
      ...by(ann, now + day),
      choices: [
        { envelope: envelope('one'), choice: 'share' },
        { envelope: envelope('held'), choice: 'hold' },
        { envelope: envelope('gone'), choice: 'discard' },
      ],
    });
    expect(after.envelopes.map((each) => [each.id, each.status.type === 'draft' && each.status.shared])).toEqual([
      [envelope('one'), true],
      [envelope('held'), false],
      [envelope('unnamed'), false],
    ]);
    expect(asks.map((ask) => ask.room)).toEqual([room('birch')]);
    expect(postsTo(asks, room('birch')).map((post) => post.type)).toEqual(['draft shared']);
  });

  it('changes nothing at all if one of the choices cannot be made', () => {
    const state = given(underway(annAndBen), words);
    const gone = { envelope: envelope('nowhere'), choice: 'discard' as const };
    const choices = [{ envelope: envelope('one'), choice: 'share' as const }, gone];
    expect(when(state, { type: 'LeaveCaucus', ...by(ann), choices }).refused).toBe('OlderVersion');
  });
});
