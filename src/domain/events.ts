import type { Amount } from './amount.js';
import type { Details, Ending, Undo } from './case.js';
import type { Telling } from './disposal.js';
import type { AnswerValue, Envelope } from './envelope.js';
import type { Figures, GivenFigure } from './figures.js';
import type {
  AgreementId,
  ChannelId,
  EnvelopeId,
  Instant,
  LookId,
  PartyId,
  PersonId,
  RoomId,
  SettlementId,
  TextId,
} from './ids.js';
import type { Look, LookEnding } from './look.js';
import type { Adviser, ApprovalRule, SayingYes } from './party.js';
import type { Reminder } from './reminder.js';
import type { Mark, PhaseName } from './session.js';
import type { Draft } from './settlement.js';
import type { Terms, Voice } from './terms.js';
import type { Trouble } from './trouble.js';

/** What has happened in a case. The log holds these, sealed; `evolve` folds them into the case. */
export type Event =
  | Convening
  | People
  | Mediators
  | Rooms
  | Guarding
  | Sessions
  | Envelopes
  | TermsEvent
  | FiguresEvent
  | Settling
  | Preparing
  | Looks
  | Endings;

export type Convening =
  | { type: 'CaseOpened'; details: Details }
  | { type: 'InvitationAnswered'; person: PersonId; answer: 'agreed' | 'talk' | 'no'; at: Instant }
  | { type: 'InvitationsReminded'; people: PersonId[]; at: Instant }
  | { type: 'InvitationsLapsed'; people: PersonId[]; at: Instant }
  | { type: 'PersonRemoved'; person: PersonId }
  | {
      type: 'PersonInvited';
      /** The name the side now has, if it was named after the person who is replaced. */
      label?: string;
      person: PersonId;
      party: PartyId;
      name: string;
      title: string;
      zone: string;
      as: Adviser['as'];
      room: RoomId;
      at: Instant;
      /** Asked once the mediation had begun, and named to everyone first. */
      late?: true;
    }
  | { type: 'MediationBegan'; at: Instant };

/** How people change once it has begun. */
export type People =
  /** A member has said how their party should say yes; as it is now takes that back. */
  | { type: 'RuleVoiced'; party: PartyId; person: PersonId; next: SayingYes }
  | { type: 'RuleChanged'; party: PartyId; next: SayingYes; at: Instant }
  /** A member, `by`, has said that their party should bring this person in. */
  | {
      type: 'BringingVoiced';
      party: PartyId;
      by: PersonId;
      person: PersonId;
      as: Adviser['as'];
      name: string;
      title: string;
    }
  /** The party wants it, under its rule; the mediators say whether that person is asked. */
  | { type: 'BringingWished'; party: PartyId; person: PersonId }
  | { type: 'BringingPutOff'; party: PartyId; person: PersonId }
  /** Somebody who was named to decide for a party has agreed, and is one of its members from now on. */
  | { type: 'MemberJoined'; party: PartyId; person: PersonId }
  /** A member, `by`, has said that this person should take no part any more. */
  | { type: 'PartingVoiced'; party: PartyId; by: PersonId; person: PersonId }
  /** Somebody who says yes to nothing takes no part any more, whoever ended it; `left` says that they did so themself. */
  | { type: 'PartEnded'; party: PartyId; person: PersonId; left?: true };

/** How those who mediate change once it has begun. */
export type Mediators =
  /** A member, `by`, has said that their side should ask for this person, for nobody mediates. */
  | { type: 'MediatorSought'; party: PartyId; by: PersonId; person: PersonId; name: string }
  | {
      type: 'MediatorNamed';
      person: PersonId;
      name: string;
      title: string;
      zone: string;
      room: RoomId;
      /** The mediator in whose place they would come; null where they come beside those who mediate, or nobody does. */
      instead: PersonId | null;
      bySide: boolean;
      at: Instant;
    }
  /** They would mediate. */
  | { type: 'NamingAnswered'; conflict: TextId | null; at: Instant }
  | { type: 'NamingVoiced'; voice: Voice }
  /** They will not mediate: they have declined, or something else. Why is told to nobody. */
  | { type: 'NamingOver'; declined: boolean; at: Instant }
  /** They mediate, and those who are `going` do not any more. */
  | { type: 'MediatorCame'; person: PersonId; going: PersonId[]; at: Instant }
  | { type: 'MediatorLeft'; person: PersonId; at: Instant }
  /** No mediator is left whose account works. */
  | { type: 'VacancyBegan'; until: Instant; at: Instant }
  | { type: 'VacancyOver'; at: Instant };

export type Rooms =
  | { type: 'RoomAsked'; room: RoomId }
  | { type: 'PeopleAsked'; room: RoomId; people: PersonId[] }
  | { type: 'RoomCreated'; room: RoomId; channel: ChannelId }
  | { type: 'RoomArchived'; room: RoomId }
  /** Something waits for someone in their quiet hours: they are rung when these are over. */
  | { type: 'RingPutOff'; person: PersonId; at: Instant }
  | { type: 'Rung'; people: PersonId[] };

/** What is not in Slack as the case says. */
export type Guarding =
  | { type: 'TroubleFound'; trouble: Trouble; at: Instant }
  | { type: 'TroubleOver'; trouble: Trouble; at: Instant }
  /** The room has another name than Caucus gave it. */
  | { type: 'RoomRenamed'; room: RoomId }
  /** A fresh channel takes the place of one that cannot be put right, or that holds what a newcomer is not to read. */
  | { type: 'RoomRenewed'; room: RoomId; newcomer?: PersonId }
  | { type: 'PassingPaused'; at: Instant }
  | { type: 'PassingResumed'; at: Instant }
  /** The database may be a restored backup, which knows nothing of what was done after `upTo`; restores are counted. */
  | { type: 'RestoreFound'; number: number; upTo: Instant; at: Instant };

export type Sessions =
  | { type: 'SessionStarted'; number: number; present: PersonId[]; at: Instant }
  | { type: 'AttendanceCorrected'; present: PersonId[] }
  | { type: 'PhaseBegan'; name: PhaseName; mark: Mark | null; hearBy: Instant | null; at: Instant }
  | { type: 'PauseAsked'; party: PartyId; at: Instant }
  /** Someone asked the mediators for something; who and for what is in no event. */
  | { type: 'MediatorAsked'; at: Instant }
  | { type: 'RemindersHushed'; person: PersonId; hushed: boolean }
  /** `until` is when the mediation goes on, if that is known, and `reminders` who is reminded of it when. */
  | { type: 'SessionEnded'; at: Instant; until: Instant | null; reminders: Reminder[] }
  /** These people are reminded; `later` are those who sleep now. */
  | { type: 'SessionReminded'; people: PersonId[]; later: Reminder[]; at: Instant }
  /** The moment at which it was to go on has come. */
  | { type: 'AdjournmentOver'; at: Instant };

export type Envelopes =
  | { type: 'DraftSaved'; envelope: Envelope }
  | { type: 'DraftShared'; envelope: EnvelopeId }
  | { type: 'DraftDiscarded'; envelope: EnvelopeId }
  | { type: 'ApprovalGiven'; envelope: EnvelopeId; person: PersonId; at: Instant }
  | { type: 'EnvelopeApproved'; envelope: EnvelopeId; at: Instant }
  | { type: 'ApprovalTakenBack'; envelope: EnvelopeId; person: PersonId; at: Instant }
  /** A change of people or of the rule, someone who is to read along, or a restore: every approval of the party that is not yet passed is gone. */
  | { type: 'ApprovalsCleared'; party: PartyId; restored?: true; newcomer?: true; newMediator?: true }
  | { type: 'EnvelopePassed'; envelope: EnvelopeId; rooms: RoomId[]; at: Instant }
  | { type: 'FillingBegan'; envelope: EnvelopeId; room: RoomId; number: number; at: Instant }
  /** `looked`: Slack did not say so; a mediator saw them there. */
  | { type: 'WordsArrived'; envelope: EnvelopeId; room: RoomId; at: Instant; looked?: true }
  | { type: 'PassingCancelled'; envelope: EnvelopeId; rooms: RoomId[]; reason: CancelReason; at: Instant }
  | { type: 'PassingUnconfirmed'; envelope: EnvelopeId; room: RoomId; at: Instant; differs?: boolean }
  | { type: 'AnswerVoiced'; envelope: EnvelopeId; party: PartyId; person: PersonId; value: AnswerValue; told: boolean }
  | {
      type: 'OfferAnswered';
      envelope: EnvelopeId;
      party: PartyId;
      value: AnswerValue;
      told: boolean;
      held: boolean;
      at: Instant;
    }
  | { type: 'QuestionReplied'; envelope: EnvelopeId; party: PartyId }
  | { type: 'OfferTakenOffTable'; envelope: EnvelopeId; at: Instant }
  /** Nothing more can be decided about it; it leaves the kept state. */
  | { type: 'EnvelopeOver'; envelope: EnvelopeId };

/** How agreements in principle become a settlement, and parts of it are released. */
export type Settling =
  | { type: 'ClauseVoiced'; agreement: AgreementId; party: PartyId; person: PersonId; readers: PersonId[] }
  | { type: 'ClauseAllowed'; agreement: AgreementId; party: PartyId }
  | { type: 'ClauseTakenBack'; agreement: AgreementId; party: PartyId; person: PersonId }
  | { type: 'SettlementDrafted'; draft: Draft }
  | { type: 'SettlementPut'; settlement: SettlementId; at: Instant }
  /** The text before the sides no longer stands, for a clause of it was taken back. */
  | { type: 'SettlementFell'; at: Instant }
  | { type: 'SignatureVoiced'; party: PartyId; person: PersonId; at: Instant }
  | { type: 'PartySigned'; party: PartyId; at: Instant }
  | { type: 'SignatureTakenBack'; party: PartyId; person: PersonId }
  | { type: 'ChangeAsked'; party: PartyId; version: number; text: TextId; at: Instant }
  /** Every party has signed. */
  | { type: 'SettlementSigned'; at: Instant }
  | { type: 'ReleaseVoiced'; party: PartyId; person: PersonId; clauses: AgreementId[] }
  | { type: 'ReleaseSuggested'; party: PartyId; clauses: AgreementId[]; at: Instant }
  | { type: 'ReleaseTakenBack'; party: PartyId; at: Instant }
  /** HR may read these clauses: every party wants that. */
  | { type: 'ClausesReleased'; clauses: AgreementId[]; at: Instant };

/** What a side prepares for itself. */
export type Preparing =
  | { type: 'WorksheetSaved'; party: PartyId; text: TextId }
  /** The mediators may see the version that is then the newest. */
  | { type: 'WorksheetShown'; party: PartyId }
  | { type: 'WorksheetDiscarded'; party: PartyId };

/** What Slack does not say of waits for a mediator to look, and how that ended. */
export type Looks =
  | { type: 'LookAsked'; look: Look }
  | { type: 'LookSettled'; look: LookId; how: LookEnding | 'nobody looked'; at: Instant };

/** Terms that the mediator puts to every side at once. */
export type TermsEvent =
  | { type: 'TermsPut'; terms: Terms; at: Instant }
  | { type: 'TermsAnswered'; voice: Voice }
  /** Answers have come due, and nobody is told yet; which side said what is in no event after this. */
  | { type: 'TermsCounted'; agreed: boolean }
  /** Everyone is told that every side said yes. */
  | { type: 'TermsAgreed'; text: TextId; at: Instant }
  /** Everyone is told that not every side did. */
  | { type: 'TermsNotAgreed'; at: Instant }
  | { type: 'TermsStopped'; why: WhyStopped; at: Instant };

/** Figures that two sides give for nobody's eyes. */
export type FiguresEvent =
  | { type: 'FiguresAsked'; figures: Figures; at: Instant }
  /** `amount` null takes back what the person had said. */
  | { type: 'FigureGiven'; party: PartyId; person: PersonId; amount: Amount | null }
  /** A round has ended, and nobody is told yet. */
  | { type: 'FiguresCounted'; result: Amount | null; given: GivenFigure[] }
  /** Both are told the figure. */
  | { type: 'FiguresMet'; text: TextId; unit: string; result: Amount; at: Instant }
  /** Both are told that there was no overlap; `rounds` are those that follow. */
  | { type: 'FiguresNotMet'; rounds: Instant[]; at: Instant }
  | { type: 'FiguresStopped'; why: WhyStopped; at: Instant };

/** Why what the mediator asked of the sides for nobody's eyes can no longer be answered. */
export type WhyStopped = 'taken back' | 'restored' | 'new mediator';

/** Why words that were on their way did not appear. */
export type CancelReason = 'taken back' | 'newcomer' | 'too late' | 'paused' | 'ending' | 'off the table' | 'restored';

export type Endings =
  | { type: 'PersonLeft'; person: PersonId }
  /** What a party needs in order to say yes once someone has gone; never less than before. */
  | { type: 'RuleTightened'; party: PartyId; rule: ApprovalRule; spokesperson: PersonId }
  | { type: 'WithdrawalVoiced'; party: PartyId; person: PersonId }
  /** `undo` is the side that withdrew; null says that a side can no longer agree to mediate. Either may join the other. */
  | { type: 'EndingBegan'; at: Instant; announceBy: Instant; undo: Undo | null }
  /** One cause of the ending is gone; `party` null says that each side can agree again. */
  | { type: 'EndingUndone'; at: Instant; party: PartyId | null }
  | { type: 'CaseEnded'; at: Instant; ending: Ending; archiveAt: Instant }
  /** A side wants what Caucus posted in this room to be blanked: its own room, or the joint one. */
  | { type: 'BlankAsked'; party: PartyId; room: RoomId; at: Instant }
  | { type: 'ArchivingBegan'; at: Instant }
  | { type: 'CaseClosed'; at: Instant; destroyAt: Instant; followUps: Reminder[]; telling: Telling[] }
  /** These people are asked how things stand; `later` are those who sleep now. */
  | { type: 'FollowUpAsked'; people: PersonId[]; later: Reminder[]; at: Instant }
  /** Someone let the mediators know; who and what is in no event. */
  | { type: 'FollowUpAnswered'; at: Instant }
  /** These people are told something about the disposal; `later` is what others are told when they wake. */
  | { type: 'DisposalTold'; told: Telling[]; later: Telling[]; at: Instant }
  | { type: 'DestructionWanted'; person: PersonId; at: Instant }
  /** These people of one side, or these mediators, want it no longer. */
  | { type: 'DestructionNotWanted'; people: PersonId[] }
  /** Every side and the mediators want the key to be destroyed early. */
  | { type: 'DestructionAgreed'; destroyAt: Instant; at: Instant }
  | { type: 'DestructionHeld'; until: Instant; at: Instant }
  | { type: 'HoldLifted'; destroyAt: Instant; at: Instant }
  | { type: 'NotesDestroyed'; person: PersonId; at: Instant }
  | { type: 'KeyDestroyed'; at: Instant };

export type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>;
