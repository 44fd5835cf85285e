import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  ceilQuarter,
  endOfDay,
  endOfNextWorkingDay,
  endOfWorkingDay,
  floorQuarter,
  isValidZone,
  localDay,
  momentOf,
  startOfDay,
  timesShown,
  weekday,
} from '../../src/domain/calendar.js';

const utc = (text: string) => Date.parse(text);
const iso = (at: number) => new Date(at).toISOString();
/** What a clock there shows, as `2026-03-29 03:30:00`. */
const shown = (at: number, zone: string) => new Date(at).toLocaleString('sv-SE', { timeZone: zone });
const dateAfter = (date: string, days: number) => iso(utc(`${date}T12:00Z`) + days * 86_400_000).slice(0, 10);
const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay());

const zones = [
  ...[
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Africa/Casablanca',
  ],
  ...[
    'UTC',
    'Africa/Cairo',
    'America/St_Johns',
    'America/Havana',
    'Asia/Tehran',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ],
];
const zone = fc.constantFrom(...zones);
const moment = fc.integer({ min: utc('2015-01-01T00:00Z'), max: utc('2035-12-31T00:00Z') });
/** Moments near a change of some zone's clock, where mistakes live. */
const nearChange = fc
  .tuple(
    fc.constantFrom(
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-04-24',
      '2026-10-04',
      '2026-10-25',
      '2026-11-01',
      '2027-02-07',
      '2027-03-14',
    ),
    fc.integer({ min: -36 * 4, max: 36 * 4 }),
  )
  .map(([date, quarters]) => utc(`${date}T00:00Z`) + quarters * 900_000);
const at = fc.oneof(moment, nearChange);
const always = (rule: (at: number, zone: string) => void) => fc.assert(fc.property(at, zone, rule), { numRuns: 1_000 });

describe('a zone', () => {
  it('is a name of the IANA data base', () => {
    for (const name of [...zones, ...Intl.supportedValuesOf('timeZone')]) expect(isValidZone(name)).toBe(true);
  });

  it('is no offset and no invention', () => {
    for (const name of ['', '+02:00', '-05', 'Europe/Atlantis', 'Berlin', 'Europe/Berlin ', '../etc'])
      expect(isValidZone(name)).toBe(false);
  });
});

describe('a day', () => {
  it('is the one on the calendar there', () => {
    expect(localDay(utc('2026-11-23T23:30Z'), 'Europe/Berlin')).toBe('2026-11-24');
    expect(localDay(utc('2026-11-23T23:30Z'), 'America/New_York')).toBe('2026-11-23');
    always((each, there) => expect(localDay(each, there)).toBe(shown(each, there).slice(0, 10)));
  });

  it('has the weekday of its date, Monday first', () => {
    expect(weekday(utc('2026-11-23T12:00Z'), 'Europe/Berlin')).toBe(1);
    expect(weekday(utc('2026-11-22T12:00Z'), 'Europe/Berlin')).toBe(7);
    expect(weekday(utc('2026-11-22T12:00Z'), 'Pacific/Kiritimati')).toBe(1);
  });

  it('starts at its first moment', () => {
    always((each, there) => {
      const start = startOfDay(each, there);
      expect(start).toBeLessThanOrEqual(each);
      expect(localDay(start, there)).toBe(localDay(each, there));
      expect(localDay(start - 1, there)).toBe(dateAfter(localDay(each, there), -1));
    });
  });

  it('starts at one where the clock leaves out midnight', () => {
    const start = startOfDay(utc('2026-04-24T12:00Z'), 'Africa/Cairo');
    expect(shown(start, 'Africa/Cairo')).toBe('2026-04-24 01:00:00');
  });

  it('is over at the first moment of the next', () => {
    always((each, there) => {
      const today = localDay(each, there);
      const end = endOfDay(today, there);
      expect(end).toBeGreaterThan(each);
      expect(localDay(end - 1, there)).toBe(today);
      expect(localDay(end, there)).toBe(dateAfter(today, 1));
    });
  });

  it('lasts 23 or 25 hours when the clock changes', () => {
    const length = (date: string) =>
      (endOfDay(date, 'America/New_York') - endOfDay(dateAfter(date, -1), 'America/New_York')) / 3_600_000;
    expect([length('2026-03-08'), length('2026-03-09'), length('2026-11-01')]).toEqual([23, 24, 25]);
  });

  it('that a country left out is over when it would have begun', () => {
    expect(iso(endOfDay('2011-12-29', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00.000Z');
    expect(iso(endOfDay('2011-12-30', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00.000Z');
  });

  it('must be on the calendar', () => {
    for (const date of ['2026-02-29', '2026-13-01', '2026-1-1', '23.11.2026', '', '2026-11-23T00:00']) {
      expect(() => endOfDay(date, 'UTC')).toThrow(RangeError);
    }
    expect(iso(endOfDay('2028-02-29', 'UTC'))).toBe('2028-03-01T00:00:00.000Z');
  });
});

describe('some days later', () => {
  const days = fc.integer({ min: -20, max: 20 });

  it('is the same time of the clock, unless the clock leaves that out', () => {
    fc.assert(
      fc.property(at, zone, days, (each, there, count) => {
        const later = addDays(each, count, there);
        const wanted = `${dateAfter(localDay(each, there), count)} ${shown(each, there).slice(11)}`;
        if (shown(later, there) === wanted) return;
        // A gap: the clock shows a later time, and just before the gap an earlier one, with the wanted time never in between.
        expect(shown(later, there) > wanted).toBe(true);
        const passing = Array.from({ length: 24 * 4 }, (_, index) => shown(later - index * 900_000, there));
        expect(passing).not.toContain(wanted);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps fractions of a second', () => {
    expect(iso(addDays(utc('2026-03-28T10:00:00.123Z'), 1, 'Europe/Berlin'))).toBe('2026-03-29T09:00:00.123Z');
  });

  it('is now when there are none', () => {
    always((each, there) => expect(addDays(each, 0, there)).toBe(each));
    const comingTwice = utc('2026-10-25T01:30Z');
    expect(addDays(comingTwice, 0, 'Europe/Berlin')).toBe(comingTwice);
  });

  it('moves on with the clock out of a time that is left out', () => {
    expect(iso(addDays(utc('2026-03-28T01:30Z'), 1, 'Europe/Berlin'))).toBe('2026-03-29T01:30:00.000Z');
    const lordHowe = addDays(utc('2026-10-02T15:45Z'), 1, 'Australia/Lord_Howe');
    expect(shown(lordHowe, 'Australia/Lord_Howe')).toBe('2026-10-04 02:45:00');
  });

  it('is the first of a time that comes twice', () => {
    expect(iso(addDays(utc('2026-10-24T00:30Z'), 1, 'Europe/Berlin'))).toBe('2026-10-25T00:30:00.000Z');
    expect(iso(addDays(utc('2026-10-26T01:30Z'), -1, 'Europe/Berlin'))).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is a day further where a country left out the next', () => {
    const later = addDays(utc('2011-12-29T20:00Z'), 1, 'Pacific/Apia');
    expect(shown(later, 'Pacific/Apia')).toBe('2011-12-31 10:00:00');
  });
});

describe('a working day', () => {
  const end = (text: string, there = 'Europe/Berlin') => shown(endOfNextWorkingDay(utc(text), there), there);

  it('is followed by the next, over a weekend too', () => {
    expect(end('2026-11-24T10:00Z')).toBe('2026-11-25 18:00:00');
    expect(end('2026-11-24T20:00Z')).toBe('2026-11-25 18:00:00');
    expect(end('2026-11-27T10:00Z')).toBe('2026-11-30 18:00:00');
    expect(end('2026-11-28T10:00Z')).toBe('2026-11-30 18:00:00');
    expect(end('2026-11-29T10:00Z')).toBe('2026-11-30 18:00:00');
  });

  it('is counted where the mediator is', () => {
    expect(end('2026-11-29T23:30Z')).toBe('2026-12-01 18:00:00');
    expect(end('2026-11-29T23:30Z', 'America/New_York')).toBe('2026-11-30 18:00:00');
  });

  it('ends at 18:00, the next being the first after today from Monday to Friday', () => {
    always((each, there) => {
      let date = dateAfter(localDay(each, there), 1);
      while (isWeekend(date)) date = dateAfter(date, 1);
      expect(shown(endOfNextWorkingDay(each, there), there)).toBe(`${date} 18:00:00`);
    });
  });

  it('ends today until 18:00 has struck', () => {
    const today = (text: string) => shown(endOfWorkingDay(utc(text), 'Europe/Berlin'), 'Europe/Berlin');
    expect(today('2026-11-24T05:00Z')).toBe('2026-11-24 18:00:00');
    expect(today('2026-11-24T16:59:59.999Z')).toBe('2026-11-24 18:00:00');
    expect(today('2026-11-24T17:00Z')).toBe('2026-11-25 18:00:00');
    expect(today('2026-11-28T05:00Z')).toBe('2026-11-30 18:00:00');
  });

  it('ends at the first 18:00 to come from Monday to Friday', () => {
    always((each, there) => {
      const now = shown(each, there);
      let date = now.slice(0, 10);
      while (isWeekend(date) || `${date} 18:00:00` <= now) date = dateAfter(date, 1);
      expect(shown(endOfWorkingDay(each, there), there)).toBe(`${date} 18:00:00`);
    });
  });
});

describe('a quarter of an hour', () => {
  it('holds the moment, and is itself if it is one', () => {
    always((each, there) => {
      const [from, to] = [floorQuarter(each), ceilQuarter(each)];
      expect(from <= each && each <= to).toBe(true);
      expect(to - from).toBe(each % 900_000 === 0 ? 0 : 900_000);
      for (const edge of [from, to]) expect(shown(edge, there)).toMatch(/:(00|15|30|45):00$/);
    });
  });

  it('is one on every clock of the world, now and in ten years', () => {
    const odd = Intl.supportedValuesOf('timeZone').filter((name) =>
      ['2025-01-01', '2026-07-01', '2030-01-01', '2036-07-01'].some(
        (date) => !/:(00|15|30|45):00$/.test(shown(utc(`${date}T00:00Z`), name)),
      ),
    );
    expect(odd).toEqual([]);
  });
});

describe('a time of a day', () => {
  it('is read on the clock of the place', () => {
    expect(momentOf('2026-11-23', '15:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 10, 23, 14));
    expect(momentOf('2026-07-01', '00:05', 'Europe/Berlin')).toBe(Date.UTC(2026, 5, 30, 22, 5));
  });

  it('is none if the clock or the calendar does not have it', () => {
    expect(() => momentOf('2026-11-23', '24:00', 'Europe/Berlin')).toThrow(RangeError);
    expect(() => momentOf('2026-02-30', '12:00', 'Europe/Berlin')).toThrow(RangeError);
  });
});

describe('a time of the clock', () => {
  it('is left out where the clock is put forward, and comes twice where it is put back', () => {
    expect(timesShown('2026-03-29', '02:30', 'Europe/Berlin')).toBe(0);
    expect(timesShown('2026-10-25', '02:30', 'Europe/Berlin')).toBe(2);
    expect(timesShown('2026-10-25', '03:30', 'Europe/Berlin')).toBe(1);
    expect(timesShown('2011-12-30', '12:00', 'Pacific/Apia')).toBe(0);
    expect(timesShown('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe(2);
  });

  it('is shown where it is meant, but for those that are left out', () => {
    always((each, there) => {
      const [date = '', time = ''] = shown(each, there).split(' ');
      const wall = time.slice(0, 5);
      const times = timesShown(date, wall, there);
      expect(times).toBeGreaterThanOrEqual(1);
      expect(shown(momentOf(date, wall, there), there).slice(0, 16)).toBe(`${date} ${wall}`);
    });
  });

  it('comes once on every day on which no clock changes', () => {
    expect(timesShown('2026-06-01', '02:30', 'Europe/Berlin')).toBe(1);
    always((each) => {
      const [date = '', time = ''] = shown(each, 'UTC').split(' ');
      expect(timesShown(date, time.slice(0, 5), 'UTC')).toBe(1);
    });
  });
});
