import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import type { RoomId } from '../../src/domain/ids.js';
import { recordEntries } from '../../src/domain/record.js';
import {
  ann,
  annAndBen,
  appearing,
  ben,
  by,
  day,
  direct,
  draft,
  envelope,
  given,
  happens,
  inSession,
  joint,
  mara,
  now,
  passed,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

const cedar = room('cedar');
const pass = (at = now): Command => ({ type: 'Pass', ...by(mara, at), envelope: envelope('one') });
const begin = (present = [mara, ben], to: RoomId = cedar, at = now): Command => ({
  ...{ type: 'BeginFilling', ...happens(at), envelope: envelope('one'), room: to, present },
});
const arrive = (to: RoomId = cedar): Command => ({
  ...{ type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: to },
});
const approved = (more = {}) =>
  given(underway(annAndBen), draft('one', ann, 'birch', cedar, { approve: true, ...more }));
const waiting = () => passed(underway(annAndBen), 'one', ann, 'birch', cedar);
const status = (state: ReturnType<typeof waiting>) => state.envelopes[0]?.status;

describe('passing', () => {
  it('sends to exactly the rooms the envelope names', () => {
    const { asks } = when(approved(), pass());
    expect(roomsTold(asks, 'words')).toEqual([cedar]);
    expect(asks).toHaveLength(1);
  });

  it("is the mediators' alone, and needs an approval", () => {
    expect(when(approved(), { ...pass(), ...by(ann) } as Command).refused).toBe('MediatorsOnly');
    const unapproved = given(underway(annAndBen), draft('one', ann, 'birch', cedar));
    expect(when(unapproved, pass()).refused).toBe('NotApproved');
  });

  it('happens once', () => {
    expect(when(waiting(), pass()).refused).toBe('AlreadyPassed');
  });

  it('stops after the last day to pass', () => {
    expect(when(approved({ passBy: '2026-11-23' }), pass(now + day)).refused).toBe('PassDayOver');
  });

  it('stops after the last day to accept an offer, for then nobody could', () => {
    const days = { acceptBy: '2026-11-23', passBy: '2026-11-27' };
    for (const state of [approved(days), approved({ acceptBy: '2026-11-23' })]) {
      expect(when(state, pass()).refused).toBeNull();
      expect(when(state, pass(now + day)).refused).toBe('PassDayOver');
      const { events } = when(state, { type: 'TimePassed', ...happens(nextDue(state) ?? 0) });
      expect(events.map(({ type }) => type)).toEqual(['PassingCancelled', 'EnvelopeOver']);
    }
  });
});

describe('just before the words appear', () => {
  it('they get the next number of that room, and no gap tells of words that were stopped', () => {
    const stopped = given(
      waiting(),
      begin([mara, ben, person('eve')]),
      { type: 'RecordDeparture', ...happens(), room: cedar, person: person('eve') },
      { type: 'LetPassingGoOn', ...by(mara) },
    );
    const next = given(passed(stopped, 'two', ann, 'birch', cedar), {
      ...{ type: 'BeginFilling', ...happens(), envelope: envelope('two'), room: cedar, present: [mara, ben] },
    });
    const copies = next.envelopes.flatMap((each) => (each.status.type === 'passed' ? each.status.copies : []));
    expect(copies.map((copy) => copy.number)).toEqual([1]);
  });

  it('somebody who does not belong there stops them and pauses passing, and the sender reads of a check', () => {
    const { events, asks } = when(waiting(), begin([mara, ben, person('eve')]));
    expect(events.map((event) => event.type)).toEqual(['TroubleFound', 'PassingCancelled', 'PassingPaused']);
    expect(events[1]).toMatchObject({ reason: 'paused' });
    expect(roomsTold(asks, 'not passed')).toEqual([room('birch'), direct(mara)]);
  });

  it('somebody who belongs there, and was not named when they were approved, stops them', () => {
    const before = waiting();
    const envelopes = before.envelopes.map((each) => ({ ...each, recipients: [{ room: cedar, people: [mara] }] }));
    const { events } = when({ ...before, envelopes }, begin([mara, ben]));
    expect(events[0]).toMatchObject({ type: 'PassingCancelled', reason: 'newcomer' });
  });

  it('someone who has left changes nothing', () => {
    expect(when(waiting(), begin([mara])).events[0]?.type).toBe('FillingBegan');
  });

  it('a last day that is over, or a pause, stops them', () => {
    const late = given(approved({ passBy: '2026-11-23' }), pass());
    expect(when(late, begin([ben], cedar, now + day)).events[0]).toMatchObject({ reason: 'too late' });
    const paused = { ...waiting(), paused: now };
    expect(when(paused, begin()).events[0]).toMatchObject({ reason: 'paused' });
  });

  it('an approval taken back stops them', () => {
    const state = given(waiting(), { type: 'TakeBackApproval', ...by(ann), envelope: envelope('one') });
    expect(when(state, begin()).refused).toBe('NothingToFill');
  });

  it('asking again while they appear changes nothing and lets them go on', () => {
    const state = appearing(underway(annAndBen), 'one', ann, 'birch', cedar);
    const { refused, events } = when(state, begin([mara, ben, person('eve')]));
    expect([refused, events]).toEqual([null, []]);
  });
});

describe('once the words stand there', () => {
  it('the sender has a receipt and both rooms have a line in their record', () => {
    const state = appearing(underway(annAndBen), 'one', ann, 'birch', cedar);
    const { asks, events, after } = when(state, arrive());
    expect(roomsTold(asks, 'receipt')).toEqual([room('birch')]);
    expect(postsTo(asks, cedar)).toEqual([]);
    expect(recordEntries(state, events, after).map(({ room: at, way }) => [at, way])).toEqual([
      [room('birch'), 'left'],
      [cedar, 'entered'],
    ]);
  });

  it('those who are asked for an answer are rung, without a word of what it is; a message rings nobody', () => {
    const state = appearing(underway(annAndBen), 'one', ann, 'birch', cedar);
    expect(roomsTold(when(state, arrive()).asks, 'ring')).toEqual([direct(ben)]);
    const message = given(approved({ kind: 'message' }), pass(), begin());
    expect(roomsTold(when(message, arrive()).asks, 'ring')).toEqual([]);
  });

  it('a message leaves the kept state, an offer stays to be answered', () => {
    const message = given(approved({ kind: 'message' }), pass(), begin());
    expect(when(message, arrive()).after.envelopes).toEqual([]);
    expect(status(given(waiting(), begin(), arrive()))).toMatchObject({ copies: [{ state: 'filled' }] });
  });

  it('an offer in the joint room is answered in the private rooms of the others', () => {
    const together = inSession(underway(annAndBen), 'together');
    const state = given(
      together,
      draft('one', ann, 'birch', joint, { approve: true }),
      pass(),
      begin([mara, ann, ben], joint),
    );
    const { asks } = when(state, arrive(joint));
    expect(roomsTold(asks, 'answer here')).toEqual([cedar]);
  });

  it('a question is over once those who were asked have answered it', () => {
    const asked = given(approved({ kind: 'question' }), pass(), begin(), arrive());
    const reply = draft('reply', ben, 'cedar', room('birch'), {
      kind: 'message',
      answers: envelope('one'),
      approve: true,
    });
    const sent = given(
      asked,
      reply,
      { type: 'Pass', ...by(mara), envelope: envelope('reply') },
      {
        ...{
          type: 'BeginFilling',
          ...happens(),
          envelope: envelope('reply'),
          room: room('birch'),
          present: [mara, ann],
        },
      },
    );
    const { after } = when(sent, {
      type: 'RecordArrived',
      ...happens(),
      envelope: envelope('reply'),
      room: room('birch'),
    });
    expect(after.envelopes).toEqual([]);
  });
});
