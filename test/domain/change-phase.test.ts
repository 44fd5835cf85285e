import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import { runningSession } from '../../src/domain/case.js';
import type { PhaseName } from '../../src/domain/session.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  direct,
  draft,
  given,
  hour,
  inSession,
  mara,
  now,
  party,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

const to = (phase: PhaseName, hearBy: number | null = null) =>
  ({ type: 'ChangePhase', ...by(mara), phase, hearBy }) as const;
const resume = { type: 'Resume', ...by(mara), hearBy: null } as const;
const phaseOf = (state: Case) => runningSession(state)?.phase;

describe('moving between phases', () => {
  it('goes from any phase to any other', () => {
    const names = ['opening', 'together', 'separately', 'break'] as const;
    for (const from of names) {
      for (const next of names.filter((name) => name !== from)) {
        const before = given(inSession(underway(annAndBen), 'opening'), ...(from === 'opening' ? [] : [to(from)]));
        expect(phaseOf(when(before, to(next)).after)?.name).toBe(next);
      }
    }
  });

  it('needs a session that runs', () => {
    expect(when(underway(annAndBen), to('break')).refused).toBe('NoSession');
    expect(when(underway(annAndBen), resume).refused).toBe('NoSession');
  });

  it('refuses the phase one is in, and a time that has passed', () => {
    const state = inSession(underway(annAndBen), 'separately');
    expect(when(state, to('separately')).refused).toBe('SamePhase');
    expect(when(state, to('together', now)).refused).toBe('HearByPassed');
  });

  it('tells everyone a new time to hear by, and nobody the same one again', () => {
    const timed = when(inSession(underway(annAndBen), 'separately'), to('separately', now + hour));
    expect(roomsTold(timed.asks, 'phase')).toEqual([room('birch'), room('cedar')]);
    expect(when(timed.after, to('separately', now + hour)).refused).toBe('SamePhase');
  });

  it('after the separate phase asks only the side that has something undecided to look at it', () => {
    const state = given(inSession(underway(annAndBen), 'separately'), draft('one', ann, 'birch', room('cedar')));
    const { asks } = when(state, to('break'));
    expect(postsTo(asks, direct(ann))).toEqual([{ type: 'ring' }]);
    expect(postsTo(asks, direct(ben))).toEqual([]);
  });
});

describe('a break', () => {
  it('ends with the phase that was before it', () => {
    const state = given(inSession(underway(annAndBen), 'together'), to('break'));
    expect(phaseOf(when(state, resume).after)?.name).toBe('together');
  });

  it('ends with that phase also when its time was changed, or a mark set, meanwhile', () => {
    const timed = given(inSession(underway(annAndBen), 'together'), to('break'), to('break', now + hour));
    const marked = given(timed, { type: 'SetMark', ...by(mara), mark: { type: 'impasse' } });
    expect(phaseOf(when(marked, resume).after)?.name).toBe('together');
  });

  it('cannot be ended where there is none', () => {
    expect(when(inSession(underway(annAndBen), 'together'), resume).refused).toBe('NotOnBreak');
  });
});

describe('a finer mark', () => {
  const state = inSession(underway(annAndBen), 'separately');
  const mark = { type: 'caucus', party: party('birch') } as const;

  it('is told to nobody, and changes no card', () => {
    const set = when(state, { type: 'SetMark', ...by(mara), mark });
    expect(phaseOf(set.after)?.mark).toEqual(mark);
    expect(set.asks).toEqual([]);
  });

  it('can be set with the phase, and is gone with it', () => {
    const drafting = when(state, { ...to('together'), mark: { type: 'drafting' } });
    expect(phaseOf(drafting.after)?.mark).toEqual({ type: 'drafting' });
    expect(phaseOf(when(drafting.after, to('separately')).after)?.mark).toBeNull();
  });

  it('stays when only the time changes, and can be set alone for the phase one is in', () => {
    const marked = when(state, { ...to('separately'), mark });
    expect(marked.asks).toEqual([]);
    expect(phaseOf(when(marked.after, to('separately', now + hour)).after)).toMatchObject({ mark, hearBy: now + hour });
  });

  it('names a side of this case', () => {
    const elsewhere = { type: 'caucus', party: party('elm') } as const;
    expect(when(state, { type: 'SetMark', ...by(mara), mark: elsewhere }).refused).toBe('NothingHere');
    expect(when(state, { ...to('together'), mark: elsewhere }).refused).toBe('NothingHere');
  });
});
