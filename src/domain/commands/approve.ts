import type { Case } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { EnvelopeId } from '../ids.js';
import { satisfies } from '../party.js';
import { ownEnvelopeWithVoice } from './own-envelope.js';
import { isPassDayOver } from './pass.js';

/** Say yes, for one's party, to exactly this version for exactly these recipients. */
export type Approve = Asked & { type: 'Approve'; envelope: EnvelopeId };
/** Undo the party's yes, until the words begin to appear. */
export type TakeBackApproval = Asked & { type: 'TakeBackApproval'; envelope: EnvelopeId };

export function approve(command: Approve, state: Case): Decision {
  const own = ownEnvelopeWithVoice(state, command, 'approve');
  if (own.type !== 'own') return own;
  const { envelope, party } = own;
  const { at, by } = command;
  if (envelope.status.type !== 'draft') return refused('AlreadyApproved');
  if (envelope.status.approvals.includes(by)) return refused('AlreadySaid');
  if (isPassDayOver(envelope, at, state.zone)) return refused('PassDayOver');

  const given: Event = { type: 'ApprovalGiven', envelope: envelope.id, person: by, at };
  const enough = satisfies(party, [...envelope.status.approvals, by]);
  if (!enough) return accepted('approval counted', given);
  return accepted('approved', given, { type: 'EnvelopeApproved', envelope: envelope.id, at });
}

export function takeBackApproval(command: TakeBackApproval, state: Case): Decision {
  const own = ownEnvelopeWithVoice(state, command, 'take back');
  if (own.type !== 'own') return own;
  const { status, id } = own.envelope;
  const { at, by } = command;
  switch (status.type) {
    case 'draft':
      return status.approvals.includes(by)
        ? accepted('approval taken back', { type: 'ApprovalTakenBack', envelope: id, person: by, at })
        : refused('NotApproved');
    case 'approved':
      return accepted('approval taken back', { type: 'ApprovalTakenBack', envelope: id, person: by, at });
    case 'passed': {
      const rooms = status.copies.filter((copy) => copy.state === 'waiting').map((copy) => copy.room);
      if (rooms.length === 0) return refused('WordsHaveAppeared');
      return accepted('approval taken back', {
        type: 'PassingCancelled',
        envelope: id,
        rooms,
        reason: 'taken back',
        at,
      });
    }
  }
}
