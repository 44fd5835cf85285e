import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import { nextDue } from '../../src/domain/due.js';
import type { Instant } from '../../src/domain/ids.js';
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
  postsTo,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

const passes = (at: Instant) => ({ type: 'TimePassed', ...happens(at) }) as const;

describe('invitations', () => {
  it('are repeated after two and five days, to those who have not answered', () => {
    const state = given(convening(annAndBen), { type: 'AnswerInvitation', ...by(ann), answer: 'agreed' });
    expect(nextDue(state)).toBe(now + 2 * day);
    const second = when(state, passes(now + 2 * day));
    expect(postsTo(second.asks, direct(ben))).toEqual([{ type: 'invitation', reminder: true }]);
    expect(postsTo(second.asks, direct(ann))).toEqual([]);
    expect(nextDue(second.after)).toBe(now + 5 * day);
    expect(when(second.after, passes(now + 2 * day)).events).toEqual([]);
  });

  it('lapse after ten days, and everyone hears by the end of the next working day', () => {
    const { after, asks } = when(convening(annAndBen), passes(now + 10 * day));
    expect(after).toMatchObject({ stage: 'ending', from: 'convening', announceBy: Date.UTC(2026, 11, 4, 17) });
    expect(asks.every((ask) => ask.room === direct(mara))).toBe(true);
  });
});

describe('last days', () => {
  it('approved words that nobody passed in time are cancelled, and their side and the mediator are told', () => {
    const state = given(
      underway(annAndBen),
      draft('one', ann, 'birch', room('cedar'), { approve: true, passBy: '2026-11-24' }),
    );
    const due = nextDue(state) ?? 0;
    expect(due).toBe(Date.UTC(2026, 10, 24, 23));
    expect(when(state, passes(due - 1)).events).toEqual([]);
    const { after, asks } = when(state, passes(due));
    expect(after.envelopes).toEqual([]);
    expect(roomsTold(asks, 'not passed')).toEqual([room('birch'), direct(mara)]);
  });

  it('are over in the same way while a mediation is about to end', () => {
    const words = draft('one', ben, 'cedar', room('birch'), { approve: true, passBy: '2026-11-23' });
    const state = given(underway(annAndBen), words, { type: 'Withdraw', ...by(ann) });
    const due = nextDue(state) ?? 0;
    expect(due).toBe(Date.UTC(2026, 10, 23, 23));
    expect(roomsTold(when(state, passes(due)).asks, 'not passed')).toEqual([room('cedar'), direct(mara)]);
  });

  it('an offer that was agreed to stays, and nothing waits for its last day any more', () => {
    const arrived = { type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: room('cedar') } as const;
    const offered = (acceptBy: string) => {
      const drafted = given(
        underway(annAndBen),
        draft('one', ann, 'birch', room('cedar'), { approve: true, acceptBy }),
      );
      return given(
        drafted,
        { type: 'Pass', ...by(mara), envelope: envelope('one') },
        { type: 'BeginFilling', ...happens(), envelope: envelope('one'), room: room('cedar'), present: [mara, ben] },
        arrived,
      );
    };
    const open = offered('2026-11-24');
    expect(nextDue(open)).toBe(Date.UTC(2026, 10, 24, 23));
    expect(when(open, passes(now + 3 * day)).after.envelopes).toEqual([]);
    const agreed = given(open, {
      ...{ type: 'AnswerOffer', ...by(ben), envelope: envelope('one') },
      ...{ value: 'agree', told: true },
    });
    expect(nextDue(agreed)).toBeNull();
    expect(when(agreed, passes(now + 3 * day)).after.envelopes).toHaveLength(1);
  });

  it('nothing is due for words that are just appearing', () => {
    expect(nextDue(appearing(underway(annAndBen), 'one', ann, 'birch', room('cedar')))).toBeNull();
  });
});

describe('after the end', () => {
  const ended = given(underway(annAndBen), { type: 'Close', ...by(mara) });
  const archived = (state: Case, at: Instant) =>
    given(
      state,
      ...state.rooms
        .filter((each) => each.state === 'open' && each.kind !== 'direct')
        .map((each) => ({ type: 'RecordRoomArchived', ...happens(at), room: each.id }) as const),
    );

  it('the rooms stay open for three days, then they are archived', () => {
    expect(nextDue(ended)).toBe(now + 3 * day);
    expect(when(ended, passes(now + 3 * day - 1)).asks).toEqual([]);
    const { asks } = when(ended, passes(now + 3 * day));
    expect(asks).toEqual([room('birch'), room('cedar')].map((each) => ({ room: each, do: 'archive' })));
    expect(asks.map((ask) => ask.room)).not.toContain(joint);
  });

  it('the key is destroyed once retention, counted from the end, is over', () => {
    const closed = archived(given(ended, passes(now + 3 * day)), now + 3 * day);
    expect(closed.stage).toBe('closed');
    const asked = given(closed, passes(now + 21 * day), passes(now + 27 * day));
    expect(nextDue(asked)).toBe(now + 30 * day);
    expect(when(asked, passes(now + 30 * day - 1)).events).toEqual([]);
    expect(when(asked, passes(now + 30 * day)).events).toEqual([{ type: 'KeyDestroyed', at: now + 30 * day }]);
  });

  it('a mediation that never had a room closes by itself', () => {
    const never = given(convening(annAndBen), { type: 'Close', ...by(mara) }, passes(now + 3 * day));
    expect(never.stage).toBe('closed');
  });
});
