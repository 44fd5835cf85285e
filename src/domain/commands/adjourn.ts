import { may } from '../access.js';
import { type Case, hasEntered, runningSession, sideOf } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { Instant } from '../ids.js';
import { side } from '../party.js';
import { type Reminder, remindersBefore, remindersDue, zoneOf } from '../reminder.js';

/** End the session; the mediation goes on another time. */
export type Adjourn = Asked & { type: 'Adjourn'; until: Instant | null };

/** A party asks for a break, in neutral words; only the mediators are told. */
export type AskPause = Asked & { type: 'AskPause' };

export function adjourn(command: Adjourn, state: Case): Decision {
  const refusal = may(state, command.by, null, 'adjourn');
  if (refusal) return refused(refusal);
  if (!runningSession(state)) return refused('NoSession');
  const { at, until } = command;
  if (until !== null && until <= at) return refused('HearByPassed');
  const reminders = until === null ? [] : everyoneBefore(state, until, at);
  return accepted('session adjourned', { type: 'SessionEnded', at, until, reminders });
}

/** Everyone who takes part, at their own times. */
function everyoneBefore(state: Case, until: Instant, at: Instant): Reminder[] {
  const people = [...state.mediators.map(({ person }) => person), ...state.parties.flatMap(side)];
  return people
    .filter((person) => hasEntered(state, person))
    .flatMap((person) => remindersBefore(until, at, zoneOf(state, person)).map((at) => ({ person, at })));
}

/** Between two sessions, whoever is to be reminded of the next one by now; a date that has come is over. */
export function adjournmentDue(state: Case, at: Instant): Event[] {
  if (!state.adjourned) return [];
  const { until, reminders } = state.adjourned;
  if (until <= at) return [{ type: 'AdjournmentOver', at }];
  const due = remindersDue(state, reminders, at);
  return due
    ? [{ type: 'SessionReminded', ...due, people: due.people.filter((each) => hasEntered(state, each)), at }]
    : [];
}

export function askPause(command: AskPause, state: Case): Decision {
  const refusal = may(state, command.by, null, 'pause');
  if (refusal) return refused(refusal);
  const party = sideOf(state, command.by);
  if (!party) return refused('MembersOnly');
  return accepted('pause asked', { type: 'PauseAsked', party: party.id, at: command.at });
}
