import { belongs, type Case, togetherRoom } from './case.js';
import { reachedParties } from './commands/over.js';
import type { Envelope, Recipient } from './envelope.js';
import type { Figure } from './figures.js';
import type { AgreementId, Day, FiguresId, Instant, PartyId, PersonId, SettlementId, TermsId, TextId } from './ids.js';
import { side } from './party.js';

/** How an agreement in principle becomes binding: clauses that may stand in it, the text before the sides, and what is released of it. */
export type Settlement = {
  /** What of the mediator's all its sides agreed to. */
  agreed: Agreement<TermsId | FiguresId>[];
  consents: Consent[];
  /** What the mediator has put together, and nobody else has seen. */
  drafted: Draft | null;
  /** The text that every side can read, and sign until all of them have. */
  put: (Draft & { signatures: Signature[]; signedAt: Instant | null }) | null;
  /** How many texts have been put before the sides. */
  versions: number;
  releases: Release[];
  /** The clauses that HR may read, by everyone's consent. */
  released: AgreementId[];
};

export const noSettlement: Settlement = {
  ...{ agreed: [], consents: [], drafted: null, put: null, versions: 0, releases: [], released: [] },
};

/** What all its sides agreed to in principle. */
export type Agreement<Id extends AgreementId = AgreementId> = {
  id: Id;
  /** Whose offer it is; null for what the mediator put to the sides. */
  party: PartyId | null;
  sides: PartyId[];
  text: TextId;
  condition: TextId | null;
  /** The figure on which two sides met. */
  figure: Figure | null;
  inPackage: boolean;
  subjectToRatification: boolean;
  /** Everyone named by then: to whoever comes later it is from before. */
  recipients: Pick<Recipient, 'people'>[];
};

/** A party lets what all its sides agreed to stand in the draft, word for word, for the eyes of exactly these people. */
export type Consent = {
  agreement: AgreementId;
  party: PartyId;
  voices: PersonId[];
  given: boolean;
  readers: PersonId[];
};

/** One version of the text. An edit is a new one, without signatures. */
export type Draft = {
  id: SettlementId;
  version: number;
  /** The whole text as it is read and signed. */
  text: TextId;
  clauses: Clause[];
  /** The parties for which it is subject to ratification. */
  ratification: PartyId[];
  /** 32 random bytes in hex: without them nobody can guess a short text from its fingerprint. */
  salt: string;
};

export type Clause = {
  /** What it comes from. */
  agreement: AgreementId;
  /** The words that were agreed to, or the mediator's in their place. */
  text: TextId;
  /** What the offer's other half is, if it has one and stands in its own words. */
  condition: TextId | null;
  figure: Figure | null;
  mediatorsWording: boolean;
  /** Who does it; null where it is not for one side alone. */
  by: PartyId | null;
  /** By when. */
  due: Day | null;
};

/** Counts once `at` is set: the party's rule was met, by these members. */
export type Signature = { party: PartyId; voices: { person: PersonId; at: Instant }[]; at: Instant | null };

/** The clauses that a party wants HR to read; `given` once its rule is met. */
export type Release = { party: PartyId; clauses: AgreementId[]; voices: PersonId[]; given: boolean };

/** Everyone who may read a draft now. */
function readersOf(state: Case): PersonId[] {
  return belongs(state, togetherRoom(state));
}

/** Everyone named so far who may come to read it: who of them has agreed by now makes no difference to who was consented to. */
export function namedReaders(state: Case): PersonId[] {
  return [...state.mediators.map((mediator) => mediator.person), ...state.parties.flatMap(side)];
}

/** The sides whose words these are, or to whom they were put. */
export function sidesOf(state: Case, envelope: Envelope): PartyId[] {
  return [envelope.party, ...reachedParties(state, envelope)];
}

/** Whether every side that this offer was put to has told the others yes. What the mediator alone was told does not count. */
export function isAgreed(state: Case, { kind, status, ...envelope }: Envelope): boolean {
  if (kind !== 'offer' || status.type !== 'passed' || status.offTable) return false;
  if (status.copies.some((copy) => copy.state === 'waiting' || copy.state === 'filling')) return false;
  const reached = reachedParties(state, { kind, status, ...envelope });
  const yes = (party: PartyId) => {
    const given = status.answers.find((each) => each.party === party)?.given;
    return given?.value === 'agree' && given.told && !given.held;
  };
  return reached.length > 0 && reached.every(yes);
}

/** All that could become a clause, offers first, each in the order in which it came. */
export function agreementsOf(state: Case): Agreement[] {
  return [...state.envelopes.flatMap((envelope) => offerAgreedTo(state, envelope)), ...state.settlement.agreed];
}

export function agreementWith(state: Case, id: AgreementId): Agreement | undefined {
  return agreementsOf(state).find((each) => each.id === id);
}

function offerAgreedTo(state: Case, envelope: Envelope): Agreement[] {
  if (!isAgreed(state, envelope)) return [];
  const { id, party, text, condition, inPackage, subjectToRatification, recipients } = envelope;
  const words = { text, condition, figure: null, inPackage, subjectToRatification };
  return [{ id, party, sides: sidesOf(state, envelope), ...words, recipients }];
}

export function consentOf({ settlement }: Case, agreement: AgreementId, party: PartyId): Consent | undefined {
  return settlement.consents.find((each) => each.agreement === agreement && each.party === party);
}

/** Whether everyone who would read the draft now was named when these voices were given: a newcomer makes them not count. */
export function covers(state: Case, consent: Consent): boolean {
  return readersOf(state).every((person) => consent.readers.includes(person));
}

/** Whether this may stand in a draft: every side that agreed to it lets everyone who would read it read it. */
export function mayStand(state: Case, { id, sides }: Agreement): boolean {
  return sides.every((party) => {
    const consent = consentOf(state, id, party);
    return consent?.given === true && covers(state, consent);
  });
}

/** What may stand in a draft now. */
export function clausesReady(state: Case): Agreement[] {
  return agreementsOf(state).filter((agreement) => mayStand(state, agreement));
}

/** Whether a party has signed the text that is before the sides. */
export function hasSigned({ settlement }: Case, party: PartyId): boolean {
  return settlement.put?.signatures.some((each) => each.party === party && each.at !== null) ?? false;
}

export function isSigned({ settlement }: Pick<Case, 'settlement'>): boolean {
  return settlement.put?.signedAt != null;
}
