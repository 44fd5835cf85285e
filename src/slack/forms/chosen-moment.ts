import { localDay, momentOf, timesShown } from '../../domain/calendar.js';
import type { Day, Instant } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Form } from '../entry-point.js';
import { sessionFields } from '../views/session-forms.js';
import { textIn } from './filled-in.js';

/** The moment that a day and a time name, or why they name none: it has passed, or the clock leaves it out or shows it twice. */
export type ChosenMoment = { ok: true; at: Instant } | { ok: false; wrong: 'day' | 'time'; fault: string };

/** Reads a day and a time of the clock in this zone; `now` is the moment of the request. */
export function chosenMoment(say: Phrasebook, day: Day, time: string, zone: string, now: Instant): ChosenMoment {
  const shown = timesShown(day, time, zone);
  if (shown === 0) return { ok: false, wrong: 'time', fault: say.sessions.clock.leftOut };
  if (shown > 1) return { ok: false, wrong: 'time', fault: say.sessions.clock.twice };
  const at = momentOf(day, time, zone);
  return at > now ? { ok: true, at } : { ok: false, wrong: 'day', fault: say.refusals.HearByPassed };
}

/** The moment by which everyone hears, from a time of today in the mediator's zone; null if none was chosen. */
export type HearBy = { ok: true; hearBy: Instant | null } | { ok: false; errors: Record<string, string> };

/** Reads the time by which everyone hears; whatever is wrong with it is a fault of its field. */
export function hearByOf({ reader: { say, state }, values }: Form, now: Instant): HearBy {
  const time = textIn(values, sessionFields.hearBy);
  if (time === '' || !state) return { ok: true, hearBy: null };
  const chosen = chosenMoment(say, localDay(now, state.zone), time, state.zone, now);
  return chosen.ok ? { ok: true, hearBy: chosen.at } : { ok: false, errors: { [sessionFields.hearBy]: chosen.fault } };
}
