import { may } from '../access.js';
import { type Case, partyOf } from '../case.js';
import type { Asked } from '../command.js';
import { type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { FollowUp } from '../follow-up.js';
import type { Instant } from '../ids.js';
import { toMediators } from '../notices/addressing.js';
import { remindersDue } from '../reminder.js';

/** Somebody lets the mediators know how things stand some weeks after the end. What nobody is to know is never asked of Caucus. */
export type AnswerFollowUp = Asked & { type: 'AnswerFollowUp'; says: FollowUp };

/** Only the mediators are told. The log holds that somebody told them: not who, and not what. */
export function answerFollowUp({ by, says, at }: AnswerFollowUp, state: Case): Decision {
  const refusal = may(state, by, null, 'follow up');
  const party = partyOf(state, by);
  if (refusal || !party) return refused(refusal ?? 'NothingHere');
  const told = toMediators(state, { type: 'follow-up answered', person: by, party: party.id, says });
  return { type: 'accepted', outcome: 'follow-up told', events: [{ type: 'FollowUpAnswered', at }], told };
}

/** Whoever is to be asked by now how things stand. */
export function followUpsDue(state: Case & { stage: 'closed' }, at: Instant): Event[] {
  const due = remindersDue(state, state.followUps, at);
  return due ? [{ type: 'FollowUpAsked', ...due, at }] : [];
}
