import { may } from '../access.js';
import { endOfNextWorkingDay, minute } from '../calendar.js';
import { type Case, hasBegun, hasEntered, partyOf, sideOf, type Undo } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { Instant } from '../ids.js';
import { mayApprove, satisfies } from '../party.js';
import { answerInvitation } from './answer-invitation.js';
import { cleared } from './clearing.js';
import { stopped } from './over.js';
import { tightened } from './tightening.js';
import { whatFollows } from './what-follows.js';

/** How long a party may undo its withdrawal. */
const undoMinutes = 30;

/** Leave for oneself. The last member of a party withdraws it, and says no while they have agreed to nothing. No reason is asked. */
export type Leave = Asked & { type: 'Leave' };
/** End the party's part, under the party's own rule. */
export type Withdraw = Asked & { type: 'Withdraw' };
export type UndoWithdrawal = Asked & { type: 'UndoWithdrawal' };

export function leave(command: Leave, state: Case): Decision {
  const refusal = may(state, command.by, null, 'leave');
  if (refusal) return refused(refusal);
  const { by } = command;
  const party = sideOf(state, by);
  if (!party) return refused('MembersOnly');
  if (party.members.length === 1 && party.members[0] === by) {
    if (!hasEntered(state, by)) return answerInvitation({ ...command, type: 'AnswerInvitation', answer: 'no' }, state);
    return withdraw({ ...command, type: 'Withdraw' }, state);
  }

  const wasMember = party.members.includes(by);
  if (!wasMember && hasBegun(state)) {
    return accepted('left', { type: 'PartEnded', party: party.id, person: by, left: true });
  }
  const left: Event = { type: 'PersonLeft', person: by };
  const after = fold(state, [left]);
  const rule = wasMember ? tightened(after, party.id, party) : [];
  const following = after.stage === 'convening' ? whatFollows(fold(after, rule), command.at) : [];
  return accepted('left', left, ...rule, ...(wasMember ? cleared(state, party.id) : []), ...following);
}

export function withdraw(command: Withdraw, state: Case): Decision {
  const refusal = may(state, command.by, null, 'withdraw');
  if (refusal) return refused(refusal);
  const { by, at } = command;
  const party = partyOf(state, by);
  if (!party) return refused('MembersOnly');
  if (!mayApprove(party, by)) return refused('NotYourVoice');
  if (state.stage === 'ending' && state.undo.some((each) => each.party === party.id)) return refused('AlreadySaid');
  const before = state.withdrawing.find((each) => each.party === party.id)?.voices ?? [];
  if (before.includes(by)) return refused('AlreadySaid');

  const voiced: Event = { type: 'WithdrawalVoiced', party: party.id, person: by };
  if (!satisfies(party, [...before, by])) return accepted('withdrawal counted', voiced);
  const undo = { party: party.id, until: at + undoMinutes * minute };
  return accepted('withdrawn', voiced, ...beginEnding(state, at, undo));
}

export function undoWithdrawal(command: UndoWithdrawal, state: Case): Decision {
  const refusal = may(state, command.by, null, 'undo withdrawal');
  if (refusal) return refused(refusal);
  const party = partyOf(state, command.by);
  const own = state.stage === 'ending' ? state.undo.find((each) => each.party === party?.id) : undefined;
  if (!party || !own) return refused('NothingToUndo');
  if (!mayApprove(party, command.by)) return refused('NotYourVoice');
  const { at } = command;
  if (at > own.until) return refused('UndoOver');
  const undone: Event = { type: 'EndingUndone', at, party: party.id };
  const after = fold(state, [undone]);
  return accepted('withdrawal undone', undone, ...(after.stage === 'convening' ? whatFollows(after, at) : []));
}

/** From now on nothing passes; words on their way are stopped, with the same words as for a check. */
function beginEnding(state: Case, at: Instant, undo: Undo): Event[] {
  const announceBy = state.stage === 'ending' ? state.announceBy : endOfNextWorkingDay(at, state.zone);
  return [...stopped(state, at), { type: 'EndingBegan', at, announceBy, undo }];
}
