import { describe, expect, it } from '@jest/globals';
import { processChanges } from '../../src/domain/process.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  direct,
  given,
  hour,
  inSession,
  mara,
  minute,
  now,
  party,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

const adjourn = (until: number | null = null, at = now) => ({ type: 'Adjourn', ...by(mara, at), until }) as const;

describe('ending a session', () => {
  it('tells every open room the same words', () => {
    const { asks } = when(inSession(underway(annAndBen), 'together'), adjourn(now + hour));
    expect(roomsTold(asks, 'session ended')).toEqual([room('birch'), room('cedar'), 'room-joint']);
    expect(roomsTold(asks, 'log seal')).toEqual([direct(mara)]);
  });

  it('is refused without one, by anyone else, and with a time that has passed', () => {
    expect(when(underway(annAndBen), adjourn()).refused).toBe('NoSession');
    expect(when(inSession(underway(annAndBen), 'together'), { ...adjourn(), ...by(ann) }).refused).toBe(
      'MediatorsOnly',
    );
    expect(when(inSession(underway(annAndBen), 'together'), adjourn(now)).refused).toBe('HearByPassed');
  });
});

describe('what HR will see of a session', () => {
  const at = (minutes: number) => now + minutes * minute;
  const phases = (...moves: ['together' | 'separately' | 'break', number][]) =>
    given(
      inSession(underway(annAndBen), 'opening'),
      ...moves.map(([phase, after]) => ({ type: 'ChangePhase', ...by(mara, at(after)), phase, hearBy: null }) as const),
    );
  const seen = (state: ReturnType<typeof phases>, endsAfter: number) => {
    const { events, after } = when(state, adjourn(null, at(endsAfter)));
    return processChanges(state, events, after);
  };

  it('has its times widened to the quarter of an hour, so that no phase lasts no time', () => {
    expect(seen(phases(['separately', 7], ['together', 20]), 31)).toEqual([
      {
        ...{ type: 'session', number: 1, startedAt: now, endedAt: at(45) },
        blocks: [
          { phase: 'opening', startedAt: now, endedAt: at(15) },
          { phase: 'separate meetings', startedAt: now, endedAt: at(30) },
          { phase: 'together', startedAt: at(15), endedAt: at(45) },
        ],
      },
    ]);
  });

  it('names no phase that did not take place', () => {
    const [session] = seen(inSession(underway(annAndBen), 'separately'), 20);
    expect(session).toMatchObject({ blocks: [{ phase: 'separate meetings', startedAt: now, endedAt: at(30) }] });
  });

  it('shows nothing of marks: neighbours are one block', () => {
    const state = given(inSession(underway(annAndBen), 'separately'), {
      ...{ type: 'SetMark', ...by(mara, at(40)) },
      mark: { type: 'caucus', party: party('birch') },
    });
    expect(seen(state, 60)).toMatchObject([
      { blocks: [{ phase: 'separate meetings', startedAt: now, endedAt: at(60) }] },
    ]);
  });

  it('stays short when phases come and go within one quarter of an hour', () => {
    const [session] = seen(phases(['separately', 1], ['together', 2], ['separately', 3], ['together', 4]), 5);
    expect(session).toMatchObject({
      blocks: [{ phase: 'opening' }, { phase: 'separate meetings' }, { phase: 'together' }],
    });
  });
});

describe('asking for a break', () => {
  it('tells the mediators which side asks, and nobody else anything', () => {
    const { asks } = when(inSession(underway(annAndBen), 'separately'), { type: 'AskPause', ...by(ben) });
    expect(asks).toHaveLength(1);
    expect(postsTo(asks, direct(mara))).toEqual([{ type: 'pause asked', party: party('cedar') }]);
  });
});
