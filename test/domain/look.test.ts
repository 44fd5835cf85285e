import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import { id, type LookId } from '../../src/domain/ids.js';
import type { LookEnding } from '../../src/domain/look.js';
import type { Post } from '../../src/domain/posts.js';
import {
  ann,
  annAndBen,
  appearing,
  by,
  day,
  direct,
  draft,
  envelope,
  given,
  happens,
  joint,
  mara,
  now,
  passed,
  postsTo,
  room,
  roomsTold,
  unconfirmed,
  underway,
  when,
  withRooms,
} from './given.js';

const [birch, cedar] = [room('birch'), room('cedar')];
const one = envelope('one');
const onItsWay = () => passed(underway(annAndBen), 'one', ann, 'birch', cedar);
const begun = () => appearing(underway(annAndBen), 'one', ann, 'birch', cedar);
const lost = (state: Case, at = now) => unconfirmed(state, one, cedar, { at });
const asked = (state: Case) => given(state, lost(state));
const settle = (state: Case, as: LookEnding, at = now): Command => {
  return { type: 'SettleLook', ...by(mara, at), look: state.looks[0]?.id ?? id<LookId>('none'), as };
};
const line: Post = { type: 'passing paused' };
const lostLine = (look: string, where = cedar, post: Post = line): Command => {
  return { type: 'RecordUnconfirmed', ...happens(), look: id<LookId>(look), room: where, post };
};

describe('what Slack does not say of', () => {
  it.each([
    ['that had not begun to appear', onItsWay, false],
    ['that had begun to appear', begun, true],
  ])('waits for a mediator to look, if it is words %s, and nobody else is told', (_, before, mayStand) => {
    const { asks } = when(before(), lost(before()));
    expect(asks).toHaveLength(1);
    expect(postsTo(asks, direct(mara))).toMatchObject([{ type: 'needs a look', room: cedar, mayStand }]);
  });

  it('is passed once more with one press, and everything is asked again before the words appear', () => {
    const state = asked(onItsWay());
    const { after, asks, outcome } = when(state, settle(state, 'again'));
    expect(outcome).toBe('posted once more');
    expect(roomsTold(asks, 'words')).toEqual([cedar]);
    expect(after.looks).toEqual([]);
    const newcomer = when(after, {
      ...{ type: 'BeginFilling', ...happens(), envelope: one, room: cedar },
      present: [mara, ann],
    });
    expect(newcomer.events).toMatchObject([{ type: 'TroubleFound' }, { type: 'PassingCancelled' }, {}]);
  });

  it('is never posted once more where the words may stand already', () => {
    const state = asked(begun());
    expect(when(state, settle(state, 'again')).refused).toBe('NothingToLookFor');
  });

  it('has arrived when a mediator sees the words stand there, and the sender reads that it was a mediator who saw them', () => {
    const state = asked(begun());
    const { asks, after } = when(state, settle(state, 'stands'));
    expect(postsTo(asks, birch)).toMatchObject([{ type: 'receipt', looked: true }]);
    expect(postsTo(asks, direct(mara))).toMatchObject([{ type: 'arrived', looked: true }]);
    expect(after.looks).toEqual([]);
    expect(after.envelopes[0]?.status).toMatchObject({ copies: [{ state: 'filled' }] });
  });

  it('could not be confirmed when a mediator sees that the words do not stand there', () => {
    const state = asked(begun());
    const { asks } = when(state, settle(state, 'not there'));
    expect(postsTo(asks, birch)).toMatchObject([{ type: 'could not be confirmed', appeared: true }]);
    expect(postsTo(asks, cedar)).toEqual([]);
  });

  it.each(['stands', 'not there'] as const)('says nothing of words that had not begun to appear: %s', (as) => {
    const state = asked(onItsWay());
    expect(when(state, settle(state, as)).refused).toBe('NothingToLookFor');
  });

  it('is settled once', () => {
    const state = asked(onItsWay());
    const settled = given(state, settle(state, 'again'));
    expect(when(settled, settle(state, 'again')).refused).toBe('NothingToLookFor');
  });

  it('is settled by mediators only', () => {
    const state = asked(onItsWay());
    expect(when(state, { ...settle(state, 'again'), ...by(ann) } as Command).refused).toBe('MediatorsOnly');
  });

  it('could not be confirmed after three days without a look, and not a moment before; the sender is told', () => {
    const state = asked(onItsWay());
    expect(nextDue(state)).toBe(now + 3 * day);
    expect(when(state, { type: 'TimePassed', ...happens(now + 3 * day - 1) }).events).toEqual([]);
    const { asks, after } = when(state, { type: 'TimePassed', ...happens(now + 3 * day) });
    expect(postsTo(asks, birch)).toMatchObject([{ type: 'could not be confirmed', appeared: false }]);
    expect(roomsTold(asks, 'could not be confirmed')).toEqual([birch, direct(mara)]);
    expect(after).toMatchObject({ looks: [], envelopes: [] });
  });

  it('is settled when the approval is taken back, and when passing pauses', () => {
    const state = asked(onItsWay());
    const takenBack = given(state, { type: 'TakeBackApproval', ...by(ann), envelope: one });
    const lostRoom = given(state, { type: 'RecordRoomLost', ...happens(), room: cedar, how: 'archived' });
    expect([takenBack.looks, lostRoom.looks]).toEqual([[], []]);
  });

  it('does not keep a mediation from ending: before the rooms are archived, the sender is told', () => {
    const closed = given(asked(begun()), { type: 'Close', ...by(mara) });
    expect(closed.looks).toHaveLength(1);
    const early = { ...closed, looks: closed.looks.map((look) => ({ ...look, since: now + day })) };
    const { asks, events } = when(early, { type: 'TimePassed', ...happens(now + 3 * day) });
    expect(events.map((event) => event.type)).toEqual([
      ...['LookSettled', 'PassingUnconfirmed', 'EnvelopeOver', 'ArchivingBegan'],
    ]);
    expect(asks.filter((each) => each.room === birch).map((each) => each.do)).toEqual(['post', 'archive']);
  });

  it('is said to both sides and the mediators at once where Slack shows other words', () => {
    const { asks, after } = when(begun(), { ...lost(begun()), differs: true });
    expect(postsTo(asks, birch)).toMatchObject([{ type: 'could not be confirmed', differs: true }]);
    expect(postsTo(asks, cedar)).toEqual([{ type: 'words differ', kind: 'offer', party: 'party-birch' }]);
    expect(roomsTold(asks, 'could not be confirmed')).toEqual([birch, direct(mara)]);
    expect(after.looks).toEqual([]);
  });
});

describe('a message of ours that Slack does not confirm', () => {
  it('waits for a look too; all that is missing in one room is asked for once, and posted once more in its order', () => {
    const state = underway(annAndBen);
    const first = when(state, lostLine('a'));
    expect(postsTo(first.asks, direct(mara))).toMatchObject([{ type: 'needs a look', room: cedar, missing: line }]);
    const more = when(first.after, lostLine('b', cedar, { type: 'passing resumed' }));
    expect(more.asks).toEqual([]);
    const { asks, after } = when(more.after, settle(more.after, 'again'));
    expect(postsTo(asks, cedar)).toEqual([line, { type: 'passing resumed' }]);
    expect(after.looks).toEqual([]);
  });

  it('waits for a look where Slack shows other words in its place', () => {
    const { asks } = when(underway(annAndBen), { ...lostLine('a'), differs: true } as Command);
    expect(postsTo(asks, direct(mara))).toMatchObject([{ type: 'needs a look', room: cedar, missing: line }]);
  });

  it('is forgotten after three days', () => {
    const state = given(underway(annAndBen), lostLine('a'));
    const { after, asks } = when(state, { type: 'TimePassed', ...happens(now + 3 * day) });
    expect([after.looks, asks]).toEqual([[], []]);
  });

  it('is not told of where it would say that someone was rung, nor of the mediators own messages', () => {
    const state = underway(annAndBen);
    expect(when(state, lostLine('a', direct(ann), { type: 'ring' })).refused).toBe('NothingToFill');
    expect(when(state, lostLine('a', direct(mara), { type: 'ending undone' })).refused).toBe('NothingToFill');
    expect(when(state, lostLine('a', direct(ann), { type: 'invitation', reminder: false })).refused).toBe(null);
  });

  it('is not waited for in a room that is not open', () => {
    expect(when(underway(annAndBen), lostLine('a', joint)).refused).toBe('NothingToFill');
  });
});

it('what is on its way to several rooms is settled room by room', () => {
  const state = withRooms(underway({ ...annAndBen, elm: { members: ['cem'] } }));
  const both = given(state, draft('one', ann, 'birch', cedar, { recipients: [cedar, room('elm')], approve: true }), {
    type: 'Pass',
    ...by(mara),
    envelope: one,
  });
  const looked = given(both, unconfirmed(both, one, cedar), unconfirmed(both, one, room('elm')));
  const { asks, after } = when(looked, settle(looked, 'again'));
  expect(roomsTold(asks, 'words')).toEqual([cedar]);
  expect(after.looks.map((each) => each.room)).toEqual([room('elm')]);
});

it('is posted once more by nobody after a backup was restored, for that may have been done since', () => {
  const state = given(underway(annAndBen), lostLine('a'));
  const restored = given(state, { type: 'RecordRestored', ...happens(), number: 1, upTo: now, since: null });
  expect(when(restored, settle(state, 'again')).refused).toBe('NothingToLookFor');
});
