import { addDays, endOfDay } from './calendar.js';
import type { Case, Invitation } from './case.js';
import type { Envelope } from './envelope.js';
import type { Day, Instant } from './ids.js';

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
      return earliest(lastDays(state));
    case 'ending':
      return earliest([state.announceBy, ...lastDays(state)]);
    case 'closing':
      return state.archiving ? null : state.archiveAt;
    case 'closed':
      return state.destroyAt;
  }
}

/** When the last days of what waits are over. */
function lastDays(state: Case): Instant[] {
  return state.envelopes.flatMap((envelope) => {
    const last = lastDay(envelope);
    return last === null ? [] : [endOfDay(last, state.zone)];
  });
}

/** The day after which time alone takes this envelope away; null while, or once, it cannot. */
function lastDay(envelope: Envelope): Day | null {
  if (envelope.status.type === 'approved') return envelope.passBy;
  return mayLapse(envelope) ? envelope.acceptBy : null;
}

/** Whether passed words are gone once nobody can accept them any longer: none are on their way, and nobody has agreed. */
export function mayLapse({ status }: Envelope): boolean {
  if (status.type !== 'passed') return false;
  const moving = status.copies.some((copy) => copy.state === 'waiting' || copy.state === 'filling');
  return !moving && status.answers.every((answer) => answer.given?.value !== 'agree');
}

function earliest(times: readonly Instant[]): Instant | null {
  return times.length === 0 ? null : Math.min(...times);
}
