import { may } from '../access.js';
import type { Case } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';

/** A mediator silences what they are reminded of in this case, or wants it again. Nobody else sees either. */
export type HushReminders = Asked & { type: 'HushReminders'; hushed: boolean };

export function hushReminders({ by, hushed }: HushReminders, state: Case): Decision {
  const refusal = may(state, by, null, 'balance');
  if (refusal) return refused(refusal);
  if (state.hushed.includes(by) === hushed) return refused('AlreadySaid');
  return accepted(hushed ? 'reminders silenced' : 'reminders wanted', { type: 'RemindersHushed', person: by, hushed });
}
