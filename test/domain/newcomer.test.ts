import { describe, expect, it } from '@jest/globals';
import { may } from '../../src/domain/access.js';
import { belongs, type Case, roomWith } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import type { PersonId } from '../../src/domain/ids.js';
import { agrees, drafts, letsStand, offered, put, signed } from './agreeing.js';
import {
  ann,
  ben,
  by,
  direct,
  draft,
  envelope,
  given,
  happens,
  inSession,
  joint,
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
const _passes = (at: number): Command => ({ type: 'TimePassed', ...happens(at) });
const pass = (name: string): Command => ({ type: 'Pass', ...by(mara), envelope: envelope(name) });
const fills = (name: string, where = cedar): Command => {
  return { type: 'BeginFilling', ...happens(), envelope: envelope(name), room: where, present: [] };
};
const arrives = (name: string, where = cedar): Command[] => [
  fills(name, where),
  { type: 'RecordArrived', ...happens(), envelope: envelope(name), room: where },
];
const asked = (state: Case = three()) => given(state, brings(ben), lets(true));
const joined = (state: Case = three()) => withRooms(given(asked(state), says('agreed')));
const _everyRoom = [birch, cedar, elm];

describe('a newcomer who agrees', () => {
  it('comes into fresh rooms of their side and of everyone, and the ones before are archived', () => {
    const { asks, after } = when(asked(inSession(three(), 'together')), says('agreed'));
    const does = (where: typeof cedar) => asks.filter((ask) => ask.room === where).map((ask) => ask.do);
    for (const where of [cedar, joint]) {
      expect(does(where)).toEqual(['create', 'post', 'post', 'card', 'archive', 'invite']);
      expect(asks).toContainEqual({ room: where, do: 'archive', channel: `C-${where}` });
      expect(postsTo(asks, where)).toContainEqual({ type: 'fresh room', newcomer: nia });
    }
    // Until the fresh one is there, what is on its way still goes into the one before.
    expect(roomWith(after, cedar)).toMatchObject({ state: 'asked', channel: `C-${cedar}` });
    expect(asks).toContainEqual({ room: cedar, do: 'invite', people: [mara, ben, cem, nia] });
    expect([does(birch), does(elm)]).toEqual([[], []]);
    expect(belongs(after, roomWith(after, cedar))).toContain(nia);
  });

  it('waits until the room that is made anew for somebody else is there', () => {
    const ned = person('ned');
    const also = { ...lets(true), person: ned, described: { ...shown, name: 'NED', direct: direct(ned) } } as Command;
    const second = { type: 'AnswerInvitation', ...by(ned), answer: 'agreed' } as const;
    const both = given(asked(given(three(), brings(ben, {}, ned), also)), says('agreed'));
    expect(when(both, second).refused).toBe('RoomBeingMade');
    const { refused, events } = when(withRooms(both), second);
    expect(refused).toBeNull();
    expect(events).toContainEqual({ type: 'RoomRenewed', room: cedar, newcomer: ned });
  });

  it('comes into no fresh room for everyone where there is none yet', () => {
    const { asks } = when(asked(), says('agreed'));
    expect(asks.filter((ask) => ask.room === joint)).toEqual([]);
  });

  it('has no record, which holds what was passed before', () => {
    const state = joined();
    expect(may(state, nia, roomWith(state, cedar), 'record')).toBe('RecordFromBefore');
    expect(may(state, ben, roomWith(state, cedar), 'record')).toBeNull();
    expect(may(state, nia, roomWith(state, cedar), 'status')).toBeNull();
  });

  it('says yes to nothing', () => {
    expect(partyNamed(joined(), 'cedar')).toMatchObject({ members: [ben, cem], advisers: [{ person: nia }] });
    expect(when(joined(), brings(nia, {}, person('ned'))).refused).toBe('MembersOnly');
  });

  it('stops what was on its way without naming them, once nothing but the fresh room is there', () => {
    const moving = asked(passed(three(), 'one', ann, 'birch', cedar));
    const between = given(moving, says('agreed'));
    expect(when(between, fills('one')).outcome).toBe('recorded');
    const { outcome, events } = when(withRooms(between), fills('one'));
    expect(outcome).toBe('nothing passed');
    expect(events).toContainEqual(expect.objectContaining({ type: 'PassingCancelled', reason: 'newcomer' }));
  });
});

describe('what is not yet passed', () => {
  const sent = (to = cedar) => given(three(), draft('one', ann, 'birch', to, { approve: true }));

  it('and would be read by someone who is asked needs a new yes, and their side is told so in its own room', () => {
    const { after, asks } = when(given(sent(), brings(ben)), lets(true));
    const [found] = after.envelopes;
    expect(found?.status).toMatchObject({ type: 'draft', approvals: [] });
    expect(found?.recipients[0]?.people).toContain(nia);
    expect(roomsTold(asks, 'approvals cleared')).toEqual([birch]);
    expect(when(after, pass('one')).refused).toBe('NotApproved');
    const again = given(after, { type: 'Approve', ...by(ann), envelope: envelope('one') }, says('agreed'));
    expect(when(given(withRooms(again), pass('one')), fills('one')).outcome).toBe('recorded');
  });

  it('and goes elsewhere stays approved', () => {
    const { after, asks } = when(given(sent(elm), brings(ben)), lets(true));
    expect(after.envelopes[0]?.status.type).toBe('approved');
    expect(roomsTold(asks, 'approvals cleared')).toEqual([]);
  });

  it('and is their own side’s own to everyone needs a new yes, too', () => {
    const own = given(
      inSession(three(), 'together'),
      draft('one', ben, 'cedar', joint, { approve: true }),
      brings(ben),
    );
    expect(given(own, lets(true)).envelopes[0]?.status).toMatchObject({ type: 'draft', approvals: [] });
  });
});

describe('words from before', () => {
  const offered = given(three(), draft('one', ann, 'birch', cedar, { recipients: [cedar, elm], approve: true }), {
    ...pass('one'),
  });
  const stand = given(offered, ...arrives('one'), ...arrives('one', elm));
  const answers = (who: PersonId): Command => {
    return { type: 'AnswerOffer', ...by(who), envelope: envelope('one'), value: 'not now', told: true };
  };
  const before = (state: Case, command: Command, where: typeof cedar) => {
    return postsTo(when(state, command).asks, where).map((post) => 'words' in post && post.words.fromBefore === true);
  };

  it('are not shown again where someone has come since, whatever becomes of them', () => {
    const state = joined(stand);
    expect(before(state, answers(ben), cedar)).toEqual([true]);
    expect(before(state, answers(eve), cedar)).toEqual([true]);
    expect(before(state, { type: 'TakeOffTable', ...by(ann), envelope: envelope('one') }, cedar)).toEqual([true]);
  });

  it('are shown to those who had them, and to the side they come from', () => {
    const state = joined(stand);
    expect(before(state, answers(ben), elm)).toEqual([false]);
    expect(before(state, answers(ben), birch)).toEqual([false]);
    expect(before(stand, answers(eve), cedar)).toEqual([false]);
    const mine = joined(given(three(), draft('two', ben, 'cedar', birch, { approve: true })));
    expect(before(mine, { type: 'TakeBackApproval', ...by(ben), envelope: envelope('two') }, cedar)).toEqual([false]);
  });
});

describe('a settlement', () => {
  const sides = { birch: { members: ['ann'] }, cedar: { members: ['ben', 'cem'], advisers: [] } };
  const ready = (state = underway(sides)) =>
    given(offered(state, 'one'), agrees('one'), letsStand('one', ann), letsStand('one', ben));

  it('that is before the sides falls, and what may stand in it each side says anew', () => {
    const open = given(put(ready()), brings(ben));
    const { after, asks } = when(open, lets(true));
    expect(roomsTold(asks, 'settlement fell')).toEqual([birch, cedar, direct(mara)]);
    expect(after.settlement).toMatchObject({ put: null, drafted: null, consents: [] });
    expect(when(after, letsStand('one', ann)).refused).toBeNull();
  });

  it('that is only being drafted is drafted anew', () => {
    const state = ready();
    const { after } = when(given(state, drafts(state, 'a'), brings(ben)), lets(true));
    expect(after.settlement).toMatchObject({ drafted: null, consents: [] });
  });

  it('that every side had signed stays, and is not for them', () => {
    const after = joined(signed(put(ready())));
    expect(after.settlement.put?.signedAt).not.toBeNull();
    expect(may(after, nia, null, 'read settlement')).toBe('TextFromBefore');
    expect(may(after, ben, null, 'read settlement')).toBeNull();
  });

  it('of which a clause comes from before does not show it in a fresh room', () => {
    const before = given(offered(underway(sides), 'one'));
    const { asks } = when(joined(before), agrees('one'));
    const [mine, theirs] = [postsTo(asks, birch), postsTo(asks, cedar)].map((posts) =>
      posts.find((post) => post.type === 'agreed in principle'),
    );
    expect(mine).not.toHaveProperty('words.fromBefore');
    expect(theirs).toHaveProperty('words.fromBefore', true);
  });
});
