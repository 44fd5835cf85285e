import type { Event } from '../domain/events.js';

/** Coarse class of an event: all of its meaning that stands unsealed. */
export type EventKind = 'convening' | 'rooms' | 'sessions' | 'envelopes' | 'endings';

const kinds: Record<Event['type'], EventKind> = {
  CaseOpened: 'convening',
  InvitationAnswered: 'convening',
  InvitationsReminded: 'convening',
  InvitationsLapsed: 'convening',
  PersonRemoved: 'convening',
  PersonInvited: 'convening',
  MediationBegan: 'convening',
  RoomAsked: 'rooms',
  PeopleAsked: 'rooms',
  RoomCreated: 'rooms',
  RoomArchived: 'rooms',
  RingPutOff: 'rooms',
  Rung: 'rooms',
  TroubleFound: 'rooms',
  TroubleOver: 'rooms',
  RoomRenamed: 'rooms',
  RoomRenewed: 'rooms',
  PassingPaused: 'rooms',
  PassingResumed: 'rooms',
  SessionStarted: 'sessions',
  AttendanceCorrected: 'sessions',
  PhaseBegan: 'sessions',
  PauseAsked: 'sessions',
  SessionEnded: 'sessions',
  DraftSaved: 'envelopes',
  DraftShared: 'envelopes',
  DraftDiscarded: 'envelopes',
  ApprovalGiven: 'envelopes',
  EnvelopeApproved: 'envelopes',
  ApprovalTakenBack: 'envelopes',
  ApprovalsCleared: 'envelopes',
  EnvelopePassed: 'envelopes',
  FillingBegan: 'envelopes',
  WordsArrived: 'envelopes',
  PassingCancelled: 'envelopes',
  PassingUnconfirmed: 'envelopes',
  AnswerVoiced: 'envelopes',
  OfferAnswered: 'envelopes',
  QuestionReplied: 'envelopes',
  OfferTakenOffTable: 'envelopes',
  EnvelopeOver: 'envelopes',
  PersonLeft: 'endings',
  RuleTightened: 'endings',
  WithdrawalVoiced: 'endings',
  EndingBegan: 'endings',
  EndingUndone: 'endings',
  CaseEnded: 'endings',
  BlankAsked: 'endings',
  ArchivingBegan: 'endings',
  CaseClosed: 'endings',
  KeyDestroyed: 'endings',
};

/** The coarse class under which an event is stored. */
export function kindOf(event: Event): EventKind {
  return kinds[event.type];
}
