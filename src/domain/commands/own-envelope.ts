import { type CaseDeed, may } from '../access.js';
import { type Case, partyWith } from '../case.js';
import type { Asked } from '../command.js';
import { type Decision, refused } from '../decision.js';
import type { Envelope } from '../envelope.js';
import type { EnvelopeId } from '../ids.js';
import { mayApprove, type Party } from '../party.js';

/** An envelope of the asker's own party, found under the lock; or why they may not touch it. */
export type Own = { type: 'own'; envelope: Envelope; party: Party } | (Decision & { type: 'refused' });

/** A button left over from an older version names an envelope that is no longer there; one of another party reads the same. */
export function ownEnvelope(state: Case, command: Asked & { envelope: EnvelopeId }, deed: CaseDeed): Own {
  const party = state.parties.find((each) => each.members.includes(command.by));
  const room = party ? (state.rooms.find((each) => each.id === party.room) ?? null) : null;
  const refusal = may(state, command.by, room, deed);
  if (refusal) return refused(refusal) as Own;
  const envelope = state.envelopes.find((each) => each.id === command.envelope);
  if (!party || envelope?.party !== party.id) return refused('OlderVersion') as Own;
  return { type: 'own', envelope, party: partyWith(state, party.id) };
}

/** As `ownEnvelope`, for someone whose yes counts under the party's rule. */
export function ownEnvelopeWithVoice(state: Case, command: Asked & { envelope: EnvelopeId }, deed: CaseDeed): Own {
  const own = ownEnvelope(state, command, deed);
  if (own.type !== 'own') return own;
  return mayApprove(own.party, command.by) ? own : (refused('NotYourVoice') as Own);
}
