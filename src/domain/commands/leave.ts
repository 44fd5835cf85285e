import { may } from '../access.js';
import { endOfNextWorkingDay } from '../calendar.js';
import { type Case, partyOf, partyWith, sideOf } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { Instant, PartyId } from '../ids.js';
import { mayApprove, satisfies } from '../party.js';
import { tightened } from './tightening.js';

/** How long a party may undo its withdrawal. */
export const undoMinutes = 30;

/** Leave for oneself. The last member of a party withdraws it. No reason is asked. */
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
  if (party.members.length === 1 && party.members[0] === by) return withdraw({ ...command, type: 'Withdraw' }, state);

  const left: Event = { type: 'PersonLeft', person: by };
  const after = fold(state, [left]);
  const wasMember = party.members.includes(by);
  const rule = wasMember ? tightened(after, party.id, party) : [];
  const cleared: Event[] =
    wasMember && hasUnpassed(state, party.id) ? [{ type: 'ApprovalsCleared', party: party.id }] : [];
  return accepted('left', left, ...rule, ...cleared);
}

export function withdraw(command: Withdraw, state: Case): Decision {
  const refusal = may(state, command.by, null, 'withdraw');
  if (refusal) return refused(refusal);
  const { by, at } = command;
  const party = partyOf(state, by);
  if (!party) return refused('MembersOnly');
  if (!mayApprove(party, by)) return refused('NotYourVoice');
  const before = state.withdrawing.find((each) => each.party === party.id)?.voices ?? [];
  if (before.includes(by)) return refused('AlreadySaid');

  const voiced: Event = { type: 'WithdrawalVoiced', party: party.id, person: by };
  if (!satisfies(partyWith(state, party.id), [...before, by])) return accepted('withdrawal counted', voiced);
  const undo = { party: party.id, until: at + undoMinutes * 60_000 };
  return accepted('withdrawn', voiced, ...beginEnding(state, at, undo));
}

export function undoWithdrawal(command: UndoWithdrawal, state: Case): Decision {
  const refusal = may(state, command.by, null, 'undo withdrawal');
  if (refusal) return refused(refusal);
  const party = partyOf(state, command.by);
  if (state.stage !== 'ending' || !party || state.undo?.party !== party.id) return refused('IsEnding');
  if (!mayApprove(party, command.by)) return refused('NotYourVoice');
  if (command.at > state.undo.until) return refused('UndoOver');
  return accepted('withdrawal undone', { type: 'EndingUndone', at: command.at });
}

/** From now on nothing passes; words on their way are stopped, with the same words as for a check. */
export function beginEnding(state: Case, at: Instant, undo: { party: PartyId; until: Instant } | null): Event[] {
  const stopped = state.envelopes.flatMap((envelope): Event[] => {
    if (envelope.status.type !== 'passed') return [];
    const rooms = envelope.status.copies.filter((copy) => copy.state === 'waiting').map((copy) => copy.room);
    if (rooms.length === 0) return [];
    return [{ type: 'PassingCancelled', envelope: envelope.id, rooms, reason: 'paused', at }];
  });
  return [...stopped, { type: 'EndingBegan', at, announceBy: endOfNextWorkingDay(at, state.zone), undo }];
}

function hasUnpassed(state: Case, party: PartyId): boolean {
  return state.envelopes.some((each) => each.party === party && each.status.type !== 'passed');
}
