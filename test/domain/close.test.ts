import { describe, expect, it } from '@jest/globals';
import { card } from '../../src/domain/card.js';
import type { Case } from '../../src/domain/case.js';
import { processChanges } from '../../src/domain/process.js';
import { recordEntries } from '../../src/domain/record.js';
import { isPassedInto } from '../../src/domain/room.js';
import {
  ann,
  annAndBen,
  appearing,
  ben,
  by,
  convening,
  day,
  direct,
  envelope,
  given,
  happens,
  hour,
  inSession,
  mara,
  minute,
  now,
  passed,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

const close = (at = now) => ({ type: 'Close', ...by(mara, at) }) as const;
const withdrawn = (state: Case) => given(state, { type: 'Withdraw', ...by(ann) });

describe('closing', () => {
  it('tells every room the same card at the same moment, and hands each side its record', () => {
    const { asks, after } = when(inSession(underway(annAndBen), 'together'), close());
    const rooms = [room('birch'), room('cedar'), 'room-joint'];
    expect(roomsTold(asks, 'ended')).toEqual(rooms);
    expect(roomsTold(asks, 'record handed over')).toEqual([room('birch'), room('cedar')]);
    expect(roomsTold(asks, 'record seal')).toEqual(['room-joint']);
    expect(roomsTold(asks, 'log seal')).toEqual([direct(mara)]);
    expect(new Set(after.rooms.map((each) => JSON.stringify(card(after, each)))).size).toBe(2);
  });

  it('tells those who never came into a room, too', () => {
    const { asks } = when(
      given(convening(annAndBen), { type: 'AnswerInvitation', ...by(ann), answer: 'agreed' }),
      close(),
    );
    expect(roomsTold(asks, 'ended')).toEqual([room('birch'), direct(ben)]);
  });

  it('is over a week after the rooms should have been archived, also where Slack never says that they are', () => {
    const ended = given(underway(annAndBen), close());
    const archiving = given(ended, { type: 'TimePassed', ...happens(now + 3 * day) });
    expect(when(archiving, { type: 'TimePassed', ...happens(now + 10 * day - hour) }).after.stage).toBe('closing');
    const { after } = when(archiving, { type: 'TimePassed', ...happens(now + 10 * day) });
    expect(after.stage).toBe('closed');
    const late = when(after, { type: 'RecordRoomArchived', ...happens(now + 11 * day), room: room('birch') });
    expect([late.outcome, late.after.stage]).toEqual(['recorded', 'closed']);
  });

  it('waits until a withdrawal can no longer be undone', () => {
    const state = withdrawn(underway(annAndBen));
    expect(when(state, close(now + 30 * minute)).refused).toBe('UndoStillOpen');
    expect(when(state, close(now + 31 * minute)).outcome).toBe('closed');
  });

  it('is for mediators, and once', () => {
    expect(when(underway(annAndBen), { ...close(), ...by(ann) }).refused).toBe('MediatorsOnly');
    expect(when(given(underway(annAndBen), close()), close()).refused).toBe('HasEnded');
  });

  it('cancels words on their way and tells whose they are', () => {
    const { asks } = when(passed(underway(annAndBen), 'one', ben, 'cedar', room('birch')), close());
    expect(roomsTold(asks, 'not passed')).toEqual([room('cedar'), direct(mara)]);
  });

  it('still confirms and records words that had begun to appear', () => {
    const state = given(appearing(underway(annAndBen), 'one', ben, 'cedar', room('birch')), close());
    const arrived = when(state, {
      type: 'RecordArrived',
      ...happens(),
      envelope: envelope('one'),
      room: room('birch'),
    });
    expect(roomsTold(arrived.asks, 'receipt')).toEqual([room('cedar')]);
    expect(recordEntries(state, arrived.events, arrived.after)).toHaveLength(2);
    expect(arrived.after.envelopes).toEqual([]);
  });
});

describe('every ending', () => {
  const begun = () => inSession(underway({ ...annAndBen, elm: { members: ['eva'] } }), 'together');
  const endings: Record<string, () => Case> = {
    'the mediator closes': () => given(begun(), close()),
    'a side withdraws, and the mediator announces it': () => given(withdrawn(begun()), close(now + hour)),
    'a side withdraws, and nobody announces it': () =>
      given(withdrawn(begun()), { type: 'TimePassed', ...happens(now + 2 * day) }),
    'the last member of a side leaves': () =>
      given(begun(), { type: 'Leave', ...by(person('eva')) }, { type: 'TimePassed', ...happens(now + 2 * day) }),
  };
  const cards = (state: Case) => state.rooms.filter(isPassedInto).map((each) => card(state, each));

  it.each(Object.keys(endings))('shows all rooms the same card: %s', (name) => {
    const after = endings[name]?.() as Case;
    expect(cards(after)).toEqual(
      cards(after).map(() => ({ stage: 'ended', session: null, paused: false, ending: 'ended', goesOn: null })),
    );
  });
});

describe('what HR will see of an ending', () => {
  const seen = (state: Case, at: number) => {
    const { events, after } = when(state, close(at));
    return processChanges(state, events, after);
  };

  it('lists who attended by the policy of the case', () => {
    const ended = (attendance: 'names' | 'roles' | 'none') => {
      const state = inSession(underway(annAndBen, attendance), 'together', [mara, ann]);
      return seen(state, now + hour).at(-1);
    };
    expect(ended('names')).toMatchObject({ attendance: ['ANN', 'MARA'] });
    expect(ended('roles')).toMatchObject({ attendance: ['mediator', 'party'] });
    expect(ended('none')).toMatchObject({ attendance: [] });
  });

  it('does not tell from the length of the last session that somebody withdrew in it', () => {
    const state = given(inSession(underway(annAndBen), 'together'), { type: 'Withdraw', ...by(ann, now + hour) });
    const [session] = seen(state, now + day);
    expect(session).toMatchObject({ type: 'session', startedAt: now, endedAt: now + hour });
  });
});

describe('while a mediation is about to end', () => {
  const state = withdrawn(inSession(underway(annAndBen), 'together'));

  it('the mediator can go on with the session, so that nobody sees a difference', () => {
    const moved = when(state, { type: 'ChangePhase', ...by(mara), phase: 'separately', hearBy: null });
    expect(roomsTold(moved.asks, 'phase')).toHaveLength(3);
    const over = when(moved.after, { type: 'Adjourn', ...by(mara), until: null });
    expect(over.after).toMatchObject({ stage: 'ending', session: null, attended: [mara] });
  });

  it('no session starts, and nothing is passed', () => {
    const start = {
      type: 'StartSession' as const,
      ...by(mara),
      present: [mara],
      phase: 'together' as const,
      hearBy: null,
    };
    expect(when(state, start).refused).toBe('IsEnding');
    expect(when(state, { type: 'Pass', ...by(mara), envelope: envelope('one') }).refused).toBe('IsEnding');
  });

  it('answers to offers are held', () => {
    const offered = given(appearing(underway(annAndBen), 'one', ben, 'cedar', room('birch')), {
      ...{ type: 'RecordArrived', ...happens() },
      ...{ envelope: envelope('one'), room: room('birch') },
    });
    const held = when(given(offered, { type: 'Withdraw', ...by(ben) }), {
      ...{ type: 'AnswerOffer', ...by(ann), envelope: envelope('one') },
      ...{ value: 'agree', told: true },
    });
    expect(roomsTold(held.asks, 'answer told')).toEqual([]);
    const undone = when(held.after, { type: 'UndoWithdrawal', ...by(ben) });
    expect(postsTo(undone.asks, room('cedar'))).toContainEqual(expect.objectContaining({ type: 'answer told' }));
  });
});
