import { type CaseDeed, may } from '../access.js';
import { type Case, partyOf } from '../case.js';
import type { Asked } from '../command.js';
import { type Refused, refused } from '../decision.js';
import type { Envelope } from '../envelope.js';
import type { EnvelopeId, PersonId } from '../ids.js';
import { mayApprove, type Party } from '../party.js';
import type { Room } from '../room.js';

/** An envelope of the asker's own party, found under the lock; or why they may not touch it. */
export type Own = { type: 'own'; envelope: Envelope; party: Party } | Refused;

/** A button left over from an older version names an envelope that is no longer there; one of another party reads the same. */
export function ownEnvelope(state: Case, command: Asked & { envelope: EnvelopeId }, deed: CaseDeed): Own {
  const party = partyOf(state, command.by);
  const refusal = may(state, command.by, ownRoom(state, command.by), deed);
  if (refusal) return refused(refusal);
  const envelope = state.envelopes.find((each) => each.id === command.envelope);
  if (!party || envelope?.party !== party.id) return refused('OlderVersion');
  return { type: 'own', envelope, party };
}

/** As `ownEnvelope`, for someone whose yes counts under the party's rule. */
export function ownEnvelopeWithVoice(state: Case, command: Asked & { envelope: EnvelopeId }, deed: CaseDeed): Own {
  const own = ownEnvelope(state, command, deed);
  if (own.type !== 'own') return own;
  return mayApprove(own.party, command.by) ? own : refused('NotYourVoice');
}

/** The asker's own party; or why they may not do this for it. */
export type OwnSide = { type: 'side'; party: Party } | Refused;

/** The party of a member whose yes counts under its rule, where they may do this; or why not. */
export function sideWithVoice(state: Case, person: PersonId, deed: CaseDeed): OwnSide {
  const refusal = may(state, person, ownRoom(state, person), deed);
  if (refusal) return refused(refusal);
  const party = partyOf(state, person);
  if (!party) return refused('MembersOnly');
  return mayApprove(party, person) ? { type: 'side', party } : refused('NotYourVoice');
}

/** The private room of the side that this person is a member of. */
export function ownRoom(state: Case, person: PersonId): Room | null {
  const party = partyOf(state, person);
  return state.rooms.find((each) => each.id === party?.room) ?? null;
}
