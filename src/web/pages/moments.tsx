import type { Day as CalendarDay, Instant } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Reader } from '../reader.js';

/** A day in short. */
export function Day({ say, day }: { say: Phrasebook; day: CalendarDay }) {
  return <time dateTime={day}>{say.shortDay(day)}</time>;
}

/** A day by its name, with its year. */
export function FullDay({ say, day }: { say: Phrasebook; day: CalendarDay }) {
  return <time dateTime={day}>{say.datedDay(day)}</time>;
}

/** A time of day, where the reader is. */
export function Time({ reader: { say, zone }, at }: { reader: Reader; at: Instant }) {
  return <time dateTime={new Date(at).toISOString()}>{say.timeOnly(at, zone)}</time>;
}
