import type { Case } from '../case.js';
import { isPassingPaused } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { EnvelopeId } from '../ids.js';
import { cameAfter, decidersAbout } from '../newcomer.js';
import { satisfies } from '../party.js';
import { consentOf, covers, isAgreed, isSigned, namedReaders, sidesOf } from '../settlement.js';
import { sideWithVoice } from './own-envelope.js';

/** Let an offer that every side agreed to stand in the draft settlement, word for word, for everyone who will read that. */
export type LetStand = Asked & { type: 'LetStand'; envelope: EnvelopeId };
/** Take that back, until the settlement is signed; a draft with these words in it no longer stands then. */
export type TakeClauseBack = Asked & { type: 'TakeClauseBack'; envelope: EnvelopeId };

export function letStand(command: LetStand, state: Case): Decision {
  const own = sideWithVoice(state, command.by, 'let stand');
  if (own.type === 'refused') return own;
  const { party } = own;
  const envelope = state.envelopes.find((each) => each.id === command.envelope);
  if (envelope?.kind !== 'offer' || !sidesOf(state, envelope).includes(party.id)) return refused('OlderVersion');
  if (!isAgreed(state, envelope)) return refused('NotAgreedByAll');
  if (cameAfter(state, envelope, command.by)) return refused('WordsFromBefore');
  if (isSigned(state)) return refused('AlreadySigned');
  const { by } = command;
  const before = consentOf(state, envelope.id, party.id);
  const counting = before && covers(state, before) ? before : undefined;
  if (counting?.given || counting?.voices.includes(by)) return refused('AlreadySaid');

  const of = { envelope: envelope.id, party: party.id };
  const voiced: Event = { type: 'ClauseVoiced', ...of, person: by, readers: namedReaders(state) };
  const deciding = decidersAbout(state, party, envelope);
  if (!satisfies(deciding, [...(counting?.voices ?? []), by])) return accepted('clause counted', voiced);
  return accepted('clause may stand', voiced, { type: 'ClauseAllowed', ...of });
}

export function takeClauseBack(command: TakeClauseBack, state: Case): Decision {
  const own = sideWithVoice(state, command.by, 'let stand');
  if (own.type === 'refused') return own;
  const { party } = own;
  const consent = consentOf(state, command.envelope, party.id);
  if (!consent || !(consent.given || consent.voices.includes(command.by))) return refused('NotSaidYet');
  if (isSigned(state)) return refused('AlreadySigned');
  const { envelope, by } = { ...command };
  const taken: Event = { type: 'ClauseTakenBack', envelope, party: party.id, person: by };
  const stands = consent.given && state.settlement.put?.clauses.some((clause) => clause.envelope === envelope);
  if (!stands) return accepted('clause taken back', taken);
  // Everyone who reads the draft is told, as with an offer that goes off the table.
  if (isPassingPaused(state)) return refused('PassingIsPaused');
  return accepted('clause taken back', taken, { type: 'SettlementFell', at: command.at });
}
