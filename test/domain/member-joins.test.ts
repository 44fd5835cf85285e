import { describe, expect, it } from '@jest/globals';
import { may } from '../../src/domain/access.js';
import { type Case, roomWith } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import type { AnswerValue } from '../../src/domain/envelope.js';
import { id, type PersonId, type TermsId, type TextId } from '../../src/domain/ids.js';
import { hasSigned } from '../../src/domain/settlement.js';
import { agrees, drafts, letsStand, offered, puts, signs } from './agreeing.js';
import {
  ann,
  ben,
  by,
  direct,
  draft,
  envelope,
  given,
  happens,
  hour,
  mara,
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
  withRooms,
} from './given.js';

const [cem, eve, nia] = [person('cem'), person('eve'), person('nia')];
const [birch, cedar, elm] = [room('birch'), room('cedar'), room('elm')];
const three = (more: Partial<Side> = {}) => {
  return underway({
    birch: { members: ['ann'] },
    cedar: { members: ['ben', 'cem'], ...more },
    elm: { members: ['eve'] },
  });
};
const everyone: Partial<Side> = { rule: { type: 'everyone' } };
const who = {
  ...{ person: nia, guests: false },
  described: {
    ...{ name: 'NIA', title: 'Works council', zone: 'Europe/Berlin', direct: direct(nia) },
    ...{ bot: false, deactivated: false, guest: false, foreign: false },
  },
};
const brings = (one: PersonId): Command => ({ type: 'BringIn', ...by(one), ...who, as: 'member' });
const lets: Command = { type: 'LetJoin', ...by(mara), ...who, party: party('cedar'), yes: true };
const says: Command = { type: 'AnswerInvitation', ...by(nia), answer: 'agreed' };
const asked = (state: Case, ...those: PersonId[]) => given(state, ...those.map(brings), lets);
const joined = (state: Case, ...those: PersonId[]) => withRooms(given(asked(state, ...those), says));
const approves = (one: PersonId, words = 'one'): Command => ({
  type: 'Approve',
  ...by(one),
  envelope: envelope(words),
});
const arrives = (words: string, where = cedar): Command[] => [
  { type: 'BeginFilling', ...happens(), envelope: envelope(words), room: where, present: [] },
  { type: 'RecordArrived', ...happens(), envelope: envelope(words), room: where },
];
const answers = (one: PersonId, words = 'one', value: AnswerValue = 'agree'): Command => {
  return { type: 'AnswerOffer', ...by(one), envelope: envelope(words), value, told: true };
};

describe('somebody who is to decide with a side', () => {
  it('is named to everyone, and counts for nothing before they have agreed', () => {
    const { asks, after } = when(given(three(everyone), brings(ben), brings(cem)), lets);
    const named = { type: 'newcomer named', person: nia, party: party('cedar'), as: 'member' };
    for (const where of [birch, cedar, elm]) expect(postsTo(asks, where)).toEqual([named]);
    expect(partyNamed(after, 'cedar').members).toEqual([ben, cem]);
    const sent = given(after, draft('one', ben, 'cedar', birch, { approve: true }));
    expect(when(sent, approves(cem)).outcome).toBe('approved');
    expect(when(sent, approves(nia)).refused).toBe('NotYetAgreed');
  });

  it('is one of its members once they have agreed, in fresh rooms', () => {
    const { asks, events, after } = when(asked(three(), ben), says);
    expect(partyNamed(after, 'cedar')).toMatchObject({ members: [ben, cem, nia], advisers: [] });
    expect(events).toContainEqual({ type: 'RoomRenewed', room: cedar, newcomer: nia });
    expect(roomsTold(asks, 'member joined')).toEqual([cedar]);
    expect(asks.filter((ask) => [birch, elm].includes(ask.room))).toEqual([]);
    expect(may(withRooms(after), nia, roomWith(after, cedar), 'approve')).toBeNull();
    expect(may(withRooms(after), nia, roomWith(after, cedar), 'record')).toBe('RecordFromBefore');
  });

  it.each([
    ['everyone', everyone, [ben, cem], 'approval counted', 'approved'],
    ['two of them', { rule: { type: 'k of n', k: 2 } } as Partial<Side>, [ben, cem], 'approved', null],
    ['the spokesperson', { rule: { type: 'spokesperson' } } as Partial<Side>, [ben], 'approved', null],
  ])('counts under the rule as it is: %s', (_rule, more, those, second, third) => {
    const state = joined(three(more), ...those);
    const spoken = more.rule?.type === 'spokesperson';
    const sent = given(state, draft('one', spoken ? cem : ben, 'cedar', birch, { approve: !spoken }));
    const by2 = when(sent, approves(spoken ? ben : cem));
    expect(by2.outcome).toBe(second);
    if (third) expect(when(by2.after, approves(nia)).outcome).toBe(third);
    if (spoken) expect(when(sent, approves(nia)).refused).toBe('NotYourVoice');
  });

  it('completes no approval: what is not yet passed is approved by nobody any more, as its side reads', () => {
    const named = asked(three(everyone), ben, cem);
    const half = given(named, draft('one', ben, 'cedar', birch, { approve: true }));
    const whole = given(half, approves(cem));
    for (const state of [half, whole]) {
      const { after, events } = when(state, says);
      expect(events).toContainEqual({ type: 'ApprovalsCleared', party: party('cedar') });
      expect(after.envelopes[0]?.status).toMatchObject({ type: 'draft', approvals: [] });
    }
    expect(roomsTold(when(whole, says).asks, 'approvals cleared')).toEqual([cedar]);
  });

  it('completes no answer, wish or rule: what single members had said is said anew', () => {
    const standing = given(passed(three(everyone), 'one', ann, 'birch', cedar), ...arrives('one'));
    const rule: Command = {
      ...{ type: 'ChangeRule', ...by(ben), next: { spokesperson: ben, standIn: null, rule: { type: 'anyone' } } },
    };
    const voiced = given(asked(standing, ben, cem), answers(ben), rule, { type: 'Withdraw', ...by(ben) });
    const after = given(voiced, says);
    expect(after.envelopes[0]?.status).toMatchObject({ answers: [{ voices: [], given: null }] });
    expect([after.ruleVoices, after.withdrawing]).toEqual([[], []]);
  });

  it('is parted with before they come, and leaves as any member after', () => {
    expect(when(asked(three(), ben), { type: 'EndPart', ...by(mara), person: nia }).outcome).toBe('part ended');
    const here = joined(three(everyone), ben, cem);
    expect(when(here, { type: 'EndPart', ...by(mara), person: nia }).refused).toBe('NobodyToPartWith');
    const { asks, after } = when(here, { type: 'Leave', ...by(nia) });
    expect(partyNamed(after, 'cedar').members).toEqual([ben, cem]);
    expect(roomsTold(asks, 'person left')).toEqual([direct(mara)]);
  });
});

describe('what was passed before they came', () => {
  const standing = (more: Partial<Side> = everyone) => {
    return given(passed(three(more), 'one', ann, 'birch', cedar), ...arrives('one'));
  };

  it('is answered by those who were there, under the rule among them', () => {
    const state = joined(standing(), ben, cem);
    expect(when(state, answers(nia)).refused).toBe('WordsFromBefore');
    const first = when(state, answers(ben));
    expect(first.outcome).toBe('answer counted');
    expect(when(first.after, answers(cem)).outcome).toBe('answer told');
  });

  it('is answered by all who were there where the rule cannot be met among them', () => {
    const state = joined(standing({ rule: { type: 'spokesperson' } }), ben);
    const next = { spokesperson: nia, standIn: null, rule: { type: 'spokesperson' } } as const;
    const spokenFor = given(state, { type: 'ChangeRule', ...by(ben), next });
    expect(when(spokenFor, answers(nia)).refused).toBe('WordsFromBefore');
    const first = when(spokenFor, answers(cem));
    expect(first.outcome).toBe('answer counted');
    expect(when(first.after, answers(ben)).outcome).toBe('answer told');
    const few = joined(standing({ rule: { type: 'k of n', k: 2 } }), ben, cem);
    const fewer = given(few, { type: 'Leave', ...by(cem) });
    expect(partyNamed(fewer, 'cedar').rule).toEqual({ type: 'k of n', k: 2 });
    expect(when(fewer, answers(ben)).outcome).toBe('answer told');
  });

  it('is not answered by words of theirs either', () => {
    const reply = draft('reply', nia, 'cedar', birch, { answers: envelope('one') });
    expect(when(joined(standing(), ben, cem), reply).refused).toBe('WordsFromBefore');
    expect(when(joined(standing(), ben, cem), { ...reply, by: ben }).refused).toBeNull();
  });

  it('is let stand in a settlement by those who were there, and by them on their own side’s words', () => {
    const agreedOn = joined(given(standing(), answers(ben), answers(cem)), ben, cem);
    expect(when(agreedOn, letsStand('one', nia)).refused).toBe('WordsFromBefore');
    const first = when(agreedOn, letsStand('one', ben));
    expect(first.outcome).toBe('clause counted');
    expect(when(first.after, letsStand('one', cem)).outcome).toBe('clause may stand');
  });

  it('once it is passed anew, is theirs to answer like everyone’s', () => {
    const again = given(passed(joined(standing(), ben, cem), 'two', ann, 'birch', cedar), ...arrives('two'));
    const state = given(again, answers(ben, 'two'), answers(cem, 'two'));
    expect(when(state, answers(nia, 'two')).outcome).toBe('answer told');
  });
});

describe('a settlement', () => {
  const sides = { birch: { members: ['ann'] }, cedar: { members: ['ben'] } };
  const settled = () => given(offered(underway(sides), 'one'), agrees('one'));
  const before = (state: Case) => {
    const ready = given(state, letsStand('one', ann), letsStand('one', ben));
    return given(ready, drafts(ready, 'text'), puts('text'));
  };
  const cedarBrings = (state: Case) => given(state, brings(ben), lets);

  it('that their side had signed, and not every side, is signed anew with them', () => {
    const stands = given(before(cedarBrings(settled())), signs('text', ben));
    expect(hasSigned(stands, party('cedar'))).toBe(true);
    const { after, asks } = when(stands, says);
    expect(hasSigned(after, party('cedar'))).toBe(false);
    expect(roomsTold(asks, 'signature taken back')).toEqual([cedar, direct(mara)]);
    expect(asks.filter((ask) => ask.room === birch)).toEqual([]);
  });

  it('that every side has signed is not changed, and nobody comes any more to decide', () => {
    const all = given(before(settled()), signs('text', ann), signs('text', ben));
    expect(when(all, brings(ben)).refused).toBe('SignedWithoutThem');
    expect(when(all, { ...brings(ben), as: 'adviser' } as Command).refused).toBeNull();
  });
});

it('terms that stand are answered anew by their side, and by them too', () => {
  const [terms, text] = [id<TermsId>('terms'), id<TextId>('terms')];
  const puts: Command = { type: 'PutTerms', ...by(mara), terms, text, answerBy: now + hour };
  const yes = (one: PersonId): Command => ({ type: 'AnswerTerms', ...by(one), terms, yes: true });
  const state = given(asked(three(everyone), ben, cem), puts, yes(ann), yes(ben), yes(cem), yes(eve));
  const counted = (after: Case) => when(after, { type: 'TimePassed', ...happens(now + hour) }).events;
  expect(counted(state)).toContainEqual({ type: 'TermsCounted', agreed: true });
  expect(counted(withRooms(given(state, says)))).toContainEqual({ type: 'TermsCounted', agreed: false });
  const again = given(withRooms(given(state, says)), yes(ben), yes(cem), yes(nia));
  expect(counted(again)).toContainEqual({ type: 'TermsCounted', agreed: true });
});
