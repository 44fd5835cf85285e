import { may } from '../access.js';
import { day } from '../calendar.js';
import type { Case } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { Instant } from '../ids.js';
import { isSigned } from '../settlement.js';
import { stopped } from './over.js';

/** How long the rooms stay open after the end. */
export const openDays = 3;

/** The mediator ends the mediation, or chooses the moment at which everyone hears that it has ended. */
export type Close = Asked & { type: 'Close' };

export function close(command: Close, state: Case): Decision {
  const refusal = may(state, command.by, null, 'close');
  if (refusal) return refused(refusal);
  const { at } = command;
  if (state.stage === 'ending' && state.undo.some((each) => at <= each.until)) return refused('UndoStillOpen');
  return accepted('closed', ...stopped(state, at), ended(state, at));
}

/** The end: the same for everyone at one moment, whatever led to it. */
export function ended(state: Case, at: Instant): Event {
  return {
    type: 'CaseEnded',
    at,
    ending: isSigned(state) ? 'agreement reached' : 'ended',
    archiveAt: at + openDays * day,
  };
}
