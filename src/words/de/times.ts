import type { Day, Instant } from '../../domain/ids.js';
import { timeParts } from '../time-parts.js';

/** A moment in a place's own time, such as "Freitag, 27. November, 15:00 (Zeit in Berlin)". `zone` is an IANA name. */
export function dayAndTime(at: Instant, zone: string): string {
  return `${dayAt(at, zone)}, ${timeOnly(at, zone)} (${placeOf(zone)})`;
}

/** The same moment by two clocks: that of the rooms, and that of the reader. */
export function forYou(there: string, here: string): string {
  return `${there}, für Sie ${here}`;
}

/** As `dayAndTime`, with the year, for what people keep: "Freitag, 27. November 2026, 15:00 (Zeit in Berlin)". */
export function datedTime(at: Instant, zone: string): string {
  const { year } = partsOf(new Date(at), zone, { year: 'numeric' });
  return `${dayAt(at, zone)} ${year}, ${timeOnly(at, zone)} (${placeOf(zone)})`;
}

/** The day of a moment in a place's own time, such as "Freitag, 27. November"; a year may follow it. */
export function dayAt(at: Instant, zone: string): string {
  return written(new Date(at), zone);
}

/** A calendar day, such as "Freitag, 27. November"; a year may follow it. */
export function dayOf(day: Day): string {
  return written(new Date(`${day}T00:00:00Z`), 'UTC');
}

/** As `dayOf`, with the year, for what reaches over years or is kept: "Freitag, 27. November 2026". */
export function datedDay(day: Day): string {
  return `${dayOf(day)} ${day.slice(0, 4)}`;
}

/** A calendar day in short, such as "27.11.2026". */
export function shortDay(date: Day): string {
  const at = new Date(`${date}T00:00:00Z`);
  const { day, month, year } = partsOf(at, 'UTC', { day: '2-digit', month: '2-digit', year: 'numeric' });
  return `${day}.${month}.${year}`;
}

/** The time of day of a moment in a place's own time, such as "15:00". */
export function timeOnly(at: Instant, zone: string): string {
  const parts = partsOf(new Date(at), zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${parts.hour}:${parts.minute}`;
}

/** The cities that zones are named after and that German names otherwise, where German is an official language. */
const cities: Record<string, string> = {
  Brussels: 'Brüssel',
  Busingen: 'Büsingen',
  Luxembourg: 'Luxemburg',
  Vienna: 'Wien',
  Zurich: 'Zürich',
};

/** Whose time it is, such as "Zeit in Berlin"; UTC is named as it is. */
export function placeOf(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return zone.includes('/') && !zone.startsWith('Etc/') ? `Zeit in ${cities[city] ?? city}` : city;
}

function written(date: Date, zone: string): string {
  const { weekday, day, month } = partsOf(date, zone, { weekday: 'long', day: 'numeric', month: 'long' });
  return `${weekday}, ${day}. ${month}`;
}

function partsOf(date: Date, zone: string, options: Intl.DateTimeFormatOptions): Record<string, string> {
  return timeParts('de', date, zone, options);
}
