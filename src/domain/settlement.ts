import { belongs, type Case, togetherRoom } from './case.js';
import { reachedParties } from './commands/over.js';
import type { Envelope } from './envelope.js';
import type { Day, EnvelopeId, Instant, PartyId, PersonId, SettlementId, TextId } from './ids.js';
import { side } from './party.js';

/** How an agreement in principle becomes binding: clauses that may stand in it, the text before the sides, and what is released of it. */
export type Settlement = {
  consents: Consent[];
  /** What the mediator has put together, and nobody else has seen. */
  drafted: Draft | null;
  /** The text that every side can read, and sign until all of them have. */
  put: (Draft & { signatures: Signature[]; signedAt: Instant | null }) | null;
  /** How many texts have been put before the sides. */
  versions: number;
  releases: Release[];
  /** The clauses that HR may read, by everyone's consent. */
  released: EnvelopeId[];
};

export const noSettlement: Settlement = {
  ...{ consents: [], drafted: null, put: null, versions: 0, releases: [], released: [] },
};

/** A party lets an offer that every side agreed to stand in the draft, word for word, for the eyes of exactly these people. */
export type Consent = { envelope: EnvelopeId; party: PartyId; voices: PersonId[]; given: boolean; readers: PersonId[] };

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
  /** The offer it comes from. */
  envelope: EnvelopeId;
  /** The offer's own words, or the mediator's in their place. */
  text: TextId;
  /** What the offer's other half is, if it has one and stands in its own words. */
  condition: TextId | null;
  mediatorsWording: boolean;
  /** Who does it; null where it is not for one side alone. */
  by: PartyId | null;
  /** By when. */
  due: Day | null;
};

/** Counts once `at` is set: the party's rule was met, by these members. */
export type Signature = { party: PartyId; voices: { person: PersonId; at: Instant }[]; at: Instant | null };

/** The clauses that a party wants HR to read; `given` once its rule is met. */
export type Release = { party: PartyId; clauses: EnvelopeId[]; voices: PersonId[]; given: boolean };

/** Everyone who may read a draft now. */
export function readersOf(state: Case): PersonId[] {
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

export function consentOf({ settlement }: Case, envelope: EnvelopeId, party: PartyId): Consent | undefined {
  return settlement.consents.find((each) => each.envelope === envelope && each.party === party);
}

/** Whether everyone who would read the draft now was named when these voices were given: a newcomer makes them not count. */
export function covers(state: Case, consent: Consent): boolean {
  return readersOf(state).every((person) => consent.readers.includes(person));
}

/** Whether these words may stand in a draft: agreed by all, and every side lets everyone who would read it read them. */
export function mayStand(state: Case, envelope: Envelope): boolean {
  return (
    isAgreed(state, envelope) &&
    sidesOf(state, envelope).every((party) => {
      const consent = consentOf(state, envelope.id, party);
      return consent?.given === true && covers(state, consent);
    })
  );
}

/** The offers that may stand in a draft now. */
export function clausesReady(state: Case): Envelope[] {
  return state.envelopes.filter((envelope) => mayStand(state, envelope));
}

/** Whether a party has signed the text that is before the sides. */
export function hasSigned({ settlement }: Case, party: PartyId): boolean {
  return settlement.put?.signatures.some((each) => each.party === party && each.at !== null) ?? false;
}

export function isSigned({ settlement }: Pick<Case, 'settlement'>): boolean {
  return settlement.put?.signedAt != null;
}
