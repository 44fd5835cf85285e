import type { Case } from './case.js';
import type { Event } from './events.js';
import { evolveConvening } from './evolve/convening.js';
import { evolveEndings } from './evolve/endings.js';
import { evolveEnvelopes } from './evolve/envelopes.js';
import { evolveFigures } from './evolve/figures.js';
import { evolveGuarding } from './evolve/guarding.js';
import { evolveLooks, onlyOpenLooks } from './evolve/looks.js';
import { evolveMediators } from './evolve/mediators.js';
import { evolvePeople } from './evolve/people.js';
import { evolvePreparing } from './evolve/preparing.js';
import { evolveRooms } from './evolve/rooms.js';
import { evolveSessions } from './evolve/sessions.js';
import { evolveSettlement } from './evolve/settlement.js';
import { evolveTerms } from './evolve/terms.js';
import { unreachable } from './unreachable.js';

/** What the case is after these events; it must have begun with the event that opened it. */
export function fold(before: Case | null, events: readonly Event[]): Case {
  const after = events.reduce<Case | null>(evolve, before);
  if (!after) throw new Error('A case begins with the event that opens it');
  return after;
}

/** What the case is after this event; nobody looks any more for what can no longer appear. */
export function evolve(before: Case | null, event: Event): Case {
  return onlyOpenLooks(changed(before, event));
}

function changed(before: Case | null, event: Event): Case {
  if (event.type === 'CaseOpened') return { ...event.details, stage: 'convening' };
  if (!before) throw new Error('A case begins with the event that opens it');
  switch (event.type) {
    case 'InvitationAnswered':
    case 'InvitationsReminded':
    case 'InvitationsLapsed':
    case 'PersonRemoved':
    case 'PersonInvited':
    case 'MediationBegan':
      return evolveConvening(before, event);
    case 'RuleVoiced':
    case 'RuleChanged':
    case 'BringingVoiced':
    case 'BringingWished':
    case 'BringingPutOff':
    case 'MemberJoined':
    case 'PartingVoiced':
    case 'PartEnded':
      return evolvePeople(before, event);
    case 'MediatorSought':
    case 'MediatorNamed':
    case 'NamingAnswered':
    case 'NamingVoiced':
    case 'NamingOver':
    case 'MediatorCame':
    case 'MediatorLeft':
    case 'VacancyBegan':
    case 'VacancyOver':
      return evolveMediators(before, event);
    case 'RoomAsked':
    case 'PeopleAsked':
    case 'RoomCreated':
    case 'RoomArchived':
    case 'RingPutOff':
    case 'Rung':
      return evolveRooms(before, event);
    case 'TroubleFound':
    case 'TroubleOver':
    case 'RoomRenamed':
    case 'RoomRenewed':
    case 'PassingPaused':
    case 'PassingResumed':
    case 'RestoreFound':
      return evolveGuarding(before, event);
    case 'SessionStarted':
    case 'AttendanceCorrected':
    case 'PhaseBegan':
    case 'PauseAsked':
    case 'MediatorAsked':
    case 'RemindersHushed':
    case 'SessionEnded':
    case 'SessionReminded':
    case 'AdjournmentOver':
      return evolveSessions(before, event);
    case 'DraftSaved':
    case 'DraftShared':
    case 'DraftDiscarded':
    case 'ApprovalGiven':
    case 'EnvelopeApproved':
    case 'ApprovalTakenBack':
    case 'ApprovalsCleared':
    case 'EnvelopePassed':
    case 'FillingBegan':
    case 'WordsArrived':
    case 'PassingCancelled':
    case 'PassingUnconfirmed':
    case 'AnswerVoiced':
    case 'OfferAnswered':
    case 'QuestionReplied':
    case 'OfferTakenOffTable':
    case 'EnvelopeOver':
      return evolveEnvelopes(before, event);
    case 'ClauseVoiced':
    case 'ClauseAllowed':
    case 'ClauseTakenBack':
    case 'SettlementDrafted':
    case 'SettlementPut':
    case 'SettlementFell':
    case 'SignatureVoiced':
    case 'PartySigned':
    case 'SignatureTakenBack':
    case 'ChangeAsked':
    case 'SettlementSigned':
    case 'ReleaseVoiced':
    case 'ReleaseSuggested':
    case 'ReleaseTakenBack':
    case 'ClausesReleased':
      return evolveSettlement(before, event);
    case 'WorksheetSaved':
    case 'WorksheetShown':
    case 'WorksheetDiscarded':
      return evolvePreparing(before, event);
    case 'LookAsked':
    case 'LookSettled':
      return evolveLooks(before, event);
    case 'TermsPut':
    case 'TermsAnswered':
    case 'TermsCounted':
    case 'TermsAgreed':
    case 'TermsNotAgreed':
    case 'TermsStopped':
      return evolveTerms(before, event);
    case 'FiguresAsked':
    case 'FigureGiven':
    case 'FiguresCounted':
    case 'FiguresMet':
    case 'FiguresNotMet':
    case 'FiguresStopped':
      return evolveFigures(before, event);
    case 'PersonLeft':
    case 'RuleTightened':
    case 'WithdrawalVoiced':
    case 'EndingBegan':
    case 'EndingUndone':
    case 'CaseEnded':
    case 'BlankAsked':
    case 'ArchivingBegan':
    case 'CaseClosed':
    case 'FollowUpAsked':
    case 'FollowUpAnswered':
    case 'DisposalTold':
    case 'DestructionWanted':
    case 'DestructionNotWanted':
    case 'DestructionAgreed':
    case 'DestructionHeld':
    case 'HoldLifted':
    case 'NotesDestroyed':
    case 'KeyDestroyed':
      return evolveEndings(before, event);
    default:
      return unreachable(event);
  }
}
