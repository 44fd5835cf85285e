import { describe, expect, it } from '@jest/globals';
import { phaseRows } from '../../src/domain/phase-log.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  given,
  hour,
  inSession,
  joint,
  mara,
  minute,
  now,
  person,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

const start = (hearBy: number | null = null, present = [mara, ann, ben]) =>
  ({ type: 'StartSession', ...by(mara), present, phase: 'separately', hearBy }) as const;

describe('starting a session', () => {
  it('counts the sessions of a case', () => {
    const first = given(underway(annAndBen), start(), { type: 'Adjourn', ...by(mara), until: null });
    expect(when(first, start()).events[0]).toMatchObject({ type: 'SessionStarted', number: 2 });
  });

  it('tells every open room the same words', () => {
    const { asks } = when(underway(annAndBen), start());
    expect(roomsTold(asks, 'phase')).toEqual([room('birch'), room('cedar')]);
    expect(new Set(asks.flatMap((ask) => (ask.do === 'post' ? [JSON.stringify(ask.post)] : []))).size).toBe(1);
  });

  it('creates the joint room, and adds people to it, only with the first phase held together', () => {
    const state = underway(annAndBen);
    const apart = when(state, start());
    expect(apart.asks.map((ask) => ask.room)).not.toContain(joint);
    const together = when(apart.after, { type: 'ChangePhase', ...by(mara), phase: 'together', hearBy: null });
    expect(together.asks).toContainEqual({ room: joint, do: 'create' });
    expect(together.asks).toContainEqual({ room: joint, do: 'invite', people: [mara, ann, ben] });
    expect(roomsTold(together.asks, 'phase')).toContain(joint);
  });

  it('is for mediators of this case only', () => {
    expect(when(underway(annAndBen), { ...start(), ...by(ann) }).refused).toBe('MediatorsOnly');
    expect(when(underway(annAndBen), { ...start(), ...by(person('eve')) }).refused).toBe('NothingHere');
  });

  it('is refused while one is running, with someone from elsewhere, or with a time that has passed', () => {
    expect(when(inSession(underway(annAndBen), 'separately'), start()).refused).toBe('SessionRunning');
    expect(when(underway(annAndBen), start(null, [person('eve')])).refused).toBe('NotInCase');
    expect(when(underway(annAndBen), start(now)).refused).toBe('HearByPassed');
  });
});

describe('attendance', () => {
  const correct = (present: (typeof mara)[]) => ({ type: 'CorrectAttendance', ...by(mara), present }) as const;

  it('can be corrected until the session ends, and what stood last is kept', () => {
    const state = given(underway(annAndBen), start(), correct([mara, ann]), {
      type: 'Adjourn',
      ...by(mara),
      until: null,
    });
    expect(state.attended).toEqual([mara, ann]);
    expect(when(state, correct([ben])).refused).toBe('NoSession');
  });

  it('still counts someone who was there and left the mediation afterwards', () => {
    const state = given(
      underway({ ...annAndBen, cedar: { members: ['ben', 'cem'] } }),
      start(null, [mara, ann, person('cem')]),
      { type: 'Leave', ...by(person('cem')) },
      { type: 'Adjourn', ...by(mara), until: null },
    );
    expect(state.attended).toEqual([person('cem'), mara, ann]);
  });

  it('never counts an adviser', () => {
    const lee = person('lee');
    const sides = { ...annAndBen, birch: { members: ['ann'], advisers: [{ person: lee, as: 'adviser' as const }] } };
    const state = given(underway(sides), start(null, [mara, lee]), { type: 'Adjourn', ...by(mara), until: null });
    expect(state.attended).toEqual([mara]);
  });
});

it('a session leaves one row per phase, with its start, end and number', () => {
  const state = underway(annAndBen);
  const one = when(state, start());
  const two = when(one.after, { type: 'ChangePhase', ...by(mara, now + minute), phase: 'together', hearBy: null });
  const later = when(two.after, {
    type: 'ChangePhase',
    ...by(mara, now + 2 * minute),
    phase: 'together',
    hearBy: now + hour,
  });
  const end = when(later.after, { type: 'Adjourn', ...by(mara, now + 5 * minute), until: null });
  expect(phaseRows([one, two, later, end].flatMap((each) => each.events))).toEqual([
    { session: 1, name: 'separately', mark: null, startedAt: now, endedAt: now + minute },
    { session: 1, name: 'together', mark: null, startedAt: now + minute, endedAt: now + 5 * minute },
  ]);
});
