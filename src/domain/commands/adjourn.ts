import { may } from '../access.js';
import { type Case, runningSession, sideOf } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Instant } from '../ids.js';

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
  return accepted('session adjourned', { type: 'SessionEnded', at, until });
}

export function askPause(command: AskPause, state: Case): Decision {
  const refusal = may(state, command.by, null, 'pause');
  if (refusal) return refused(refusal);
  const party = sideOf(state, command.by);
  if (!party) return refused('MembersOnly');
  return accepted('pause asked', { type: 'PauseAsked', party: party.id, at: command.at });
}
