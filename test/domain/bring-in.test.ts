import { describe, expect, it } from '@jest/globals';
import { may } from '../../src/domain/access.js';
import { belongs, type Case, roomWith } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import type { PersonId } from '../../src/domain/ids.js';
import { knownTo } from '../../src/domain/known.js';
import {
  ann,
  ben,
  by,
  convening,
  day,
  direct,
  envelope,
  given,
  happens,
  mara,
  now,
  party,
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
const shown = {
  ...{ name: 'NIA', title: 'Works council', zone: 'Europe/Berlin', direct: direct(nia) },
  ...{ bot: false, deactivated: false, guest: false, foreign: false },
};
const brings = (who: PersonId, more: object = {}, whom = nia): Command => {
  return { type: 'BringIn', ...by(who), person: whom, as: 'adviser', described: { ...shown, ...more }, guests: false };
};
const lets = (yes: boolean, more: object = {}): Command => {
  const described = { ...shown, ...more };
  return { type: 'LetJoin', ...by(mara), party: party('cedar'), person: nia, yes, described, guests: false };
};
const says = (answer: 'agreed' | 'talk' | 'no', at = now): Command => {
  return { type: 'AnswerInvitation', ...by(nia, at), answer };
};
const passes = (at: number): Command => ({ type: 'TimePassed', ...happens(at) });
const _pass = (name: string): Command => ({ type: 'Pass', ...by(mara), envelope: envelope(name) });
const fills = (name: string, where = cedar): Command => {
  return { type: 'BeginFilling', ...happens(), envelope: envelope(name), room: where, present: [] };
};
const _arrives = (name: string, where = cedar): Command[] => [
  fills(name, where),
  { type: 'RecordArrived', ...happens(), envelope: envelope(name), room: where },
];
const asked = (state: Case = three()) => given(state, brings(ben), lets(true));
const _joined = (state: Case = three()) => withRooms(given(asked(state), says('agreed')));
const everyRoom = [birch, cedar, elm];

describe('bringing someone in', () => {
  it('is for a side to say, under its own rule', () => {
    const first = when(three({ rule: { type: 'everyone' } }), brings(ben));
    expect(first.outcome).toBe('bringing counted');
    expect(first.asks.map((ask) => ask.room)).toEqual([direct(cem)]);
    expect(when(first.after, lets(true)).refused).toBe('NobodyToBring');
    const second = when(first.after, brings(cem));
    expect(second.outcome).toBe('bringing wished');
    expect(second.asks.map((ask) => ask.room)).toEqual([cedar, direct(mara)]);
    expect(roomsTold(second.asks, 'someone to bring')).toEqual([direct(mara)]);
  });

  it('is said once by each, and anew where they would come as something else', () => {
    const said = given(three({ rule: { type: 'everyone' } }), brings(ben));
    expect(when(said, brings(ben)).refused).toBe('AlreadySaid');
    const other = given(said, { ...brings(cem), as: 'interpreter' } as Command);
    expect(other.wishes).toMatchObject([{ as: 'interpreter', voices: [cem], agreed: false }]);
  });

  it.each([
    ['someone whose yes does not count', cem, {}, 'NotYourVoice'],
    ['a mediator', mara, {}, 'MembersOnly'],
    ['an app', ben, { bot: true }, 'IsBot'],
    ['a guest', ben, { guest: true }, 'IsGuest'],
    ['someone of another organisation', ben, { foreign: true }, 'IsForeign'],
    ['an account that does not work', ben, { deactivated: true }, 'IsDeactivated'],
  ])('does not take %s', (_who, who, more, refused) => {
    expect(when(three({ rule: { type: 'spokesperson' } }), brings(who, more)).refused).toBe(refused);
  });

  it('does not take one of its own or a mediator, and tells nothing of who is on another side', () => {
    expect(when(three(), brings(ben, {}, cem)).refused).toBe('PersonTwice');
    expect(when(three(), brings(ben, {}, mara)).refused).toBe('PersonTwice');
    expect(when(three(), brings(ben, {}, eve)).refused).toBeNull();
  });

  it('is not for a mediation that has not begun', () => {
    expect(when(convening({ birch: { members: ['ann'] }, cedar: { members: ['ben'] } }), brings(ben)).refused).toBe(
      'NotBegun',
    );
  });

  it('is possible while an ending is not yet announced, of which that side must not learn', () => {
    expect(when(given(three(), { type: 'Withdraw', ...by(ann) }), brings(ben)).outcome).toBe('bringing wished');
  });

  it('is said anew once someone has left the side, but for what the mediator was asked', () => {
    const said = given(three({ rule: { type: 'everyone' } }), brings(ben), { type: 'Leave', ...by(cem) });
    expect(said.wishes).toEqual([]);
    expect(given(three(), brings(ben), { type: 'Leave', ...by(cem) }).wishes).toHaveLength(1);
  });
});

describe('the mediator', () => {
  it('may want to talk first, which only that side reads', () => {
    const { outcome, after, asks } = when(given(three(), brings(ben)), lets(false));
    expect(outcome).toBe('not now');
    expect(after.wishes).toEqual([]);
    expect(asks.map((ask) => ask.room)).toEqual([cedar]);
    expect(when(after, lets(true)).refused).toBe('NobodyToBring');
  });

  it('lets them be asked: every room reads the same words before they are', () => {
    const { outcome, asks } = when(given(three(), brings(ben)), lets(true));
    expect(outcome).toBe('newcomer asked');
    const named = { type: 'newcomer named', person: nia, party: party('cedar'), as: 'adviser' };
    expect(everyRoom.map((each) => postsTo(asks, each))).toEqual([[named], [named], [named]]);
    expect(asks.at(-1)).toEqual({ room: direct(nia), do: 'post', post: { type: 'invitation', reminder: false } });
    expect(asks).toHaveLength(4);
  });

  it('asks nobody who has been part of this mediation, or who cannot take part any more', () => {
    const one = given(three(), brings(ben, {}, eve));
    expect(when(one, { ...lets(true), person: eve } as Command).refused).toBe('AskedBefore');
    const gone = given(three(), { type: 'Leave', ...by(cem) }, brings(ann, {}, cem));
    const back = { ...lets(true), party: party('birch'), person: cem } as Command;
    expect(when(gone, back).refused).toBe('AskedBefore');
    expect(when(given(three(), brings(ben)), lets(true, { deactivated: true })).refused).toBe('IsDeactivated');
  });

  it('does so under way only', () => {
    const ending = given(three(), brings(ben), { type: 'Withdraw', ...by(ann) });
    expect(when(ending, lets(true)).refused).toBe('IsEnding');
    expect(when(given(three(), brings(ben)), { ...lets(true), by: ann } as Command).refused).toBe('MediatorsOnly');
  });
});

describe('someone who is asked once it has begun', () => {
  it('is known to everyone, and in no room', () => {
    const state = asked();
    for (const who of [ann, ben, eve]) expect(knownTo(state, who)).toContain(nia);
    expect(everyRoom.flatMap((each) => belongs(state, roomWith(state, each)))).not.toContain(nia);
    expect(may(state, nia, null, 'status')).toBe('NotYetAgreed');
  });

  it('enters nothing by wanting to talk first', () => {
    const { after, asks } = when(asked(), says('talk'));
    expect(asks.map((ask) => ask.room)).toEqual([direct(mara)]);
    expect(may(after, nia, null, 'status')).toBe('NotYetAgreed');
    expect(when(after, says('agreed')).refused).toBeNull();
  });

  it('says no to the mediator alone', () => {
    expect(when(asked(), says('no')).asks.map((ask) => ask.room)).toEqual([direct(mara)]);
  });

  it('is reminded, and after ten days asked no more; nobody else is', () => {
    let state = asked();
    expect(nextDue(state)).toBe(now + 2 * day);
    const { asks } = when(state, passes(now + 2 * day));
    expect(asks.map((ask) => ask.room)).toEqual([direct(nia)]);
    for (const days of [2, 5, 10]) state = given(state, passes(now + days * day));
    expect(when(state, says('agreed')).refused).toBe('NothingHere');
    expect(nextDue(state)).toBeNull();
  });

  it('is reminded also while an ending is not yet announced', () => {
    const ending = { ...given(asked(), { type: 'Withdraw', ...by(ann) }), announceBy: now + 30 * day } as Case;
    expect(when(ending, passes(now + 2 * day)).asks.map((ask) => ask.room)).toEqual([direct(nia)]);
  });
});

it('whoever was asked before it began, and has not answered, is left in peace', () => {
  const pairs = { birch: { members: ['ann'] }, cedar: { members: ['ben', 'cem'] } };
  const agree = (who: PersonId): Command => ({ type: 'AnswerInvitation', ...by(who), answer: 'agreed' });
  const begun = given(convening(pairs), agree(ann), agree(ben));
  expect(nextDue(begun)).toBeNull();
  expect(when(given(begun, passes(now + 10 * day)), agree(cem)).refused).toBeNull();
});

it.each([
  ['a backup was restored', { type: 'RecordRestored', ...happens(), number: 1, upTo: 0, since: null } as const],
  ['everything has ended', { type: 'Close', ...by(mara) } as const],
])('whom a side would bring in is forgotten once %s', (_when, command) => {
  expect(given(three(), brings(ben), command).wishes).toEqual([]);
});
