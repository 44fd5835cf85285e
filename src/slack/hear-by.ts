import { localDay, momentOf } from '../domain/calendar.js';
import type { Instant } from '../domain/ids.js';
import { refusals } from '../words/en/refusals.js';
import type { Form } from './entry-point.js';
import { textIn } from './filled-in.js';
import { sessionFields } from './views/session-forms.js';

/** The moment by which everyone hears, from a time of today in the mediator's zone; null if none was chosen. */
export type HearBy = { ok: true; hearBy: Instant | null } | { ok: false; errors: Record<string, string> };

/** Reads the time by which everyone hears; one that has passed is a fault of its field. `now` is the moment of the request. */
export function hearByOf({ reader: { state }, values }: Form, now: Instant): HearBy {
  const time = textIn(values, sessionFields.hearBy);
  if (time === '' || !state) return { ok: true, hearBy: null };
  const hearBy = momentOf(localDay(now, state.zone), time, state.zone);
  return hearBy > now ? { ok: true, hearBy } : { ok: false, errors: { [sessionFields.hearBy]: refusals.HearByPassed } };
}
