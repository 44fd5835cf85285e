import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, momentOf } from '../../src/domain/calendar.js';
import { card } from '../../src/domain/card.js';
import { type Case, roomWith } from '../../src/domain/case.js';
import { nextDue } from '../../src/domain/due.js';
import type { Instant, PersonId } from '../../src/domain/ids.js';
import { quietUntil } from '../../src/domain/quiet-hours.js';
import {
  ann,
  ben,
  by,
  day,
  direct,
  given,
  happens,
  hour,
  inSession,
  mara,
  minute,
  now,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
  zone,
} from './given.js';

const amy = person('amy');
const passes = (at: Instant) => ({ type: 'TimePassed', ...happens(at) }) as const;
const adjourn = (until: Instant | null, at = now) => ({ type: 'Adjourn', ...by(mara, at), until }) as const;
/** Friday 27 November 2026, 15:00 in Berlin. */
const friday = momentOf('2026-11-27', '15:00', zone);
const sides = { birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } };
const meeting = inSession(underway(sides), 'together');
const adjourned = given(meeting, adjourn(friday));
const everyone = [mara, ann, amy, ben].map(direct);

/** `who` lives elsewhere. */
function living(state: Case, who: PersonId, where: string): Case {
  return { ...state, people: { ...state.people, [who]: { name: who, title: '', zone: where } } };
}

/** Who is reminded, step by step, whenever something is due until this moment. */
function reminded(state: Case, until: Instant): [Instant, string[]][] {
  const told: [Instant, string[]][] = [];
  for (let at = nextDue(state); at !== null && at <= until; at = nextDue(state)) {
    const { after, asks } = when(state, passes(at));
    told.push([at, roomsTold(asks, 'goes on')]);
    state = after;
  }
  return told;
}

describe('a date to which a mediation is adjourned', () => {
  it('stands on the card of every room until it has come or the next session begins', () => {
    const shown = (state: Case) => card(state, roomWith(state, room('birch')))?.goesOn;
    expect(shown(adjourned)).toBe(friday);
    expect(shown(given(adjourned, passes(friday - 1)))).toBe(friday);
    expect(shown(given(adjourned, passes(friday)))).toBeNull();
    expect(shown(inSession(adjourned, 'together', [mara], now + day))).toBeNull();
    expect(shown(given(meeting, adjourn(null)))).toBeNull();
    expect(given(adjourned, { type: 'Close', ...by(mara) }).adjourned).toBeNull();
  });

  it('is brought to mind to everyone, a day before and an hour before', () => {
    expect(reminded(adjourned, friday)).toEqual([
      [friday - day, everyone],
      [friday - hour, everyone],
      [friday, []],
    ]);
    const { asks } = when(given(adjourned, passes(friday - day)), passes(friday - hour));
    expect(postsTo(asks, direct(ann))).toEqual([{ type: 'goes on', until: friday }]);
    expect(asks.filter(({ room: where }) => !everyone.includes(where))).toEqual([]);
  });

  it('is not brought to mind any more once the next session has begun', () => {
    const begun = inSession(adjourned, 'together', [mara], now + hour);
    expect(when(begun, passes(friday - day)).events).toEqual([]);
  });

  it('is brought to mind to nobody who has left', () => {
    const left = given(adjourned, { type: 'Leave', ...by(amy) });
    expect(roomsTold(when(left, passes(friday - day)).asks, 'goes on')).toEqual([mara, ann, ben].map(direct));
  });

  it('is brought to mind to each by their own clock, and never at night', () => {
    const far = given(living(meeting, ben, 'America/Los_Angeles'), adjourn(friday));
    const bens = reminded(far, friday).filter(([, told]) => told.includes(direct(ben)));
    // 15:00 in Berlin is 6:00 there: on the day before at 8:00, and not an hour before, which is at night.
    expect(bens).toEqual([[momentOf('2026-11-26', '08:00', 'America/Los_Angeles'), [direct(ben)]]]);
  });

  it('is brought to mind in the morning to whoever sleeps when Caucus comes back from being away', () => {
    const early = momentOf('2026-11-27', '08:30', zone);
    const state = given(meeting, adjourn(early));
    const late = when(state, passes(early - 2 * hour));
    expect(roomsTold(late.asks, 'goes on')).toEqual([]);
    const morning = momentOf('2026-11-27', '08:00', zone);
    expect(reminded(late.after, early).filter(([, told]) => told.length > 0)).toEqual([[morning, everyone]]);
  });

  it('is brought to mind once where both reminders have become due meanwhile, and not when it is too late', () => {
    expect(roomsTold(when(adjourned, passes(friday - minute)).asks, 'goes on')).toEqual(everyone);
    expect(roomsTold(when(adjourned, passes(friday)).asks, 'goes on')).toEqual([]);
  });

  it('is brought to mind in the same way where an ending waits to be announced', () => {
    const soon = now + 26 * hour;
    const state = given(meeting, adjourn(soon));
    const stranger = { room: room('birch'), person: person('zoe'), stranger: null, since: now };
    const check = given(state, { type: 'RecordArrival', ...happens(), ...stranger });
    const ending = given(state, { type: 'Withdraw', ...by(ann) });
    expect(ending.stage).toBe('ending');
    const told = (from: Case) => postsTo(when(from, passes(soon - day)).asks, direct(ben));
    expect(told(ending)).toEqual([{ type: 'goes on', until: soon }]);
    expect(told(ending)).toEqual(told(check));
    expect(card(ending, roomWith(ending, room('cedar')))).toEqual(card(check, roomWith(check, room('cedar'))));
  });
});

describe('in any zone, and through every change of the clock', () => {
  const zones = fc.constantFrom(
    ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Cairo', 'Pacific/Apia'],
  );
  /** Most of these lie within days of a change of some clock. */
  const from = fc.oneof(
    fc.integer({ min: 0, max: 730 * 24 * 60 }).map((minutes) => now + minutes * minute),
    fc
      .tuple(
        fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-04-24'),
        fc.integer({ min: -4 * 24 * 4, max: 4 * 24 * 4 }),
      )
      .map(([date, quarters]) => Date.parse(`${date}T00:00Z`) + quarters * 15 * minute),
  );

  it('everyone is reminded of a date that is days away, awake, after it was set and before it comes', () => {
    fc.assert(
      fc.property(zones, zones, from, fc.integer({ min: 1, max: 30 * 24 }), (one, other, at, hours) => {
        const state = living(living(meeting, ann, one), ben, other);
        const until = at + hours * hour;
        const told = reminded(given(state, adjourn(until, at)), until + 40 * day);
        for (const who of [mara, ann, amy, ben]) {
          const where = state.people[who]?.zone ?? zone;
          const times = told.flatMap(([when, rooms]) => (rooms.includes(direct(who)) ? [when] : []));
          expect(times.length).toBeGreaterThanOrEqual(hours < 48 ? 0 : 1);
          expect(times.length).toBeLessThanOrEqual(2);
          for (const each of times) {
            expect(each).toBeGreaterThan(at);
            expect(each).toBeLessThan(until);
            expect(quietUntil(each, where)).toBeNull();
          }
          // Whoever is awake then is reminded at the same time of their clock, however long the day before is.
          const before = addDays(until, -1, where);
          if (before > at && quietUntil(before, where) === null) expect(times).toContain(before);
        }
        expect(told.at(-1)).toEqual([until, []]);
      }),
      { numRuns: 200 },
    );
  });
});
