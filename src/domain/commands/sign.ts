import { may } from '../access.js';
import { type Case, isPassingPaused, partyOf } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { SettlementId, TextId } from '../ids.js';
import { type Party, satisfies } from '../party.js';
import { hasSigned } from '../settlement.js';
import { type OwnSide, ownRoom, sideWithVoice } from './own-envelope.js';

/** Sign, for one's party, exactly this text. Nobody else's side learns of it before every side has signed. */
export type Sign = Asked & { type: 'Sign'; settlement: SettlementId };
/** Take one's voice back, or once it counts the party's signature, until every side has signed. */
export type TakeSignatureBack = Asked & { type: 'TakeSignatureBack'; settlement: SettlementId };
/** Ask the mediator, in one's own room, to change the text. */
export type AskChange = Asked & { type: 'AskChange'; settlement: SettlementId; text: TextId };

export function sign(command: Sign, state: Case): Decision {
  const own = signing(command, state);
  if (own.type === 'refused') return own;
  const { party } = own;
  const { by, at } = command;
  const voices = signatureOf(state, party)?.voices ?? [];
  if (hasSigned(state, party.id) || voices.some((each) => each.person === by)) return refused('AlreadySaid');

  const voiced: Event = { type: 'SignatureVoiced', party: party.id, person: by, at };
  if (!satisfies(party, [...voices.map((each) => each.person), by])) return accepted('signature counted', voiced);
  const signed: Event = { type: 'PartySigned', party: party.id, at };
  const after = fold(state, [voiced, signed]);
  const all = state.parties.every((each) => hasSigned(after, each.id));
  return accepted('signed', voiced, signed, ...(all ? [{ type: 'SettlementSigned', at } satisfies Event] : []));
}

export function takeSignatureBack(command: TakeSignatureBack, state: Case): Decision {
  const own = signing(command, state);
  if (own.type === 'refused') return own;
  const { party } = own;
  const { by } = command;
  const said = signatureOf(state, party)?.voices.some((each) => each.person === by);
  if (!said && !hasSigned(state, party.id)) return refused('NotSaidYet');
  return accepted('signature taken back', { type: 'SignatureTakenBack', party: party.id, person: by });
}

export function askChange(command: AskChange, state: Case): Decision {
  const party = partyOf(state, command.by);
  const refusal = may(state, command.by, ownRoom(state, command.by), 'sign');
  if (refusal || !party) return refused(refusal ?? 'MembersOnly');
  const { put } = state.settlement;
  if (put?.id !== command.settlement) return refused('SettlementChanged');
  if (put.signedAt !== null) return refused('AlreadySigned');
  const { text, at } = command;
  return accepted('change asked', { type: 'ChangeAsked', party: party.id, version: put.version, text, at });
}

function signing(command: Asked & { settlement: SettlementId }, state: Case): OwnSide {
  const own = sideWithVoice(state, command.by, 'sign');
  if (own.type === 'refused') return own;
  const { put } = state.settlement;
  if (put?.id !== command.settlement) return refused('SettlementChanged');
  if (put.signedAt !== null) return refused('AlreadySigned');
  if (isPassingPaused(state)) return refused('PassingIsPaused');
  return own;
}

function signatureOf({ settlement }: Case, party: Party) {
  return settlement.put?.signatures.find((each) => each.party === party.id);
}
