import type { Refusal } from '../../domain/refusal.js';

/** Why nothing was done: what is wrong, and what to do next. */
export const refusals: Record<Refusal, string> = {
  NothingHere:
    'There is nothing here that you can do this with. Nothing was changed. `/caucus help` shows what you can do here.',

  MediatorsOnly: 'Only the mediator of this mediation can do this. Please ask them in your private room.',
  MembersOnly: 'Only a member of a side can do this for that side. Nothing was changed.',
  AdministratorsOnly: 'Only an owner or administrator of this Slack workspace can do this. Please ask one of them.',
  OwnPrivateRoomOnly: 'Please do this in your own private room. Nothing was changed.',
  PrivateRoomOnly: 'Please do this in the private room of the side it is for. Nothing was changed.',
  NotYetAgreed: 'You have not answered the invitation yet. Please answer it first; it is in your messages from Caucus.',
  NotTakingPart:
    'You said no to this invitation, or its last day is over. If you would like to take part after all, please write to the mediator.',
  StillTalking:
    'You have asked to talk first and have not agreed to take part yet. `/caucus status` lets you agree; then you can do this.',
  NotBegun: 'The mediation has not begun yet. You will be told when it begins.',
  AlreadyBegun: 'The mediation has begun, so this is no longer possible. `/caucus status` shows where things stand.',
  HasEnded: 'This mediation has ended, so nothing was changed.',
  IsEnding: 'This mediation is ending, so nothing was changed. `/caucus close` tells everyone at the same moment.',

  RostersWait:
    'The database of Caucus was restored, so its lists of people may not be the newest. Please ask an administrator to look at them in `/caucus settings` and to save them.',
  NotSetUp: 'Caucus is not set up in this workspace yet. Please ask an administrator to run `/caucus settings`.',
  NotOnMediatorsRoster:
    'Only people on the list of mediators can open a mediation. An administrator keeps the list in `/caucus settings`.',
  ReferralMalformed:
    'HR’s number may hold letters, digits and the signs - / . between them, at most 20, and at least one digit. Please correct it, or leave it empty.',
  TooFewParties: 'A mediation needs at least two sides. Please add the other side.',
  PartyWithoutMembers: 'Each side needs at least one person. Please choose who is on it.',
  PersonTwice: 'Someone is named twice. Each person can be on one side only; please choose again.',
  MediatorIsParty: 'A mediator cannot be on a side of the same mediation. Please choose again.',
  IsBot: 'One of those chosen is an app, not a person. Please choose people.',
  IsDeactivated: 'One of those chosen no longer has an active account here. Please choose someone else.',
  IsGuest: 'One of those chosen is a guest in this workspace. An administrator can allow guests in `/caucus settings`.',
  IsForeign: 'One of those chosen belongs to another organisation. Please choose people of this workspace.',
  UnknownPerson: 'Slack does not know one of those chosen. Please choose again.',
  SpokespersonNotMember: 'Who speaks for a side must be on that side. Please choose one of its people.',
  RuleCannotBeMet: 'More people would have to say yes than there are on that side. Please choose a smaller number.',
  RuleOutOfReach:
    'Those of you who can say anything here just now could not say yes that way. Please choose another way, or someone else who speaks for your side.',
  RuleIsSo: 'That is how your side says yes already. Nothing was changed.',
  LabelTwice: 'Two sides have the same name. Please give each its own.',
  LabelMissing: 'A side with several people needs a name. Please fill it in.',
  AlreadyAnswered: 'You have already answered this invitation. You can leave at any time with `/caucus leave`.',
  NotInvited: 'This invitation no longer holds. If you think it should, please write to the mediator.',
  SomeoneMediates: 'Somebody mediates this, so nobody else is asked. `/caucus status` shows where things stand.',
  SomeoneNamed:
    'Somebody is being asked to mediate already. `/caucus status` shows who; somebody else can be named once that is over.',
  CannotMediate:
    'This person cannot mediate this: they are not on the list of mediators, have no account here that works, or were asked before. Please choose someone else.',
  NobodyNamed: 'Nobody is waiting for your answer to this any more. Nothing was changed.',
  NobodyToBring: 'No side is waiting to bring this person in any more. Nothing was changed.',
  NobodyToPartWith:
    'This person does not come with your side as adviser or interpreter, or not any more. Nothing was changed.',
  AskedBefore:
    'This person has been asked for this mediation before, on this side or another, and cannot be brought in. Please talk with the side that would bring them.',
  RoomBeingMade:
    'A room that you come into is just being made. Please press this once more in a minute; nothing was changed.',
  TextFromBefore:
    'Every side had signed this before you came in, so it is not for you. Those of your side who were there before can read it.',
  WordsFromBefore:
    'These words were passed before you came in, so they are not for you to answer. Those of your side who were there before can, and the other side can pass them once more.',
  SignedWithoutThem:
    'Every side has signed, so nobody comes in any more to decide. An adviser or an interpreter still can. Nothing was changed.',
  RecordFromBefore:
    'This record also holds what was passed before you came in, so it is not for you. Those of your side who were there before can read it.',
  LastMember: 'This is the only person left on that side. Please replace them, or close the mediation.',

  SessionRunning: 'A session is already running. `/caucus status` shows it.',
  NoSession: 'No session is running. `/caucus start` starts one.',
  SamePhase: 'This is the phase you are in already. Nothing was changed.',
  OnBreak: 'There is a break. `/caucus resume` ends it.',
  NotOnBreak: 'There is no break to end. `/caucus phase` moves on.',
  HearByPassed: 'That time has passed already. Please choose a later one.',
  NotInCase: 'One of those chosen is not in this mediation. Please choose again.',

  NotYourMessage: 'Only the person who wrote a message can propose it. Nothing of it was kept.',
  NoRecipient: 'Please choose who these words are for.',
  OwnRoomAsRecipient: 'These words would go to the room they come from. Please choose another side.',
  RoomNotOpen: 'That room is not open yet. Please try again once its people have joined.',
  OlderVersion:
    'There is a newer version of this, or it was passed or discarded. Nothing was changed; `/caucus status` shows where things stand.',
  DayPassed: 'That day has passed already. Please choose a later one.',
  ConditionOnlyForOffers:
    'Only an offer can stand on a condition. Please make it an offer, or leave the condition empty.',
  AcceptDayOnlyForOffers:
    'Only an offer can have a last day to accept it. Please leave the day empty, or make this an offer.',
  NothingToAnswer: 'What this answers is not there any more. Please write it as something of its own.',
  AnswersElsewhere: 'Some of those chosen have not seen what this answers. Please send it only to those who have.',
  NotYourVoice: 'Your side says yes through someone else. `/caucus who` in your private room shows through whom.',
  AlreadyApproved: 'You have already said yes to these exact words.',
  NotApproved: 'These words are not approved, so nothing was passed. Please ask the side they come from.',
  WordsHaveAppeared:
    'These words have begun to appear, so they can no longer be taken back. An offer can be taken off the table under `/caucus status`.',
  AlreadyPassed: 'These words have already been passed. Nothing was sent twice.',
  PassingIsPaused: 'Passing is paused for a check. Nothing was passed; you will be told when it goes on.',
  PassDayOver:
    'The last day to pass or to accept these words is over. They need a new last day, and a new yes from the side they come from.',
  NothingToFill: 'There is nothing left to pass here. Nothing was changed.',
  NothingToLookFor: 'There is nothing left to look for here: it is settled, or was stopped. Nothing was changed.',

  NotPaused: 'Passing is not paused for a check. Nothing was changed.',
  RoomNotClean:
    'A room is not yet as it should be, so passing stays paused. `/caucus status` shows what is wrong and what you can do.',
  RoomIsFine: 'That room is as it should be, so it stays as it is. Nothing was changed.',

  NotAnOffer: 'Only an offer can be answered this way. To reply, please use `/caucus propose`.',
  OffTheTable: 'This offer is off the table, so it can no longer be answered.',
  AcceptDayOver: 'The last day to accept this offer is over. You can suggest it anew with `/caucus propose`.',
  AlreadyTold: 'They have already been told this answer. To say something else, please use `/caucus propose`.',
  YesWasTold:
    'A yes to this offer has been told, so it can no longer be taken off the table. Please talk with the mediator.',

  NotAgreedByAll:
    'Not every side that has this offer has told the others yes, so it cannot stand in a settlement. Nothing was changed.',
  NotSaidYet: 'There is nothing of yours to take back here. Nothing was changed.',
  NoClauses: 'Please choose at least one clause of this settlement. Nothing was changed.',
  ClauseNotReady:
    'A side no longer lets one of these clauses stand, or someone new would read them. `/caucus settle` shows which can stand now.',
  PackageSplit:
    'One of these clauses is part of a package, and the rest of it is not among them. Please take the whole package in, or leave all of it out.',
  SettlementChanged:
    'The text of the settlement has changed since you opened it, so nothing was signed or asked. Please read the newest version first.',
  AlreadySigned: 'Every side has signed this settlement, so it can no longer be changed.',
  NotSigned: 'This can be done once every side has signed the settlement. Nothing was changed.',
  NotShownToHr: 'HR sees nothing of this mediation, so nothing of it is released.',
  AlreadyReleased: 'Clauses were released to HR already, and that cannot be changed any more.',
  TermsStand:
    'Terms of yours are with every side already. Please wait until answers come due, or take them back; `/caucus status` shows how.',
  TermsOver: 'These terms can no longer be answered or taken back. Nothing was changed.',
  TooLittleTime: 'That is too soon, or has passed already. Please leave every side at least five minutes to answer.',
  TooMuchTime: 'That is more than sixty days ahead. Please choose a nearer day.',

  FiguresStand:
    'Two sides are being asked for figures already. Please wait until the last round ends, or stop it; `/caucus status` shows how.',
  FiguresOver:
    'Nothing can be given or stopped here any more: the round is over, or it was stopped. Nothing was changed.',
  FigureMovesAway:
    'In a later round a figure can only stay as it was or move towards the other side. Nothing was changed; the form shows what your side last gave.',
  TwoSidesNeeded: 'Figures are asked of two sides. Please choose two different ones.',
  TooManyRounds: 'There can be one round, two or three. Please choose again.',

  UndoOver: 'The thirty minutes to undo this are over. Please talk with the mediator.',
  NothingToUndo: 'There is nothing to undo. Nothing was changed; `/caucus status` shows where things stand.',
  UndoStillOpen: 'This can still be undone, so it is not announced yet. Please try again a little later.',
  NotEnded: 'This can be done once the mediation has ended. Nothing was changed.',
  BeingArchived: 'The rooms are being archived, so nothing in them can be changed any more.',
  DestructionHeld:
    'The mediator holds the destruction of this key, so it cannot be destroyed early. Nothing was changed.',
  DestructionAgreed:
    'Every side and the mediator have asked for it, and everyone was told: it can no longer be taken back.',
  HoldOutOfRange: 'Please give a whole number of days from 1 to 365. Nothing was changed.',
  NotHeld: 'The destruction is not held. Nothing was changed.',
  AlreadySaid: 'This has been said already. Nothing was changed.',

  BothRosters: 'Someone is on both lists. Nobody can be a mediator and see the HR log; please choose again.',
  RetentionOutOfRange: 'Please give the number of days as a whole number from 1 to 3650.',
  RunnerMissing: 'Please say which organisation runs Caucus and holds its key. People are told this before they agree.',
  AgreementMissing: 'Please fill in the agreement to mediate. People read it before they agree.',
  OwnCaseRunning:
    'You are in a mediation that is running, so you cannot change these settings now. Please ask another administrator.',
};
