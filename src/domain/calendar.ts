import type { Day, Instant } from './ids.js';

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** In milliseconds. Where a clock is changed, a day of the calendar is longer or shorter. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
const quarter = hour / 4;
const endOfWork = 18 * hour;

const readers = new Map<string, Intl.DateTimeFormat>();

/** Whether this is the name of an IANA time zone that this Node knows; a bare offset is not. */
export function isValidZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    readerOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether this is a day that the calendar has. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const wall = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(wall) && dayOf(wall) === value;
}

/** The calendar day it is there. */
export function localDay(at: Instant, zone: string): Day {
  return dayOf(wallClock(at, zone));
}

/** The day of the week it is there. */
export function weekday(at: Instant, zone: string): Weekday {
  return weekdayOf(wallClock(at, zone));
}

/** What the clock there shows, in minutes since midnight. */
export function minutesOfDay(at: Instant, zone: string): number {
  const wall = wallClock(at, zone);
  return (wall - floorTo(wall, day)) / minute;
}

/** The first moment of the day it is there; not always midnight, which some changes of the clock leave out. */
export function startOfDay(at: Instant, zone: string): Instant {
  return instantOf(floorTo(wallClock(at, zone), day), zone);
}

/**
 * The moment that day is over there: the first of the next day, so it is the first at which `localDay` is later.
 * Throws a RangeError if it is no day of the calendar.
 */
export function endOfDay(date: Day, zone: string): Instant {
  return instantOf(midnightOf(date) + day, zone);
}

/**
 * The moment the clock there shows this time of that day; `time` is "HH:MM". Of a time that comes twice it is the first. Throws a
 * RangeError if it is no day of the calendar or no time of the clock.
 */
export function momentOf(date: Day, time: string, zone: string): Instant {
  return instantOf(midnightOf(date) + timeOf(time), zone);
}

/** How often the clock there shows this time of that day: a change of the clock leaves some out, and shows others twice. */
export function timesShown(date: Day, time: string, zone: string): number {
  return momentsOf(midnightOf(date) + timeOf(time), zone).length;
}

/** The same time of the clock, that many calendar days later; a time that the clock leaves out moves on with it, of a time that comes twice it is the first. */
export function addDays(at: Instant, days: number, zone: string): Instant {
  if (days === 0) return at;
  return instantOf(wallClock(at, zone) + days * day, zone);
}

/** 18:00 there on the first working day, Monday to Friday, on which it is still to come: today's until it has struck. */
export function endOfWorkingDay(at: Instant, zone: string): Instant {
  const today = floorTo(wallClock(at, zone), day);
  const end = instantOf(today + endOfWork, zone);
  return isWorkingDay(today) && at < end ? end : endOfNextWorkingDay(at, zone);
}

/** 18:00 there on the first working day, Monday to Friday, after the day it is now. */
export function endOfNextWorkingDay(at: Instant, zone: string): Instant {
  let next = floorTo(wallClock(at, zone), day) + day;
  while (!isWorkingDay(next)) next += day;
  return instantOf(next + endOfWork, zone);
}

/** The quarter of an hour that has begun. All zones of today differ from UTC by whole quarters, so it is one on every clock. */
export function floorQuarter(at: Instant): Instant {
  return floorTo(at, quarter);
}

/** The next quarter of an hour, or this moment if it is one. */
export function ceilQuarter(at: Instant): Instant {
  return -floorTo(-at, quarter);
}

/*
 * A wall clock is kept as the milliseconds at which UTC shows the same date and time: days are then always 24 hours long
 * and can be counted.
 */

function wallClock(at: Instant, zone: string): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of readerOf(zone).formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 0, day: date = 0, hour: hours = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, date, hours, minute, second) + (at - floorTo(at, 1000));
}

/** As RFC 5545 and Temporal ("compatible") read a wall clock: the first of two moments; out of a gap, as far after it as the time lies in it. */
function instantOf(wall: number, zone: string): Instant {
  const [moment] = momentsOf(wall, zone);
  return moment ?? wall - offsetBefore(wall, zone);
}

/** The moments at which the clock there shows this, in order: none in a gap, two where it is set back over it. */
function momentsOf(wall: number, zone: string): Instant[] {
  // No zone is more than a day from UTC, so the change of the clock that matters, if any, lies between these two.
  const after = wallClock(wall + day, zone) - (wall + day);
  const moments = new Set([wall - offsetBefore(wall, zone), wall - after]);
  return [...moments].filter((moment) => wallClock(moment, zone) === wall).sort((one, other) => one - other);
}

function offsetBefore(wall: number, zone: string): number {
  return wallClock(wall - day, zone) - (wall - day);
}

function readerOf(zone: string): Intl.DateTimeFormat {
  const known = readers.get(zone);
  if (known) return known;
  const reader = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  readers.set(zone, reader);
  return reader;
}

function timeOf(time: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined) throw new RangeError('Not a time of the clock');
  return Number(hours) * hour + Number(minutes) * minute;
}

function midnightOf(date: Day): number {
  if (!isDay(date)) throw new RangeError('Not a day of the calendar');
  return Date.parse(`${date}T00:00:00Z`);
}

function dayOf(wall: number): Day {
  return new Date(wall).toISOString().slice(0, 10);
}

function weekdayOf(wall: number): Weekday {
  return (new Date(wall).getUTCDay() || 7) as Weekday;
}

function isWorkingDay(wall: number): boolean {
  return weekdayOf(wall) <= 5;
}

function floorTo(value: number, unit: number): number {
  return Math.floor(value / unit) * unit;
}
