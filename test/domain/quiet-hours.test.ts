import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentOf } from '../../src/domain/calendar.js';
import { nextDue } from '../../src/domain/due.js';
import { quietUntil } from '../../src/domain/quiet-hours.js';
import {
  ann,
  by,
  direct,
  draft,
  given,
  happens,
  hour,
  now,
  person,
  room,
  roomsTold,
  underway,
  when,
  zone,
} from './given.js';

const abe = person('abe');
const pair = { birch: { members: ['ann', 'abe'], rule: { type: 'everyone' } as const }, cedar: { members: ['ben'] } };
/** 21:30 on the same Monday, and 08:00 on the next morning, in Berlin. */
const night = now + 11.5 * hour;
const morning = momentOf('2026-11-24', '08:00', zone);
const words = (at: number, name = 'one') => ({ ...draft(name, ann, 'birch', room('cedar')), ...by(ann, at) });

describe('quiet hours', () => {
  it('are from eight in the evening until eight in the morning, where the person is', () => {
    expect(quietUntil(momentOf('2026-11-23', '07:59', zone), zone)).toBe(momentOf('2026-11-23', '08:00', zone));
    expect(quietUntil(momentOf('2026-11-23', '08:00', zone), zone)).toBeNull();
    expect(quietUntil(momentOf('2026-11-23', '19:59', zone), zone)).toBeNull();
    expect(quietUntil(momentOf('2026-11-23', '20:00', zone), zone)).toBe(morning);
    expect(quietUntil(momentOf('2026-11-23', '12:00', zone), 'Asia/Tokyo')).toBe(
      momentOf('2026-11-24', '08:00', 'Asia/Tokyo'),
    );
  });

  it('end outside quiet hours, in any zone and through every change of the clock', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 730 * 24 * 60 }), (where, minutes) => {
        const until = quietUntil(now + minutes * 60_000, where);
        if (until !== null) expect(quietUntil(until, where)).toBeNull();
      }),
    );
  });
});

describe('what waits for someone in their quiet hours', () => {
  it('rings them once these are over, and not before', () => {
    const { after, asks } = when(underway(pair), words(night));
    expect(roomsTold(asks, 'ring')).toEqual([]);
    expect(nextDue(after)).toBe(morning);
    expect(roomsTold(when(after, { type: 'TimePassed', ...happens(morning - 1) }).asks, 'ring')).toEqual([]);
    const later = when(after, { type: 'TimePassed', ...happens(morning) });
    expect(roomsTold(later.asks, 'ring')).toEqual([direct(abe)]);
    expect(nextDue(later.after)).toBeNull();
  });

  it('rings them once, however much has come to wait', () => {
    const state = given(underway(pair), words(night), words(night + hour, 'two'));
    expect(roomsTold(when(state, { type: 'TimePassed', ...happens(morning) }).asks, 'ring')).toEqual([direct(abe)]);
  });

  it('rings nobody who has left by then', () => {
    const state = given(underway(pair), words(night), { type: 'Leave', ...by(abe, night + hour) });
    expect(roomsTold(when(state, { type: 'TimePassed', ...happens(morning) }).asks, 'ring')).toEqual([]);
  });

  it('rings by day at once', () => {
    expect(roomsTold(when(underway(pair), words(now)).asks, 'ring')).toEqual([direct(abe)]);
  });
});
