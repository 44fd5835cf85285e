import { may } from '../access.js';
import { endOfNextWorkingDay } from '../calendar.js';
import { type Case, partyWith } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { Instant, PartyId } from '../ids.js';
import { satisfies } from '../party.js';
import { enterRooms, freshRooms, mayBegin, waitsForRoom } from './entering.js';
import { memberJoined } from './member-joins.js';

/** One person's answer to the invitation. Only the mediators ever learn it. */
export type AnswerInvitation = Asked & { type: 'AnswerInvitation'; answer: 'agreed' | 'talk' | 'no' };

export function answerInvitation(command: AnswerInvitation, state: Case): Decision {
  const refusal = may(state, command.by, null, 'answer invitation');
  if (refusal) return refused(refusal);
  const invitation = state.invitations.find((each) => each.person === command.by);
  if (!invitation) return refused('NotInvited');
  const mayAnswer = invitation.answer === 'none' || (invitation.answer === 'talk' && command.answer !== 'talk');
  if (!mayAnswer) return refused('AlreadyAnswered');

  const { at, by, answer } = command;
  const answered: Event = { type: 'InvitationAnswered', person: by, answer, at };
  const after = fold(state, [answered]);
  if (answer === 'no') {
    return accepted('declined', answered, ...(state.stage === 'ending' ? [] : endingIfHopeless(after, at)));
  }
  const joined = answer === 'agreed' ? memberJoined(after, by) : [];
  const inside = fold(after, joined);
  if (invitation.late && answer === 'agreed' && waitsForRoom(inside, by)) return refused('RoomBeingMade');
  const fresh = invitation.late && answer === 'agreed' ? freshRooms(inside, by) : [];
  // What a side is told of it stands in its fresh room.
  const entering = [...fresh, ...enterRooms(fold(inside, fresh)), ...joined];
  const begins: Event[] = after.stage === 'convening' && mayBegin(after) ? [{ type: 'MediationBegan', at }] : [];
  return accepted(answer === 'agreed' ? 'agreed' : 'asked to talk', answered, ...entering, ...begins);
}

/** The ending begins when a side can no longer agree to mediate. Once under way, a late no changes nothing. */
export function endingIfHopeless(state: Case, at: Instant): Event[] {
  if (state.stage !== 'convening') return [];
  if (state.parties.every((party) => mayStillAgree(state, party.id))) return [];
  return [{ type: 'EndingBegan', at, announceBy: endOfNextWorkingDay(at, state.zone), undo: null }];
}

/** Whether the people of this party who have not said no are enough for its yes. */
export function mayStillAgree(state: Case, party: PartyId): boolean {
  const open = state.invitations
    .filter((each) => each.party === party && each.answer !== 'no' && each.answer !== 'lapsed')
    .map((each) => each.person);
  return satisfies(partyWith(state, party), open);
}
