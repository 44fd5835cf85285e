import type { Day, Instant } from '../../domain/ids.js';
import { timeParts } from '../time-parts.js';

/** A moment in a place's own time, such as "Friday 27 November, 15:00 (Berlin time)". `zone` is an IANA name. */
export function dayAndTime(at: Instant, zone: string): string {
  return `${dayAt(at, zone)}, ${timeOnly(at, zone)} (${placeOf(zone)})`;
}

/** The same moment by two clocks: that of the rooms, and that of the reader. */
export function forYou(there: string, here: string): string {
  return `${there}, for you ${here}`;
}

/** As `dayAndTime`, with the year, for what people keep: "Friday 27 November 2026, 15:00 (Berlin time)". */
export function datedTime(at: Instant, zone: string): string {
  const { year } = partsOf(new Date(at), zone, { year: 'numeric' });
  return `${dayAt(at, zone)} ${year}, ${timeOnly(at, zone)} (${placeOf(zone)})`;
}

/** The day of a moment in a place's own time, such as "Friday 27 November". */
export function dayAt(at: Instant, zone: string): string {
  return written(new Date(at), zone);
}

/** A calendar day, such as "Friday 27 November". */
export function dayOf(day: Day): string {
  return written(new Date(`${day}T00:00:00Z`), 'UTC');
}

/** As `dayOf`, with the year, for what reaches over years or is kept: "Friday 27 November 2026". */
export function datedDay(day: Day): string {
  return `${dayOf(day)} ${day.slice(0, 4)}`;
}

/** A calendar day in short, such as "27 Nov 2026". */
export function shortDay(date: Day): string {
  const at = new Date(`${date}T00:00:00Z`);
  const { day, month = '', year } = partsOf(at, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** The time of day of a moment in a place's own time, such as "15:00". */
export function timeOnly(at: Instant, zone: string): string {
  const parts = partsOf(new Date(at), zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${parts.hour}:${parts.minute}`;
}

/** Whose time it is, such as "Berlin time"; UTC is named as it is. */
export function placeOf(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return zone.includes('/') && !zone.startsWith('Etc/') ? `${city} time` : city;
}

function written(date: Date, zone: string): string {
  const { weekday, day, month } = partsOf(date, zone, { weekday: 'long', day: 'numeric', month: 'long' });
  return `${weekday} ${day} ${month}`;
}

function partsOf(date: Date, zone: string, options: Intl.DateTimeFormatOptions): Record<string, string> {
  return timeParts('en-GB', date, zone, options);
}
