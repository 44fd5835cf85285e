import type { Day, EnvelopeId, Instant, PartyId, PersonId, ProposalId, RoomId, TextId } from './ids.js';

export type Kind = 'message' | 'question' | 'offer';

/** What a party approves: this text, of this kind, for exactly these rooms and people, until these days. Never changed; an edit is a new one. */
export type Envelope = {
  id: EnvelopeId;
  proposal: ProposalId;
  /** Counted within the proposal and shown to its own party only. */
  version: number;
  party: PartyId;
  kind: Kind;
  text: TextId;
  /** Of an offer on a condition, what those it is put to would do. Both halves are approved, passed and answered as one; neither binds alone. */
  condition: TextId | null;
  /** Whose wording it is; the recipients read it only if the party wants it said. */
  wording: { by: 'party' } | { by: 'mediator'; said: boolean };
  recipients: Recipient[];
  /** The last day to pass it. */
  passBy: Day | null;
  /** The last day to accept it; offers only. */
  acceptBy: Day | null;
  answers: EnvelopeId | null;
  /** Part of a package with this party's other offers. */
  inPackage: boolean;
  subjectToRatification: boolean;
  /** The member who last changed it, or the mediator who drafted it. */
  draftedBy: PersonId;
  status: Status;
};

/** One room the words may go to, and everyone who may be in it: someone who left changes nothing, a newcomer stops it. */
export type Recipient = { room: RoomId; people: PersonId[] };

export type Status =
  | { type: 'draft'; approvals: PersonId[]; shared: boolean }
  | { type: 'approved'; at: Instant; approvals: PersonId[] }
  /** The mediator has passed it; each room has its own copy on its way. */
  | { type: 'passed'; at: Instant; copies: Copy[]; answers: Answer[]; replied: PartyId[]; offTable: boolean };

/** One room's copy of passed words. `number` counts what arrived in that room, and is given on arrival, so that no gap tells of words that were stopped. */
export type Copy = {
  room: RoomId;
  number: number | null;
  /** When the words began to appear. */
  filledAt: Instant | null;
  state: 'waiting' | 'filling' | 'filled' | 'cancelled' | 'unconfirmed';
};

export type AnswerValue = 'agree' | 'not this' | 'not now';

/** One party's answer to an offer. It stands once enough members have said the same thing under the party's rule. */
export type Answer = {
  party: PartyId;
  voices: { person: PersonId; value: AnswerValue; told: boolean }[];
  /** `held` waits for passing to go on before the others are told. */
  given: { value: AnswerValue; told: boolean; held: boolean; at: Instant } | null;
};

/** The last day on which these words may be passed: no later than the last day to accept them, for then nobody could. */
export function lastDayToPass({ passBy, acceptBy }: Envelope): Day | null {
  const [first] = [passBy, acceptBy].filter((day) => day !== null).sort();
  return first ?? null;
}

/** The copy of these words in that room, if they were passed to it. */
export function copyOf(envelopes: readonly Envelope[], envelope: EnvelopeId, room: RoomId): Copy | undefined {
  const status = envelopes.find((each) => each.id === envelope)?.status;
  return status?.type === 'passed' ? status.copies.find((copy) => copy.room === room) : undefined;
}

/** Whether these words have begun to appear in some room, and Slack has not yet said that they stand there. */
export function isAppearing(envelope: Envelope): boolean {
  return envelope.status.type === 'passed' && envelope.status.copies.some((copy) => copy.state === 'filling');
}

/** Whether this party has answered these words, which are a question. */
export function hasReplied({ status }: Envelope, party: PartyId): boolean {
  return status.type === 'passed' && status.replied.includes(party);
}

/** The texts of which these words are made: a condition, and what is said. */
export function textsIn({ condition, text }: Pick<Envelope, 'condition' | 'text'>): TextId[] {
  return condition === null ? [text] : [condition, text];
}

/** The rooms in which these words stand. */
export function standsIn(envelope: Envelope): RoomId[] {
  if (envelope.status.type !== 'passed') return [];
  return envelope.status.copies.filter((copy) => copy.state === 'filled').map((copy) => copy.room);
}
