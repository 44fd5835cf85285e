import { type Case, isPassingPaused } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { AgreementId, PartyId } from '../ids.js';
import { cameAfter, decidersAbout } from '../newcomer.js';
import { satisfies } from '../party.js';
import { agreementWith, consentOf, covers, isSigned, namedReaders, sidesOf } from '../settlement.js';
import { sideWithVoice } from './own-envelope.js';

/** Let what all its sides agreed to stand in the draft settlement, word for word, for everyone who will read that. */
export type LetStand = Asked & { type: 'LetStand'; agreement: AgreementId };
/** Take that back, until the settlement is signed; a draft with these words in it no longer stands then. */
export type TakeClauseBack = Asked & { type: 'TakeClauseBack'; agreement: AgreementId };

export function letStand(command: LetStand, state: Case): Decision {
  const own = sideWithVoice(state, command.by, 'let stand');
  if (own.type === 'refused') return own;
  const { party } = own;
  const agreement = agreementWith(state, command.agreement);
  if (!agreement?.sides.includes(party.id)) return refused(whyNot(state, command.agreement, party.id));
  if (cameAfter(state, agreement, command.by)) return refused('WordsFromBefore');
  if (isSigned(state)) return refused('AlreadySigned');
  const { by } = command;
  const before = consentOf(state, agreement.id, party.id);
  const counting = before && covers(state, before) ? before : undefined;
  if (counting?.given || counting?.voices.includes(by)) return refused('AlreadySaid');

  const of = { agreement: agreement.id, party: party.id };
  const voiced: Event = { type: 'ClauseVoiced', ...of, person: by, readers: namedReaders(state) };
  const deciding = decidersAbout(state, party, agreement);
  if (!satisfies(deciding, [...(counting?.voices ?? []), by])) return accepted('clause counted', voiced);
  return accepted('clause may stand', voiced, { type: 'ClauseAllowed', ...of });
}

export function takeClauseBack(command: TakeClauseBack, state: Case): Decision {
  const own = sideWithVoice(state, command.by, 'let stand');
  if (own.type === 'refused') return own;
  const { party } = own;
  const consent = consentOf(state, command.agreement, party.id);
  if (!consent || !(consent.given || consent.voices.includes(command.by))) return refused('NotSaidYet');
  if (isSigned(state)) return refused('AlreadySigned');
  const { agreement, by } = command;
  const taken: Event = { type: 'ClauseTakenBack', agreement, party: party.id, person: by };
  const stands = consent.given && state.settlement.put?.clauses.some((clause) => clause.agreement === agreement);
  if (!stands) return accepted('clause taken back', taken);
  // Everyone who reads the draft is told, as with an offer that goes off the table.
  if (isPassingPaused(state)) return refused('PassingIsPaused');
  return accepted('clause taken back', taken, { type: 'SettlementFell', at: command.at });
}

/** An offer between these sides may still come to be agreed to by all of them. */
export function whyNot(state: Case, agreement: AgreementId, party: PartyId): 'NotAgreedByAll' | 'OlderVersion' {
  const offer = state.envelopes.find((each) => each.id === agreement && each.kind === 'offer');
  return offer && sidesOf(state, offer).includes(party) ? 'NotAgreedByAll' : 'OlderVersion';
}
