import { may } from '../access.js';
import type { Case } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { Instant } from '../ids.js';
import { isClean } from '../trouble.js';
import { over } from './over.js';

/** After a check, the mediator lets passing go on: every room must be as it should be again. */
export type LetPassingGoOn = Asked & { type: 'LetPassingGoOn' };

export function letPassingGoOn(command: LetPassingGoOn, state: Case): Decision {
  const refusal = may(state, command.by, null, 'let passing go on');
  if (refusal) return refused(refusal);
  if (state.paused === null) return refused('NotPaused');
  if (!isClean(state)) return refused('RoomNotClean');
  return accepted('passing goes on', ...checkOver(state, command.at));
}

/** Passing goes on; words of which nothing more can be decided, since some of them were stopped, are over. */
export function checkOver(state: Case, at: Instant): Event[] {
  const resumed: Event = { type: 'PassingResumed', at };
  const after = fold(state, [resumed]);
  return [resumed, ...after.envelopes.flatMap((envelope) => over(after, envelope.id))];
}
