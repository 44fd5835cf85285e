import type { Case } from '../../domain/case.js';
import type { Instant, PersonId } from '../../domain/ids.js';
import { zoneOf } from '../../domain/reminder.js';
import type { Phrasebook } from '../../words/phrasebook.js';

/** A moment as every room has it and, for somebody whose clock shows another time, by their own clock as well. */
export function momentFor(say: Phrasebook, state: Case, reader: PersonId, at: Instant): string {
  const zone = zoneOf(state, reader);
  const there = say.dayAndTime(at, state.zone);
  return clockIn(zone, at) === clockIn(state.zone, at) ? there : say.forYou(there, say.dayAndTime(at, zone));
}

function clockIn(zone: string, at: Instant): string {
  return new Date(at).toLocaleString('en-GB', { timeZone: zone });
}
