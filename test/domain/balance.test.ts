import { describe, expect, it } from '@jest/globals';
import { attention, reminders } from '../../src/domain/balance.js';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import type { Event } from '../../src/domain/events.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  draft,
  envelope,
  happens,
  hour,
  inSession,
  mara,
  minute,
  now,
  party,
  room,
  underway,
  when,
} from './given.js';

/** A case with all that has happened in it since. */
function played(state: Case, ...commands: Command[]): { state: Case; events: Event[] } {
  const events: Event[] = [];
  for (const command of commands) {
    const became = when(state, command);
    expect(became.refused).toBeNull();
    events.push(...became.events);
    state = became.after;
  }
  return { state, events };
}

const one = envelope('one');
const cedar = room('cedar');
const approve = draft('one', ann, 'birch', cedar, { approve: true, at: now });
const pass = (at: number): Command => ({ type: 'Pass', ...by(mara, at), envelope: one });
const arrive: Command[] = [
  { type: 'BeginFilling', ...happens(), envelope: one, room: cedar, present: [] },
  { type: 'RecordArrived', ...happens(), envelope: one, room: cedar },
];
const of = ({ state, events }: ReturnType<typeof played>, at = now) => attention(state, events, at);

describe('the attention each side has had', () => {
  it('is counted by what was passed, what came in, and what waits', () => {
    const waiting = played(underway(annAndBen), approve);
    expect(of(waiting)).toMatchObject([
      { party: party('birch'), passed: 0, arrived: 0, waitsSince: now },
      { party: party('cedar'), passed: 0, arrived: 0, waitsSince: null },
    ]);
    const stands = played(underway(annAndBen), approve, pass(now + hour), ...arrive);
    expect(of(stands)).toMatchObject([
      { passed: 1, arrived: 0, waitsSince: null, turnaround: hour, toAnswer: 0 },
      { passed: 0, arrived: 1, waitsSince: null, turnaround: null, toAnswer: 1 },
    ]);
  });

  it('counts an answer for the mediator as an answer', () => {
    const answer: Command = { type: 'AnswerOffer', ...by(ben), envelope: one, value: 'not now', told: false };
    expect(of(played(underway(annAndBen), approve, pass(now), ...arrive, answer))[1]).toMatchObject({ toAnswer: 0 });
  });

  it('counts wording that a mediator put to a side, and nothing that a side has not shown', () => {
    const own = played(underway(annAndBen), draft('one', ann, 'birch', cedar));
    expect(of(own)).toEqual(of({ state: underway(annAndBen), events: [] }));
    const suggested = played(underway(annAndBen), draft('one', mara, 'birch', cedar));
    expect(of(suggested).map((each) => each.suggested)).toEqual([1, 0]);
  });

  it('counts the time that was marked as a talk with a side, also the one that runs', () => {
    const mark: Command = {
      ...{ type: 'SetMark', ...by(mara, now + 10 * minute) },
      mark: { type: 'caucus', party: party('cedar') },
    };
    const started = inSession(underway(annAndBen), 'separately');
    const marked = played(started, mark);
    expect(of(marked, now + 30 * minute).map((each) => each.marked)).toEqual([0, 20 * minute]);
  });
});

describe('what a mediator is reminded of', () => {
  const waiting = () => played(underway(annAndBen), approve).state;

  it('is the side that has waited for a day, and not a moment before', () => {
    expect(reminders(waiting(), mara, now + 24 * hour - 1)).toEqual([]);
    expect(reminders(waiting(), mara, now + 24 * hour)).toEqual([{ type: 'has waited', party: party('birch') }]);
  });

  it('is that the sides have been apart for hours', () => {
    const apart = inSession(underway(annAndBen), 'separately');
    expect(reminders(apart, mara, now + 4 * hour)).toMatchObject([{ type: 'long apart' }]);
  });

  it('is silenced by each mediator for themself, and can be had again', () => {
    const hush = (hushed: boolean): Command => ({ type: 'HushReminders', ...by(mara), hushed });
    const silenced = played(waiting(), hush(true)).state;
    expect(reminders(silenced, mara, now + 24 * hour)).toEqual([]);
    expect(reminders(silenced, ann, now + 24 * hour)).toHaveLength(1);
    expect(reminders(played(silenced, hush(false)).state, mara, now + 24 * hour)).toHaveLength(1);
    expect(when(silenced, hush(true)).refused).toBe('AlreadySaid');
    expect(when(silenced, { ...hush(false), ...by(ann) } as Command).refused).toBe('MediatorsOnly');
  });
});
