import type { Case } from './case.js';
import { type Adjourn, type AskPause, adjourn, askPause } from './commands/adjourn.js';
import { type AnswerFollowUp, answerFollowUp } from './commands/answer-follow-up.js';
import { type AnswerInvitation, answerInvitation } from './commands/answer-invitation.js';
import { type AnswerOffer, answerOffer, type TakeOffTable, takeOffTable } from './commands/answer-offer.js';
import { type Approve, approve, type TakeBackApproval, takeBackApproval } from './commands/approve.js';
import { type AskMediator, askMediator } from './commands/ask-mediator.js';
import { type Blank, blank } from './commands/blank.js';
import { type BringIn, bringIn, type LetJoin, letJoin } from './commands/bring-in.js';
import { type RemovePerson, type ReplacePerson, removePerson, replacePerson } from './commands/change-people.js';
import { type ChangePhase, changePhase, type Resume, resume, type SetMark, setMark } from './commands/change-phase.js';
import { type ChangeRule, changeRule } from './commands/change-rule.js';
import { type Close, close } from './commands/close.js';
import { type Disposing, dispose } from './commands/dispose.js';
import { type EndPart, endPart } from './commands/end-part.js';
import { type Figuring, figuring } from './commands/figures.js';
import { type HushReminders, hushReminders } from './commands/hush-reminders.js';
import { type Leave, leave, type UndoWithdrawal, undoWithdrawal, type Withdraw, withdraw } from './commands/leave.js';
import { type LetPassingGoOn, letPassingGoOn } from './commands/let-passing-go-on.js';
import { type RecordUnconfirmed, recordUnconfirmed, type SettleLook, settleLook } from './commands/look.js';
import { vacancyNow } from './commands/mediator-comes.js';
import { type Mediating, mediate } from './commands/name-mediator.js';
import { type OpenCase, openCase } from './commands/open-case.js';
import {
  type BeginFilling,
  beginFilling,
  type Pass,
  pass,
  type RecordArrived,
  recordArrived,
} from './commands/pass.js';
import { paused } from './commands/pausing.js';
import { type DiscardWorksheet, discardWorksheet, type SaveWorksheet, saveWorksheet } from './commands/prepare.js';
import { type RecordAccount, recordAccount } from './commands/record-account.js';
import { type RecordArrival, type RecordDeparture, recordArrival, recordDeparture } from './commands/record-arrival.js';
import { type RecordMoved, type RecordRefused, recordMoved, recordRefused } from './commands/record-moved.js';
import { type RecordRestored, recordRestored } from './commands/record-restored.js';
import {
  type RecordRoomArchived,
  type RecordRoomCreated,
  recordRoomArchived,
  recordRoomCreated,
} from './commands/record-room.js';
import {
  type RecordRoomLost,
  type RecordRoomSeen,
  recordRoomLost,
  recordRoomSeen,
} from './commands/record-room-seen.js';
import { type RenewRoom, renewRoom } from './commands/renew-room.js';
import { type SaveDraft, saveDraft } from './commands/save-draft.js';
import { type Settling, settle } from './commands/settling.js';
import {
  type DiscardDraft,
  discardDraft,
  type LeaveCaucus,
  leaveCaucus,
  type ShareDraft,
  shareDraft,
} from './commands/share-draft.js';
import {
  type CorrectAttendance,
  correctAttendance,
  type StartSession,
  startSession,
} from './commands/start-session.js';
import {
  type AnswerTerms,
  answerTerms,
  type PutTerms,
  putTerms,
  type TakeTermsBack,
  takeTermsBack,
} from './commands/terms.js';
import { type TimePassed, timePassed } from './commands/time-passed.js';
import { type Decision, refused } from './decision.js';
import { fold } from './evolve.js';
import { figuresCounted } from './figures.js';
import { putOffRings } from './notices.js';
import { termsCounted } from './terms.js';
import { unreachable } from './unreachable.js';

export type Command =
  | OpenCase
  | AnswerInvitation
  | RemovePerson
  | ReplacePerson
  | ChangeRule
  | BringIn
  | LetJoin
  | EndPart
  | Mediating
  | StartSession
  | CorrectAttendance
  | ChangePhase
  | Resume
  | SetMark
  | Adjourn
  | AskPause
  | AskMediator
  | HushReminders
  | SaveDraft
  | ShareDraft
  | DiscardDraft
  | LeaveCaucus
  | SaveWorksheet
  | DiscardWorksheet
  | Approve
  | TakeBackApproval
  | Pass
  | BeginFilling
  | RecordArrived
  | RecordUnconfirmed
  | SettleLook
  | AnswerOffer
  | TakeOffTable
  | PutTerms
  | AnswerTerms
  | TakeTermsBack
  | Figuring
  | Settling
  | Leave
  | Withdraw
  | UndoWithdrawal
  | Close
  | Blank
  | AnswerFollowUp
  | Disposing
  | TimePassed
  | RecordRoomCreated
  | RecordRoomArchived
  | RecordArrival
  | RecordDeparture
  | RecordRoomSeen
  | RecordRoomLost
  | RecordMoved
  | RecordRefused
  | RecordAccount
  | RecordRestored
  | LetPassingGoOn
  | RenewRoom;

/** What becomes of a command: the table of contents of everything that can happen to a case. */
export function decide(command: Command, state: Case | null): Decision {
  // What has come due by now counts as it stood then, before anything is done.
  const due = state ? [...termsCounted(state, command.at), ...figuresCounted(state, command.at)] : [];
  const decision = decideOn(command, state && fold(state, due));
  if (decision.type === 'refused') return decision;
  const done = [...due, ...decision.events];
  if (done.length === 0) return decision;
  const told = [...done, ...vacancyNow(state, done, command.at)];
  const events = [...told, ...paused(state, told, command.at)];
  const putOff = putOffRings(state, events, fold(state, events), command.at);
  return { ...decision, events: [...events, ...putOff] };
}

function decideOn(command: Command, state: Case | null): Decision {
  if (command.type === 'OpenCase') return openCase(command, state);
  if (!state) return refused('NothingHere');
  switch (command.type) {
    case 'AnswerInvitation':
      return answerInvitation(command, state);
    case 'RemovePerson':
      return removePerson(command, state);
    case 'ReplacePerson':
      return replacePerson(command, state);
    case 'ChangeRule':
      return changeRule(command, state);
    case 'BringIn':
      return bringIn(command, state);
    case 'LetJoin':
      return letJoin(command, state);
    case 'EndPart':
      return endPart(command, state);
    case 'NameMediator':
    case 'SeekMediator':
    case 'AnswerNaming':
    case 'SayToMediator':
    case 'StepDown':
      return mediate(command, state);
    case 'StartSession':
      return startSession(command, state);
    case 'CorrectAttendance':
      return correctAttendance(command, state);
    case 'ChangePhase':
      return changePhase(command, state);
    case 'Resume':
      return resume(command, state);
    case 'SetMark':
      return setMark(command, state);
    case 'Adjourn':
      return adjourn(command, state);
    case 'AskPause':
      return askPause(command, state);
    case 'AskMediator':
      return askMediator(command, state);
    case 'HushReminders':
      return hushReminders(command, state);
    case 'SaveDraft':
      return saveDraft(command, state);
    case 'ShareDraft':
      return shareDraft(command, state);
    case 'DiscardDraft':
      return discardDraft(command, state);
    case 'LeaveCaucus':
      return leaveCaucus(command, state);
    case 'SaveWorksheet':
      return saveWorksheet(command, state);
    case 'DiscardWorksheet':
      return discardWorksheet(command, state);
    case 'Approve':
      return approve(command, state);
    case 'TakeBackApproval':
      return takeBackApproval(command, state);
    case 'Pass':
      return pass(command, state);
    case 'BeginFilling':
      return beginFilling(command, state);
    case 'RecordArrived':
      return recordArrived(command, state);
    case 'RecordUnconfirmed':
      return recordUnconfirmed(command, state);
    case 'SettleLook':
      return settleLook(command, state);
    case 'AnswerOffer':
      return answerOffer(command, state);
    case 'TakeOffTable':
      return takeOffTable(command, state);
    case 'PutTerms':
      return putTerms(command, state);
    case 'AnswerTerms':
      return answerTerms(command, state);
    case 'TakeTermsBack':
      return takeTermsBack(command, state);
    case 'AskFigures':
    case 'GiveFigure':
    case 'StopFigures':
      return figuring(command, state);
    case 'LetStand':
    case 'TakeClauseBack':
    case 'DraftSettlement':
    case 'PutSettlement':
    case 'AskChange':
    case 'Sign':
    case 'TakeSignatureBack':
    case 'Release':
    case 'TakeReleaseBack':
      return settle(command, state);
    case 'Leave':
      return leave(command, state);
    case 'Withdraw':
      return withdraw(command, state);
    case 'UndoWithdrawal':
      return undoWithdrawal(command, state);
    case 'Close':
      return close(command, state);
    case 'Blank':
      return blank(command, state);
    case 'AnswerFollowUp':
      return answerFollowUp(command, state);
    case 'AskDestruction':
    case 'TakeDestructionBack':
    case 'AttestNotes':
    case 'HoldDestruction':
    case 'LiftHold':
      return dispose(command, state);
    case 'TimePassed':
      return timePassed(command, state);
    case 'RecordRoomCreated':
      return recordRoomCreated(command, state);
    case 'RecordRoomArchived':
      return recordRoomArchived(command, state);
    case 'RecordArrival':
      return recordArrival(command, state);
    case 'RecordDeparture':
      return recordDeparture(command, state);
    case 'RecordRoomSeen':
      return recordRoomSeen(command, state);
    case 'RecordRoomLost':
      return recordRoomLost(command, state);
    case 'RecordMoved':
      return recordMoved(command, state);
    case 'RecordRefused':
      return recordRefused(command, state);
    case 'RecordAccount':
      return recordAccount(command, state);
    case 'RecordRestored':
      return recordRestored(command, state);
    case 'LetPassingGoOn':
      return letPassingGoOn(command, state);
    case 'RenewRoom':
      return renewRoom(command, state);
    default:
      return unreachable(command);
  }
}
