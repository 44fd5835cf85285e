import { may } from '../access.js';
import { localDay } from '../calendar.js';
import { type Case, partyWith, roomWith, sideOf } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import { type Envelope, hasReplied, type Kind, standsIn } from '../envelope.js';
import type { Event } from '../events.js';
import type { Day, EnvelopeId, ProposalId, RoomId, TextId } from '../ids.js';
import { cameAfter, namedFor } from '../newcomer.js';
import type { Outcome } from '../outcome.js';
import { mayApprove, type Party, satisfies } from '../party.js';
import type { Refusal } from '../refusal.js';

/** Put words together, or change them: every save is a new version without approvals. */
export type SaveDraft = Asked & {
  type: 'SaveDraft';
  /** The private room it is drafted in. */
  room: RoomId;
  proposal: ProposalId;
  envelope: EnvelopeId;
  /** The version that was on the screen; null for something new. */
  edits: EnvelopeId | null;
  kind: Kind;
  /** The edited version's own text id if the words are the same. */
  text: TextId;
  /** What the others would do for it; offers only. As `text`, the edited version's own id if the words are the same. */
  condition: TextId | null;
  recipients: RoomId[];
  passBy: Day | null;
  acceptBy: Day | null;
  answers: EnvelopeId | null;
  /** Whether the recipients are to read that the wording is the mediator's. */
  sayMediatorsWording: boolean;
  inPackage: boolean;
  subjectToRatification: boolean;
  /** Say yes to these exact words at once, for oneself. */
  approve: boolean;
  /** Let the mediator see the draft. */
  share: boolean;
};

export function saveDraft(command: SaveDraft, state: Case): Decision {
  const room = state.rooms.find((each) => each.id === command.room) ?? null;
  const refusal = may(state, command.by, room, 'propose');
  if (refusal) return refused(refusal);
  if (!room || (room.kind !== 'private' && room.kind !== 'alone')) return refused('PrivateRoomOnly');
  const party = partyWith(state, room.party);
  const fault = faultIn(command, state, party);
  if (fault) return refused(fault);

  const envelope = envelopeOf(command, state, party);
  const saved: Event = { type: 'DraftSaved', envelope };
  const { at, by } = command;
  if (!command.approve || !mayApprove(party, by)) return accepted(savedAs(command, state), saved);
  const given: Event = { type: 'ApprovalGiven', envelope: envelope.id, person: by, at };
  if (!satisfies(party, [by])) return accepted('approval counted', saved, given);
  return accepted('approved', saved, given, { type: 'EnvelopeApproved', envelope: envelope.id, at });
}

/** Who can see it now is part of what is said. */
function savedAs({ by, share }: SaveDraft, state: Case): Outcome {
  if (sideOf(state, by) === undefined) return 'wording suggested';
  return share ? 'draft shared' : 'draft saved';
}

/** The newest version of a proposal that has not been passed. */
function newestVersion(state: Case, proposal: ProposalId): Envelope | undefined {
  return state.envelopes
    .filter((each) => each.proposal === proposal && each.status.type !== 'passed')
    .sort((one, other) => other.version - one.version)[0];
}

function faultIn(command: SaveDraft, state: Case, party: Party): Refusal | null {
  const { recipients, passBy, acceptBy, kind, condition, at } = command;
  if (recipients.length === 0) return 'NoRecipient';
  for (const id of recipients) {
    const recipient = state.rooms.find((each) => each.id === id);
    if (recipient?.kind !== 'private' && recipient?.kind !== 'together') return 'NothingHere';
    if (recipient.kind === 'private' && recipient.party === party.id) return 'OwnRoomAsRecipient';
    if (recipient.state === 'planned') return 'RoomNotOpen';
  }
  const today = localDay(at, state.zone);
  if ((passBy !== null && passBy < today) || (acceptBy !== null && acceptBy < today)) return 'DayPassed';
  if (acceptBy !== null && kind !== 'offer') return 'AcceptDayOnlyForOffers';
  if (condition !== null && kind !== 'offer') return 'ConditionOnlyForOffers';
  return staleOrForeign(command, state, party) ?? answersFault(command, state, party);
}

function staleOrForeign(command: SaveDraft, state: Case, party: Party): Refusal | null {
  const newest = newestVersion(state, command.proposal);
  if (command.edits === null) return newest ? 'OlderVersion' : null;
  if (newest?.id !== command.edits) return 'OlderVersion';
  const byMediator = sideOf(state, command.by) === undefined;
  const unshared = newest.status.type === 'draft' && !newest.status.shared;
  return newest.party !== party.id || (byMediator && unshared) ? 'OlderVersion' : null;
}

/** What is answered must stand in this party's room, and the answer may go only to those who have it. */
function answersFault(command: SaveDraft, state: Case, party: Party): Refusal | null {
  if (command.answers === null) return null;
  const answered = state.envelopes.find((each) => each.id === command.answers);
  if (!answered) return 'NothingToAnswer';
  if (cameAfter(state, answered, command.by)) return 'WordsFromBefore';
  const where = standsIn(answered);
  const reached = where.some((id) => id === party.room || roomWith(state, id).kind === 'together');
  if (!reached || answered.party === party.id) return 'NothingToAnswer';
  // It leaves the kept state once all who were asked have answered; who has must not see when.
  if (hasReplied(answered, party.id)) return 'NothingToAnswer';
  const haveIt = [...where, partyWith(state, answered.party).room];
  return command.recipients.every((id) => haveIt.includes(id)) ? null : 'AnswersElsewhere';
}

function envelopeOf(command: SaveDraft, state: Case, party: Party): Envelope {
  const before = newestVersion(state, command.proposal);
  const byMediator = sideOf(state, command.by) === undefined;
  const same = before?.text === command.text && before.condition === command.condition;
  const mediatorsWording = byMediator || (same && before.wording.by === 'mediator');
  const { kind, text, condition, passBy, acceptBy, answers, inPackage, subjectToRatification } = command;
  return {
    ...{ id: command.envelope, proposal: command.proposal, version: (before?.version ?? 0) + 1, party: party.id },
    ...{ kind, text, condition, passBy, acceptBy, answers, inPackage, subjectToRatification },
    wording: mediatorsWording ? { by: 'mediator', said: command.sayMediatorsWording } : { by: 'party' },
    recipients: [...new Set(command.recipients)].map((room) => namedFor(state, room)),
    draftedBy: command.by,
    status: { type: 'draft', approvals: [], shared: byMediator || command.share },
  };
}
