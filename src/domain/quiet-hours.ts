import { addDays, localDay, momentOf } from './calendar.js';
import type { Instant } from './ids.js';

/** Nobody is rung from the evening until the morning, by the clock where they are. */
const quietHours = { from: '20:00', until: '08:00' } as const;

/** When this person's quiet hours are over; null outside them. */
export function quietUntil(at: Instant, zone: string): Instant | null {
  const today = localDay(at, zone);
  const morning = momentOf(today, quietHours.until, zone);
  if (at < morning) return morning;
  if (at < momentOf(today, quietHours.from, zone)) return null;
  return momentOf(localDay(addDays(at, 1, zone), zone), quietHours.until, zone);
}
