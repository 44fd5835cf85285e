import { type Case, partyOf, togetherRoom } from '../case.js';
import { isAppearing } from '../envelope.js';
import type { Endings } from '../events.js';
import { remindersAfter } from '../reminder.js';
import { noSettlement } from '../settlement.js';
import { unreachable } from '../unreachable.js';
import { withoutStage } from './convening.js';
import { evolveDisposal } from './disposal.js';
import { heldAnswersTold } from './envelopes.js';
import { withoutFigures } from './figures.js';
import { withoutCandidate, withoutVacancy } from './mediators.js';
import { withNothingVoiced } from './people.js';
import { withoutOrphans } from './preparing.js';
import { withAttended } from './sessions.js';
import { onlySigned, withoutSettlingVoices } from './settlement.js';
import { withoutTerms } from './terms.js';

export function evolveEndings(state: Case, event: Endings): Case {
  switch (event.type) {
    case 'PersonLeft': {
      const left = partyOf(state, event.person)?.id;
      // Who is left says it again, so that nobody's going ever completes anything.
      const unsaid = left ? withNothingVoiced(state, left) : state;
      return withoutOrphans({
        ...withAttended(unsaid, [event.person]),
        invitations: state.invitations.filter((each) => each.person !== event.person),
        parties: state.parties.map((party) => ({
          ...party,
          members: party.members.filter((member) => member !== event.person),
          advisers: party.advisers.filter((adviser) => adviser.person !== event.person),
          standIn: party.standIn === event.person ? null : party.standIn,
        })),
        rings: state.rings.filter((ring) => ring.person !== event.person),
      });
    }
    case 'RuleTightened':
      return {
        ...withoutSettlingVoices(state, event.party),
        parties: state.parties.map((party) =>
          party.id === event.party ? { ...party, rule: event.rule, spokesperson: event.spokesperson } : party,
        ),
      };
    case 'WithdrawalVoiced': {
      const voices = state.withdrawing.find((each) => each.party === event.party)?.voices ?? [];
      return {
        ...state,
        withdrawing: [
          ...state.withdrawing.filter((each) => each.party !== event.party),
          { party: event.party, voices: [...voices, event.person] },
        ],
      };
    }
    case 'EndingBegan': {
      const hopeless = event.undo === null;
      const withdrawn = event.undo ? [event.undo] : [];
      if (state.stage === 'ending') {
        const { withdrawing } = state;
        const others = withdrawing.filter((each) => each.party !== event.undo?.party);
        const undo = [...state.undo, ...withdrawn];
        return { ...state, withdrawing: others, hopeless: state.hopeless || hopeless, undo };
      }
      if (state.stage !== 'convening' && state.stage !== 'underway') return state;
      const session = state.stage === 'underway' ? state.session : null;
      const { at, announceBy } = event;
      return {
        ...withoutStage(state),
        withdrawing: state.withdrawing.filter((each) => each.party !== event.undo?.party),
        stage: 'ending',
        from: state.stage,
        session,
        since: at,
        announceBy,
        hopeless,
        undo: withdrawn,
      };
    }
    case 'EndingUndone': {
      if (state.stage !== 'ending') return state;
      const hopeless = state.hopeless && event.party !== null;
      const undo = state.undo.filter((each) => each.party !== event.party);
      if (hopeless || undo.length > 0) return { ...state, hopeless, undo };
      if (state.from === 'convening') return { ...withoutStage(state), stage: 'convening' };
      return heldAnswersTold({ ...withoutStage(state), stage: 'underway', session: state.session });
    }
    case 'CaseEnded': {
      const { at, ending, archiveAt } = event;
      return {
        ...withoutStage(withoutVacancy(withoutCandidate(withoutFigures(withoutTerms(withAttended(state)))))),
        // What has begun to appear is still confirmed, and recorded, when Slack answers.
        rings: [],
        ruleVoices: [],
        wishes: [],
        partings: [],
        troubles: state.troubles.filter((each) => each.type === 'intruder'),
        envelopes: state.envelopes.filter(isAppearing),
        settlement: onlySigned(state.settlement),
        worksheets: [],
        adjourned: null,
        stage: 'closing',
        endedAt: at,
        ending,
        archiveAt,
        archiving: false,
        blankJoint: [],
      };
    }
    case 'BlankAsked': {
      if (state.stage !== 'closing' || event.room !== togetherRoom(state).id) return state;
      const wanting = [...state.blankJoint, event.party];
      return { ...state, blankJoint: wanting.length === state.parties.length ? [] : wanting };
    }
    case 'ArchivingBegan':
      return state.stage === 'closing' ? { ...state, archiving: true } : state;
    case 'CaseClosed': {
      if (state.stage !== 'closing') return state;
      const { endedAt, ending } = state;
      return {
        ...withoutStage(state),
        settlement: noSettlement,
        stage: 'closed',
        endedAt,
        ending,
        destroyAt: event.destroyAt,
        followUps: event.followUps,
        disposal: { telling: event.telling, wanting: [], agreed: false, heldUntil: null, withoutNotes: [] },
      };
    }
    case 'FollowUpAsked':
      if (state.stage !== 'closed') return state;
      return { ...state, followUps: remindersAfter(state.followUps, event.at, event.later) };
    case 'FollowUpAnswered':
      return state;
    case 'DisposalTold':
    case 'DestructionWanted':
    case 'DestructionNotWanted':
    case 'DestructionAgreed':
    case 'DestructionHeld':
    case 'HoldLifted':
    case 'NotesDestroyed':
      return state.stage === 'closed' ? evolveDisposal(state, event) : state;
    case 'KeyDestroyed':
      return state;
    default:
      return unreachable(event);
  }
}
