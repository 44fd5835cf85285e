import { addDays, endOfDay } from './calendar.js';
import type { Case, Invitation } from './case.js';
import type { Instant } from './ids.js';

/** Reminders go out after this many days. */
export const reminderDays = [2, 5] as const;
/** An invitation lapses after this many days. */
export const lapseDays = 10;

export function nextReminderAt(invitation: Invitation, zone: string): Instant | null {
  const days = reminderDays[invitation.reminders];
  return days === undefined ? null : addDays(invitation.sentAt, days, zone);
}

export function inviteLapsesAt(invitation: Invitation, zone: string): Instant {
  return addDays(invitation.sentAt, lapseDays, zone);
}

/** When time alone will next change this case; null if it never will. */
export function nextDue(state: Case): Instant | null {
  switch (state.stage) {
    case 'convening':
      return earliest(
        state.invitations
          .filter((each) => each.answer === 'none' || each.answer === 'talk')
          .map((each) => nextReminderAt(each, state.zone) ?? inviteLapsesAt(each, state.zone)),
      );
    case 'underway':
      return earliest(
        state.envelopes.flatMap((each) => {
          const last =
            each.status.type === 'approved' ? each.passBy : each.status.type === 'passed' ? each.acceptBy : null;
          return last === null ? [] : [endOfDay(last, state.zone)];
        }),
      );
    case 'ending':
      return state.announceBy;
    case 'closing':
      return state.archiving ? null : state.archiveAt;
    case 'closed':
      return state.destroyAt;
  }
}

function earliest(times: readonly Instant[]): Instant | null {
  return times.length === 0 ? null : Math.min(...times);
}
