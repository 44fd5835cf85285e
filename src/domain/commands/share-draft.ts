import { may } from '../access.js';
import type { Case } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { EnvelopeId } from '../ids.js';
import { ownEnvelope, ownRoom } from './own-envelope.js';

/** Let the mediator see a draft. */
export type ShareDraft = Asked & { type: 'ShareDraft'; envelope: EnvelopeId };
/** Put a draft away for good; the mediator never learns of it. */
export type DiscardDraft = Asked & { type: 'DiscardDraft'; envelope: EnvelopeId };
/** On leaving a caucus: for each thing still undecided, share, hold or discard. What is not named is held. */
export type LeaveCaucus = Asked & {
  type: 'LeaveCaucus';
  choices: { envelope: EnvelopeId; choice: 'share' | 'hold' | 'discard' }[];
};

export function shareDraft(command: ShareDraft, state: Case): Decision {
  const own = ownEnvelope(state, command, 'share or discard');
  if (own.type !== 'own') return own;
  const { status, id } = own.envelope;
  if (status.type !== 'draft') return refused('AlreadyApproved');
  return status.shared ? accepted('draft shared') : accepted('draft shared', { type: 'DraftShared', envelope: id });
}

export function discardDraft(command: DiscardDraft, state: Case): Decision {
  const own = ownEnvelope(state, command, 'share or discard');
  if (own.type !== 'own') return own;
  if (own.envelope.status.type !== 'draft') return refused('AlreadyApproved');
  return accepted('draft discarded', { type: 'DraftDiscarded', envelope: own.envelope.id });
}

export function leaveCaucus(command: LeaveCaucus, state: Case): Decision {
  const refusal = may(state, command.by, ownRoom(state, command.by), 'leave caucus');
  if (refusal) return refused(refusal);
  const events: Event[] = [];
  for (const { envelope, choice } of command.choices) {
    if (choice !== 'share' && choice !== 'discard') continue;
    const decided =
      choice === 'share'
        ? shareDraft({ ...command, type: 'ShareDraft', envelope }, state)
        : discardDraft({ ...command, type: 'DiscardDraft', envelope }, state);
    if (decided.type === 'refused') return decided;
    events.push(...decided.events);
  }
  return accepted('caucus left', ...events);
}
