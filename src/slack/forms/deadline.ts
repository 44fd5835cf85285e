import { momentOf, timesShown } from '../../domain/calendar.js';
import type { Instant } from '../../domain/ids.js';
import type { Values } from '../entry-point.js';
import { textIn } from './filled-in.js';

/** A moment from a day and a time of the clock; null if both were left empty. */
export type Deadline = { ok: true; at: Instant | null } | { ok: false; errors: Record<string, string> };

type Fields = { day: string; time: string };
type Says = { dayMissing: string; timeMissing: string; notOnce: string };

/** Reads when something comes due; a time that the clock does not show exactly once that day is a fault of its field. */
export function deadlineIn(values: Values, fields: Fields, zone: string, says: Says): Deadline {
  const [day, time] = [textIn(values, fields.day), textIn(values, fields.time)];
  if (day === '' && time === '') return { ok: true, at: null };
  if (day === '') return { ok: false, errors: { [fields.day]: says.dayMissing } };
  if (time === '') return { ok: false, errors: { [fields.time]: says.timeMissing } };
  if (timesShown(day, time, zone) !== 1) return { ok: false, errors: { [fields.time]: says.notOnce } };
  return { ok: true, at: momentOf(day, time, zone) };
}
