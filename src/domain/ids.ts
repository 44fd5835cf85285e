declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Slack's team id. */
export type WorkspaceId = Id<'WorkspaceId'>;
/** Slack's user id. */
export type PersonId = Id<'PersonId'>;
/** Slack's channel id; a room of ours has one only once Slack has answered. */
export type ChannelId = Id<'ChannelId'>;
export type CaseId = Id<'CaseId'>;
export type PartyId = Id<'PartyId'>;
export type RoomId = Id<'RoomId'>;
/** One text as it was typed and frozen; the words themselves lie sealed in the store. */
export type TextId = Id<'TextId'>;
/** What a party is shaping, through all its versions. */
export type ProposalId = Id<'ProposalId'>;
/** One version of a proposal: what is approved and passed. */
export type EnvelopeId = Id<'EnvelopeId'>;
/** One version of a settlement's text. */
export type SettlementId = Id<'SettlementId'>;
/** Terms that the mediator has put to every side. */
export type TermsId = Id<'TermsId'>;
/** Figures that the mediator has asked two sides for. */
export type FiguresId = Id<'FiguresId'>;
/** What all its sides agreed to in principle: an offer, the mediator's terms, or a figure that met. */
export type AgreementId = EnvelopeId | TermsId | FiguresId;
/** Something that waits for a mediator to look. */
export type LookId = Id<'LookId'>;
/** A key under which a workspace's cases are found. */
export type LookupKeyId = Id<'LookupKeyId'>;

/** Milliseconds since 1970 in UTC, as `Date#getTime` gives them. */
export type Instant = number;
/** A calendar day, `YYYY-MM-DD`, read in the mediator's time zone. */
export type Day = string;

/** Names an id's kind: the only way a plain string becomes an id. */
export function id<T extends string>(value: string): T {
  return value as T;
}
