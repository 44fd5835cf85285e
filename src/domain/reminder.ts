import { addDays, hour } from './calendar.js';
import type { Case } from './case.js';
import type { Instant, PersonId } from './ids.js';
import { quietUntil } from './quiet-hours.js';

/** Something that a person is told from then on, as soon as it is not in their quiet hours. */
export type Reminder = { person: PersonId; at: Instant };

/** When somebody in this zone, who knows at `from` of something at `until`, is reminded: a day before, and an hour before. */
export function remindersBefore(until: Instant, from: Instant, zone: string): Instant[] {
  return [addDays(until, -1, zone), until - hour].filter((at) => from < at);
}

/** Who is told now, and who only later: whoever sleeps is told in the morning. */
export type Due = { people: PersonId[]; later: Reminder[] };

/** Of these reminders, those whose time has come; null if there are none. */
export function remindersDue(state: Case, reminders: readonly Reminder[], at: Instant): Due | null {
  const due = new Set(reminders.filter((each) => each.at <= at).map(({ person }) => person));
  if (due.size === 0) return null;
  const wakes = [...due].map((person) => ({ person, at: quietUntil(at, zoneOf(state, person)) }));
  return {
    people: wakes.filter((each) => each.at === null).map(({ person }) => person),
    later: wakes.flatMap(({ person, at: wake }) => (wake === null ? [] : [{ person, at: wake }])),
  };
}

/** The reminders that are left once those due by `at` have been given out. */
export function remindersAfter(reminders: readonly Reminder[], at: Instant, later: readonly Reminder[]): Reminder[] {
  return [...reminders.filter((each) => each.at > at), ...later];
}

export function zoneOf(state: Case, person: PersonId): string {
  return state.people[person]?.zone ?? state.zone;
}
